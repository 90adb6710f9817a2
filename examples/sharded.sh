#!/bin/sh
# sharded.sh - one result of many captures: each is counted by a process of its own, on any machine, and the dumps of
# their maps are added up.
#
#     sharded.sh PROGRAM CAPTURE...
#
# prints the maps of PROGRAM, as JSON, as if one run had read all the captures. Here the processes run side by side
# on this machine (JOBS of them at a time, 2 by default), fed by xargs; the same two steps do with GNU parallel, an
# array job of Slurm or Spark's pipe():
#
#     count:  ebpf-run -q -j -r CAPTURE --map-dump PROGRAM > CAPTURE.json
#     merge:  ebpf-run -q -j --map-load ONE.json --map-load TWO.json ... --map-merge sum --map-dump PROGRAM
#
# What is added up must be sums in the program, too: counters. --map-merge=max is for values like the longest packet.
# Dumps can be merged in any order, and merges merged again.
set -eu
run=${EBPF_RUN:-ebpf-run}
test $# -ge 2 || { echo "usage: $0 PROGRAM CAPTURE..." >&2; exit 2; }
program=$1
shift
dumps=$(mktemp -d)
trap 'rm -rf "$dumps"' EXIT

# One process for each capture: its dump bears the capture's number.
n=0
for capture; do
	n=$((n + 1))
	printf '%s\0%s\0' "$capture" "$dumps/$n.json"
done | xargs -0 -n 2 -P "${JOBS:-2}" sh -c '
	"$0" -q -j -r "$2" --map-dump "$1" > "$3"' "$run" "$program"

set --
for dump in "$dumps"/*.json; do
	set -- "$@" --map-load "$dump"
done
"$run" -q -j "$@" --map-merge sum --map-dump "$program"
