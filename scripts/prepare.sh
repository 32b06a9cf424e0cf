# What run.sh and test.sh share: install what is missing, build what is out of date. Sourced from the root of the clone.
# Every check looks at files only, so a start with nothing to do costs nothing.

# Where cargo builds; CI and anybody else may point it elsewhere.
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}"
readonly BUILD_PACKAGES="build-essential pkg-config libwebkit2gtk-4.1-dev libgtk-3-dev librsvg2-dev"
readonly TEST_PACKAGES="webkit2gtk-driver xvfb dbus chromium poppler-utils qpdf python3-venv"
# Readers written by others, for what Daybook writes.
readonly PYTHON_PACKAGES="openpyxl==3.1.5 pillow==13.0.0 icalendar==7.3.0"
# The bundler comes as a ready program from npm; only --bundle asks for it.
readonly BUNDLER="@tauri-apps/cli@2.12.5"

say() { printf '%s\n' "== $*" >&2; }
stop() { printf '%s\n' "$@" >&2; exit 1; }

# Debian and Ubuntu: installs by name. Elsewhere: says what to install, for no list of names is right everywhere.
need_packages() {
  [ "$(uname -s)" = Linux ] || return 0
  local missing="" name
  if [ ! -d /var/lib/dpkg/info ]; then need_libraries; return; fi
  for name in "$@"; do
    compgen -G "/var/lib/dpkg/info/$name.list" >/dev/null || compgen -G "/var/lib/dpkg/info/$name:*.list" >/dev/null ||
      missing="$missing $name"
  done
  [ -n "$missing" ] || return 0
  say "installing$missing"
  local root=""
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || stop "These packages are missing:$missing" \
      "You are not root and there is no sudo. Ask for:  apt-get install$missing"
    root="sudo"
  fi
  # shellcheck disable=SC2086
  { $root apt-get update -q && $root env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends $missing; } >&2 ||
    stop "apt-get could not install:$missing"
}

# Linux without apt.
need_libraries() {
  command -v pkg-config >/dev/null || stop "pkg-config is missing; install it, a C compiler, and the development packages of" \
    "webkit2gtk 4.1, GTK 3 and librsvg with this system's package manager."
  local name
  for name in webkit2gtk-4.1 gtk+-3.0 librsvg-2.0; do
    pkg-config --exists "$name" || stop "The development package of $name is missing; install it with this system's package manager."
  done
}

need_rust() {
  command -v cargo >/dev/null || [ ! -x "$HOME/.cargo/bin/cargo" ] || PATH="$HOME/.cargo/bin:$PATH"
  command -v cargo >/dev/null || stop "Rust is missing. Install Rust 1.85 or newer (https://rustup.rs), then start again."
}

need_node() {
  command -v npm >/dev/null || stop "Node is missing. Install Node 20.19 or newer with npm (https://nodejs.org), then start again."
  node -e 'const [major, minor] = process.versions.node.split("."); process.exit(+major > 20 || (+major === 20 && +minor >= 19) ? 0 : 1)' ||
    stop "Node $(node --version) is too old. Install Node 20.19 or newer (https://nodejs.org), then start again."
}

# The page's libraries, as the lock file names them.
need_node_modules() {
  [ ui/node_modules/.package-lock.json -nt ui/package-lock.json ] && return 0
  need_node
  say "installing the page's libraries"
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm --prefix ui ci --no-audit --no-fund --loglevel=error >&2 ||
    stop "npm could not install the page's libraries."
  touch ui/node_modules/.package-lock.json
}

# newer THAN PATH...: is anything under the paths newer than the file, or the file missing?
newer() {
  local than="$1"; shift
  [ -e "$than" ] || return 0
  local path; local -a there=()
  for path in "$@"; do [ ! -e "$path" ] || there+=("$path"); done
  [ -n "$(find "${there[@]}" -newer "$than" -print -quit)" ]
}

# The page into ui/dist.
build_page() {
  newer ui/dist/index.html ui/src ui/public ui/index.html ui/package-lock.json ui/vite.config.ts ui/tsconfig.json fonts || return 0
  need_node_modules
  say "building the page"
  npm --prefix ui run build --silent >&2 || stop "The page could not be built."
  touch ui/dist/index.html
}

# The program with its page, in the profile `quick`.
build_program() {
  build_page
  local stamp="$CARGO_TARGET_DIR/quick/.daybook-built"
  newer "$stamp" src-tauri Cargo.toml Cargo.lock tauri.conf.json tauri.linux.conf.json icons ui/dist/index.html fonts || return 0
  need_rust
  need_packages $BUILD_PACKAGES
  say "building the program (the first time takes some minutes)"
  local started; started="$(mktemp)"
  cargo build --locked --profile quick -p daybook || stop "The program could not be built."
  # What changed while it was building is newer than the stamp.
  touch -r "$started" "$stamp"; rm -f "$started"
}

program() {
  case "$(uname -s)" in
    MINGW*|MSYS*|CYGWIN*) printf '%s' "$CARGO_TARGET_DIR/quick/daybook.exe" ;;
    *) printf '%s' "$CARGO_TARGET_DIR/quick/daybook" ;;
  esac
}

# A Python with the other readers, unless one is named in DAYBOOK_PYTHON.
need_python() {
  [ -z "${DAYBOOK_PYTHON:-}" ] || return 0
  local home="$CARGO_TARGET_DIR/python"
  export DAYBOOK_PYTHON="$home/bin/python"
  [ "$(cat "$home/.installed" 2>/dev/null)" != "$PYTHON_PACKAGES" ] || return 0
  say "installing $PYTHON_PACKAGES"
  mkdir -p "$CARGO_TARGET_DIR"
  # shellcheck disable=SC2086
  { python3 -m venv --clear "$home" && "$DAYBOOK_PYTHON" -m pip install -q --disable-pip-version-check $PYTHON_PACKAGES; } >&2 ||
    stop "Python could not install $PYTHON_PACKAGES."
  printf '%s' "$PYTHON_PACKAGES" >"$home/.installed"
}
