#!/bin/sh
# --map-load and --map-merge: what --map-dump writes comes back, alone or combined.
. "$top_srcdir/tests/lib.sh" || exit 99
flows=$examples/flows_tc.s
traffic=$examples/traffic.pcap

"$run" -q -r "$traffic" --map-dump -j "$flows" > once.json
for form in -j -p; do
	"$run" -q -r "$traffic" --map-dump $form "$flows" > dump.json
	"$run" -q --map-load dump.json --map-dump -j "$flows" > again.json
	cmp -s once.json again.json
	ok $? "$form: what was dumped comes back"
done
"$run" -q -r "$traffic" -r "$traffic" --map-dump -j "$flows" > twice.json
"$run" -q --map-load once.json --map-load once.json --map-merge sum --map-dump -j "$flows" > sum.json
cmp -s twice.json sum.json
ok $? "the sum of two runs is a run over both"
"$run" -q --map-load once.json -r "$traffic" --map-dump -j "$flows" > on.json
cmp -s twice.json on.json
ok $? "a run goes on where another ended"
"$run" -q --map-load twice.json --map-load once.json --map-merge max --map-dump -j "$flows" > max.json
cmp -s twice.json max.json
ok $? "the larger of both"
"$run" -q --map-load twice.json --map-load once.json --map-dump -j "$flows" > last.json
cmp -s once.json last.json
ok $? "the last of both"
name=$(sed -n 's/^[[:space:]]*\.map[[:space:]]*\([a-z_]*\),.*/\1/p' "$flows")
{ printf '{"%s": ' "$name"; cat once.json; echo '}'; } > named.json
"$run" -q --map-load named.json --map-dump -j "$flows" > again.json
cmp -s once.json again.json
ok $? "by name"

bad() {	# bad NAME PATTERN TEXT
	printf '%s' "$3" > bad.json
	"$run" -q --map-load bad.json --map-dump "$flows" > out 2> err
	test $? -eq 2 && grep -q "$2" err && test ! -s out
	ok $? "$1: $(head -n 1 err)"
}
bad "nothing" "bad.json:1:1: error: expected '\['" ''
bad "no JSON" "expected '\['" 'hello'
bad "cut off" "expected" "$(head -c 300 once.json)"
bad "more behind" "expected the end" '[] []'
bad "a short key" "bad.json:2:.*a key has" '[
{"key":["0x01"],"value":["0x01"]}]'
bad "no value" "without value" "$(printf '[{"key":['; i=0; while test $i -lt 39; do printf 1,; i=$((i+1)); done; printf '1]}]')"
bad "no byte" "expected a byte" '[{"key":["0x100"]}]'
bad "no such map" "no map nope" '{"nope": []}'
bad "deep" "nested too deeply" "[{\"x\":$(i=0; while test $i -lt 100; do printf '['; i=$((i+1)); done)"
"$run" -q --map-load nowhere.json --map-dump "$flows" > out 2> err
test $? -eq 2 && grep -q 'nowhere.json: .*No such file' err
ok $? "a file that is not there"
done_testing
