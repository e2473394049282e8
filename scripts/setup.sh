# Shared by ./run and ./run-tests. What it says goes to stderr, so that a command's output stays clean.

say() { printf '%s\n' "$*" >&2; }

packages() { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$1/scripts/packages.txt"; }

# A stamp of everything that a build depends on besides the sources, which ninja knows.
setup_stamp() { cat "$1/scripts/packages.txt" "$1/package-lock.json" | sha256sum | cut -d' ' -f1; }

missing_packages() {
    local package
    for package in $(packages "$1"); do
        # Node.js may come from elsewhere; what counts is that npm is there.
        [ "$package" = npm ] && command -v npm >/dev/null && continue
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || printf '%s ' "$package"
    done
}

# apt_install PACKAGE…
apt_install() {
    local sudo=""
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || { say "Become root or install sudo, then: apt-get install $*"; return 1; }
        sudo=sudo
    fi
    say "Installing Debian packages: $*"
    $sudo apt-get update -qq >&2
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq -o Dpkg::Use-Pty=0 --no-install-recommends "$@" >&2
}

install_packages() {
    local missing
    if ! command -v apt-get >/dev/null; then
        say "This script installs packages on Debian 12. On another system install these, then start it again:"
        packages "$1" >&2
        exit 1
    fi
    missing="$(missing_packages "$1")"
    [ -z "$missing" ] || apt_install $missing || exit 1
}

install_node_modules() {
    [ -d "$1/node_modules/healthicons" ] && return
    say "Fetching the subject icons (npm)"
    (cd "$1" && npm ci --no-progress >&2)
}

# configure_and_build PRESET TARGET…: quiet unless it fails
configure_and_build() {
    local preset="$1" log="build/$1.log"
    shift
    mkdir -p build
    if ! { cmake --preset "$preset" && cmake --build --preset "$preset" --target "$@"; } >"$log" 2>&1; then
        tail -n 60 "$log" >&2
        say "The build failed; the whole log is in $log"
        exit 1
    fi
}

# Nothing to do when neither the packages nor a source is newer than what was built: this is the way of every start but
# the first, so it must cost almost nothing.
is_built() {
    local built="$1/build/release/.built-$2"
    [ -f "$built" ] && [ "$(cat "$built")" = "$(setup_stamp "$1")" ] || return 1
    [ -z "$(cd "$1" && find src ui resources articles packaging cmake CMakeLists.txt CMakePresets.json tests -newer "$built" -print -quit)" ]
}

# prepare ROOT viewer|tests
prepare() {
    local root="$1" what="$2"
    is_built "$root" "$what" && return
    install_packages "$root"
    install_node_modules "$root"
    say "Building Pamphlet (the first time takes some minutes)"
    local stamp
    stamp="$(mktemp)"
    if [ "$what" = tests ]; then
        (cd "$root" && configure_and_build release all)
    else
        (cd "$root" && configure_and_build release pamphlet library)
    fi
    setup_stamp "$root" >"$root/build/release/.built-$what"
    touch -r "$stamp" "$root/build/release/.built-$what"
    rm -f "$stamp"
}

# Chromium's sandbox refuses to run as root. The program never switches it off; for tests and demonstrations in a
# container, where there is only root, this script does and says so.
allow_root_in_container() {
    case "${1:-}" in
    tour | export) ;;
    *) return ;;
    esac
    if [ "$(id -u)" -eq 0 ] && [ -z "${QTWEBENGINE_DISABLE_SANDBOX:-}" ]; then
        say "Running as root: switching the browser engine's sandbox off for this demonstration."
        export QTWEBENGINE_DISABLE_SANDBOX=1
    fi
}
