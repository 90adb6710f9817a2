/*
 * libbpf_load open|load OBJECT: through libbpf, and prints what it finds. For kernel-load.sh.
 */
#include <bpf/bpf.h>
#include <bpf/libbpf.h>
#include <stdio.h>
#include <string.h>

int main(int argc, char **argv)
{
	struct bpf_object *obj;
	struct bpf_program *prog;
	struct bpf_map *map;

	if (argc != 3)
		return 2;
	obj = bpf_object__open_file(argv[2], NULL);
	if (!obj || libbpf_get_error(obj))
		return 1;
	bpf_object__for_each_map(map, obj)
		printf("map %s type %d key %u value %u entries %u\n", bpf_map__name(map), (int)bpf_map__type(map),
		       bpf_map__key_size(map), bpf_map__value_size(map), bpf_map__max_entries(map));
	bpf_object__for_each_program(prog, obj)
		printf("program %s section %s instructions %zu\n", bpf_program__name(prog),
		       bpf_program__section_name(prog), bpf_program__insn_cnt(prog));
	if (!strcmp(argv[1], "load") && bpf_object__load(obj))
		return 1;
	bpf_object__close(obj);
	return 0;
}
