#!/usr/bin/env bash
# Installs what is missing and runs the tests: all parts, or those named: ./test.sh rules ui browser window
set -uo pipefail
cd "$(dirname "$0")"
. scripts/prepare.sh

PARTS="rules ui browser window"
for part in "$@"; do
  case " $PARTS " in *" $part "*) ;; *) stop "unknown part: $part" "./test.sh [$PARTS]" ;; esac
done
[ $# -gt 0 ] && PARTS="$*"
failed=""

# try PART COMMAND...: runs it, remembers a failure, goes on.
try() {
  local part="$1"; shift
  say "$part: $*"
  "$@" || { failed="$failed
  $part: $*"; say "$part FAILED: $*"; }
}

rules() {
  need_python
  try rules cargo test --locked --profile quick --workspace --exclude daybook --no-fail-fast
  if cargo clippy --version >/dev/null 2>&1; then
    try rules cargo clippy --locked --profile quick --workspace --exclude daybook -- -D warnings
  else
    say "rules: clippy is not installed, left out"
  fi
}

ui() {
  need_node_modules
  try ui npm --prefix ui run check
  try ui npm --prefix ui test
}

browser() {
  need_node_modules
  need_python
  build_page
  try browser npm --prefix ui run browser
}

window() {
  build_program
  try window env DAYBOOK_PROGRAM="$(program)" node --test --test-concurrency=1 tests/window/
}

need_rust
need_node
need_packages $BUILD_PACKAGES $TEST_PACKAGES
for part in $PARTS; do "$part"; done

if [ -n "$failed" ]; then
  say "FAILED:$failed"
  exit 1
fi
say "all passed: $PARTS"
