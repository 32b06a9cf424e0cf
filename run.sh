#!/usr/bin/env bash
# Builds Daybook and opens its window, installing first what is missing.
set -euo pipefail
cd "$(dirname "$0")"
. scripts/prepare.sh

usage="./run.sh [--sample] [--home DIR] [--bundle]
  --sample     the filled sample shop, in a database of its own
  --home DIR   keep the shop in DIR
  --bundle     build an installable package instead of opening the window"

bundle=""
arguments=()
while [ $# -gt 0 ]; do
  case "$1" in
    --sample) arguments+=(--sample) ;;
    --home) [ $# -gt 1 ] || stop "$usage"; arguments+=(--home "$2"); shift ;;
    --bundle) bundle=yes ;;
    --help|-h) printf '%s\n' "$usage"; exit 0 ;;
    *) stop "unknown: $1" "$usage" ;;
  esac
  shift
done

make_package() {
  need_rust
  need_packages $BUILD_PACKAGES
  need_node_modules
  local kind
  case "$(uname -s)" in Linux) kind=deb ;; Darwin) kind=dmg ;; *) kind=nsis ;; esac
  npx --yes "$BUNDLER" build --bundles "$kind" -- --locked || stop "The package could not be built."
  say "the package lies in $CARGO_TARGET_DIR/release/bundle/$kind"
  ls -l "$CARGO_TARGET_DIR/release/bundle/$kind" >&2
}

if [ -n "$bundle" ]; then make_package; exit; fi
build_program
if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  stop "Built: $(program)" "There is no screen to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set)."
fi
exec "$(program)" ${arguments[@]+"${arguments[@]}"}
