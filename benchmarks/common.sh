# What the benchmarks share. Every program appends lines of numbers to the file of its name in $work. Sourced by
# benchmarks/run and benchmarks/search-run, which say what is built and measured.
root_folder="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
source "$root_folder/scripts/setup.sh"
programs="$root_folder/build/release/bin"
corpus="$root_folder/../shared/corpora/medquad.jsonl.xz"

# build TARGET…
build() {
    install_packages "$root_folder"
    install_node_modules "$root_folder"
    cd "$root_folder"
    say "Building the benchmarks"
    mkdir -p build
    cmake --preset release -DPAMPHLET_BENCHMARKS=ON >build/benchmarks.log 2>&1
    configure_and_build release "$@"
}

# Begins to measure: a folder for the numbers, gone at the end, and a home of its own.
begin() {
    work="$(mktemp -d)"
    trap 'rm -rf "$work"' EXIT
    trap 'tail -n 20 "$work/log" >&2' ERR
    export PAMPHLET_HOME="$work/.home" XDG_RUNTIME_DIR="$work" QT_QPA_PLATFORM=xcb LC_ALL=C.UTF-8
    allow_root_in_container tour
    load="$(cut -d' ' -f1 /proc/loadavg)"
}

# --- Measuring

# times COUNT COMMAND…
times() {
    local count="$1"
    shift
    for ((i = 0; i < count; ++i)); do "$@"; done
}

# keep NAME PROGRAM [ARGUMENT…]
keep() {
    local name="$1" program="$2"
    shift 2
    PAMPHLET_BENCH_START="$EPOCHREALTIME" "$programs/$program" "$@" >>"$work/$name" 2>>"$work/log"
}

# clock NAME COMMAND…: milliseconds from start to end
clock() {
    local name="$1" start="$EPOCHREALTIME"
    shift
    "$@" >/dev/null 2>>"$work/log"
    awk -v start="$start" -v end="$EPOCHREALTIME" 'BEGIN { print (end - start) * 1000 }' >>"$work/$name"
}

# --- Telling

# column NAME COLUMN, smallest first
column() { awk -v column="$2" '{ print $column }' "$work/$1" | sort -g; }
median() { column "$@" | awk '{ value[NR] = $1 } END { print (value[int((NR + 1) / 2)] + value[int(NR / 2) + 1]) / 2 }'; }
worst() { column "$@" | tail -n 1; }
ratio() { awk -v one="$1" -v other="$2" 'BEGIN { print one / other }'; }
met() { awk -v value="$1" -v aim="$2" 'BEGIN { print value <= aim ? "yes" : "**no**" }'; }
tell_machine() {
    printf 'On %s, %d cores; load average %s before and %s after.\n\n' "$(date -u +%FT%RZ)" "$(nproc)" "$load" "$(cut -d' ' -f1 /proc/loadavg)"
}
