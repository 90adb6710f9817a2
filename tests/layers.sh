#!/bin/sh
# Holds the sources to the layers of HACKING.md:
#   - who may include whom,
#   - only a main.c prints to the terminal or exits,
#   - libpcap's headers (whose struct bpf_insn is not the kernel's) stay in one file of run/, and in
#     run/filter.c, which ebpf-as takes without the rest,
#   - a switch over enum isa_op has no default:, so that the compiler names the operation it lacks.
#
# layers.sh --quiet TREE   prints violations only; status 1 if there are any (part of every build)
# layers.sh [TREE]         prints TAP, and proves on made-up trees that each rule bites

# Reads C and prints one line "RULE file:line: what" for each violation.
scan() {
	(cd "$1" && find core asm verify maps jit run -name '*.[chly]' -o -name '*.def') 2>/dev/null |
	LC_ALL=C sort | while read -r file; do
		# The tarball's generated parser is not ours to judge.
		case $file in
		*.c) test -f "$1/${file%.c}.l" || test -f "$1/${file%.c}.y" && continue ;;
		*.h) test -f "$1/${file%.h}.y" && continue ;;
		esac
		echo "$file"
	done | (cd "$1" && LC_ALL=C xargs awk '
	# The layers, lowest first; what shares a number may include each other, save for the four of layer 3.
	function layer(path,   dir, base) {
		dir = path; sub(/\/.*/, "", dir)
		base = path; sub(/.*\//, "", base)
		if (base == "main.c") return 5
		if (dir == "run") return 4
		if (dir == "asm" || dir == "verify" || dir == "maps" || dir == "jit") return 3
		if (dir != "core") return -1
		if (base ~ /^(diag|strbuf|file)[._]/) return 0
		if (base ~ /^(isa|helper|ctx|maptype)[._]/) return 1
		return 2
	}
	function folder(path) { sub(/\/.*/, "", path); return path }
	function complain(rule, what) { print rule " " FILENAME ":" FNR ": " what }

	function include(line,   path, mine, theirs) {
		if (match(line, /<[^>]*>/)) {
			path = substr(line, RSTART + 1, RLENGTH - 2)
			if (path ~ /^pcap([.\/]|-)/) {
				if (folder(FILENAME) != "run")
					complain("pcap", "<" path "> outside run/")
				else if (FILENAME !~ /\.c$/)
					complain("pcap", "<" path "> in a header")
				else if (FILENAME == "run/filter.c")
					return
				else if (pcap_file != "" && pcap_file != FILENAME)
					complain("pcap", "<" path "> is in " pcap_file " already")
				pcap_file = FILENAME
			}
			if (path == "err.h" && FILENAME !~ /\/main\.c$/)
				complain("print", "<err.h> outside a main.c")
			return
		}
		if (!match(line, /"[^"]*"/)) return
		path = substr(line, RSTART + 1, RLENGTH - 2)
		if (path !~ /\//) {
			if (path == "config.h") return
			path = folder(FILENAME) "/" path
		}
		mine = layer(FILENAME); theirs = layer(path)
		if (theirs < 0)
			complain("include", "\"" path "\" belongs to no layer")
		else if (theirs > mine)
			complain("include", "\"" path "\" is above this file")
		else if (mine == 3 && theirs == 3 && folder(path) != folder(FILENAME))
			complain("include", "\"" path "\" is beside this file: " folder(FILENAME) "/ may see core/ only")
		else if (mine < 5 && path ~ /\/main\.[ch]$/)
			complain("include", "\"" path "\" belongs to a command")
	}

	# The line without comments and the contents of strings and character constants.
	function strip(line,   out, c, two, q) {
		out = ""
		while (line != "") {
			if (in_comment) {
				c = index(line, "*/")
				if (!c) return out
				line = substr(line, c + 2); in_comment = 0
				continue
			}
			if (!match(line, /["\047]|\/\*|\/\//)) return out line
			two = substr(line, RSTART, 2)
			out = out substr(line, 1, RSTART - 1)
			q = substr(line, RSTART, 1)
			line = substr(line, RSTART + RLENGTH)
			if (two == "//") return out
			if (two == "/*") { in_comment = 1; continue }
			while (line != "") {
				c = substr(line, 1, 1); line = substr(line, 2)
				if (c == "\\") { line = substr(line, 2); continue }
				if (c == q) break
			}
			out = out q q
		}
		return out
	}

	function token(t, next_char,   i) {
		if (t == "(") { parens++; return }
		if (t == ")") { if (parens) parens--; return }
		if (t == "{") { depth++; is_switch[depth] = pending; is_isa[depth] = 0; has_default[depth] = 0; pending = 0; return }
		if (t == "}") {
			if (depth && is_switch[depth] && is_isa[depth] && has_default[depth])
				print "default " FILENAME ":" has_default[depth] ": default: in a switch over enum isa_op"
			if (depth) depth--
			return
		}
		if (t == "switch") { pending = 1; return }
		if (t == "case") { after_case = 1; return }
		if (t == "default" && next_char == ":" && !parens)
			for (i = depth; i; i--) if (is_switch[i]) { has_default[i] = FNR; break }
		if (after_case && t ~ /^OP_/)
			for (i = depth; i; i--) if (is_switch[i]) { is_isa[i] = 1; break }
		after_case = 0
		if (FILENAME ~ /\/main\.c$/ || FILENAME ~ /\.def$/) return
		if (t == "stdout" || t == "stderr")
			complain("print", t " outside a main.c")
		if (next_char == "(" && t ~ /^(printf|vprintf|puts|putchar|perror|dprintf|exit|_exit|_Exit|abort)$/)
			complain("print", t "() outside a main.c")
	}

	FNR == 1 { in_comment = depth = parens = pending = after_case = 0 }
	!in_comment && /^[ \t]*#[ \t]*include/ { include($0) }
	{
		code = strip($0)
		while (match(code, /[A-Za-z_][A-Za-z_0-9]*|[{}()]/)) {
			t = substr(code, RSTART, RLENGTH)
			code = substr(code, RSTART + RLENGTH)
			rest = code; sub(/^[ \t]+/, "", rest)
			token(t, substr(rest, 1, 1))
		}
	}' /dev/null)
}

if test "$1" = --quiet; then
	found=$(scan "$2")
	test -z "$found" && exit 0
	printf '%s\n' "$found" | sed "s/^[a-z]* //" >&2
	echo "layers: see HACKING.md for who may include and do what" >&2
	exit 1
fi

tree=${1:-${top_srcdir:-.}}
count=0 failed=0
ok() {		# ok STATUS NAME
	count=$((count + 1))
	if test "$1" -eq 0; then echo "ok $count - $2"; else echo "not ok $count - $2"; failed=1; fi
}

found=$(scan "$tree")
for rule in include print pcap default; do
	hits=$(printf '%s\n' "$found" | grep "^$rule ")
	printf '%s' "$hits" | sed 's/^/# /'
	test -z "$hits"
	ok $? "the sources obey the rule on: $rule"
done

# A tree of one or two files, and the rule it must break ("-": none).
scratch=$(mktemp -d) || exit 99
trap 'rm -rf "$scratch"' EXIT
try() {		# try RULE NAME FILE TEXT [FILE TEXT]
	rule=$1 name=$2; shift 2
	rm -rf "$scratch/tree"
	while test $# -gt 0; do
		mkdir -p "$scratch/tree/${1%/*}"
		printf '%b\n' "$2" > "$scratch/tree/$1"
		shift 2
	done
	got=$(scan "$scratch/tree" | sed 's/ .*//' | sort -u | tr '\n' ' ')
	test "$got" = "${rule:+$rule }"
	ok $? "$name"
}

try include "core may not include verify"           core/prog.c '#include "verify/verify.h"'
try include "strbuf may not include prog"           core/strbuf.c '#include "core/prog.h"'
try include "isa may not include proof"             core/isa.c '#  include "core/proof.h"'
try ''      "prog may include isa and diag"         core/prog.c '#include "core/isa.h"\n#include "core/diag.h"'
try include "jit may not include maps"              jit/x86.c '#include "maps/map.h"'
try include "verify may not include run"            verify/walk.c '#include "run/run.h"'
try ''      "run may include all four"              run/a.c '#include "jit/jit.h"\n#include "maps/map.h"\n#include "asm/asm.h"\n#include "verify/verify.h"'
try ''      "a main may include run"                asm/main.c '#include "run/run.h"'
try include "a file may not include tests"          asm/a.c '#include "tests/tap.h"'
try ''      "an include in a comment is none"       core/isa.c '/*\n#include "run/run.h"\n*/'
try print   "printf outside main"                   core/a.c 'void f(void) { printf("x"); }'
try print   "stderr outside main"                   run/a.c 'void f(void) { fprintf(stderr, "x"); }'
try print   "exit outside main"                     jit/a.c 'void f(void) { exit (1); }'
try ''      "printf in main"                        run/main.c 'int main(void) { printf("x"); exit(0); }'
try ''      "words in comments and strings"         core/a.c '/* exit(1) */ // puts("")\nchar *s = "\\"printf(stderr)"; int xexit(int);'
try ''      "snprintf, strbuf_printf, OP_EXIT"      core/a.c 'void f(void) { snprintf(b, 1, ""); strbuf_printf(b, ""); g(exit); }'
try pcap    "pcap outside run"                      core/a.c '#include <pcap/pcap.h>'
try pcap    "pcap in a header"                      run/a.h '#include <pcap.h>'
try pcap    "pcap in two files"                     run/a.c '#include <pcap.h>' run/b.c '#include <pcap.h>'
try ''      "pcap in a file and run/filter.c"       run/a.c '#include <pcap/pcap.h>' run/filter.c '#include <pcap/pcap.h>'
try ''      "pcap in one file"                      run/a.c '#include <pcap/pcap.h>\n#include <pcap/dlt.h>'
try default "default over isa_op"                   jit/a.c 'int f(int x) { switch (x) {\ncase OP_ADD: { return 1; }\ndefault : return 2; } }'
try ''      "default over something else"           jit/a.c 'int f(int x) { switch (x) {\ncase KIND_ALU: { return 1; }\ndefault: return 2; } }'
try ''      "an inner switch may have default"      jit/a.c 'int f(int x) { switch (x) {\ncase OP_ADD: switch (y) { case 1: default: return 3; } } }'
try default "an inner switch over isa_op"           jit/a.c 'int f(int x) { switch (y) { case 1: switch (x) { case OP_ADD: default: return 3; } } }'

echo "1..$count"
exit $failed
