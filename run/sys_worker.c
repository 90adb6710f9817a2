/*
 * Workers of bpf(2): who runs a program has one to himself, with the values of its CPU.
 */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/random.h>
#include <time.h>
#include <unistd.h>

#include "run/load.h"
#include "run/state.h"
#include "run/sys.h"

static struct {
	pthread_mutex_t lock;
	pthread_cond_t freed;
	struct run_state **all;		/* sys_cpus(); NULL: none was needed yet */
	bool *busy;
	bool retired;			/* something may have been replaced while workers ran */
} workers = { .lock = PTHREAD_MUTEX_INITIALIZER, .freed = PTHREAD_COND_INITIALIZER };

void sys_workers_lock(void)
{
	pthread_mutex_lock(&workers.lock);
}

void sys_workers_unlock(void)
{
	pthread_mutex_unlock(&workers.lock);
}

unsigned sys_cpus(void)
{
	static unsigned known;
	unsigned first, last, n = 0;
	FILE *file;

	if (known)
		return known;
	file = fopen("/sys/devices/system/cpu/possible", "re");
	while (file && fscanf(file, "%u", &first) == 1) {
		last = first;
		if (fscanf(file, "-%u", &last) == 1)
			n += last - first;
		n++;
		if (fgetc(file) != ',')
			break;
	}
	if (file)
		fclose(file);
	if (!n)
		n = (unsigned)sysconf(_SC_NPROCESSORS_CONF);
	known = n < MAP_MAX_CPUS ? n : MAP_MAX_CPUS;
	return known;
}

/* The number of a worker that is free; -1: all are busy. */
static int find_free(void)
{
	for (unsigned i = 0; i < sys_cpus(); i++)
		if (!workers.busy[i])
			return (int)i;
	return -1;
}

static struct run_state *new_worker(unsigned number)
{
	uint64_t seed = number;
	struct run_state *state;

	if (getrandom(&seed, sizeof(seed), 0) < 0)
		seed = (uint64_t)getpid() << 32 | number;
	state = run_state_new(seed, NULL);
	if (state)
		state->vm.cpu = number;
	return state;
}

struct run_state *sys_worker_get(void)
{
	struct run_state *state = NULL;
	int free;

	sys_workers_lock();
	if (!workers.all)
		workers.all = calloc(sys_cpus(), sizeof(struct run_state *));
	if (!workers.busy)
		workers.busy = calloc(sys_cpus(), sizeof(bool));
	if (workers.all && workers.busy) {
		while ((free = find_free()) < 0)
			pthread_cond_wait(&workers.freed, &workers.lock);
		if (!workers.all[free])
			workers.all[free] = new_worker((unsigned)free);
		state = workers.all[free];
		if (state) {
			workers.busy[free] = true;
			map_reader_begin(&state->reader);
		}
	}
	sys_workers_unlock();
	return state;
}

void sys_objects_changed(void)
{
	__atomic_store_n(&workers.retired, true, __ATOMIC_RELEASE);
}

/* What could not go while this worker ran may go now. */
static void let_go(void)
{
	struct sys_object *object;

	for (uint32_t id = sys_next_id(0, SYS_MAP); id; id = sys_next_id(id, SYS_MAP)) {
		if (sys_by_id(id, SYS_MAP, &object))
			continue;
		map_quiesce(sys_map_of(object)->map);
		sys_put(object);
	}
}

void sys_worker_put(struct run_state *state)
{
	sys_workers_lock();
	state->plan = NULL;	/* the program's, which may go */
	state->n_presets = 0;
	map_reader_end(&state->reader);
	workers.busy[state->vm.cpu] = false;
	pthread_cond_signal(&workers.freed);
	sys_workers_unlock();
	if (__atomic_exchange_n(&workers.retired, false, __ATOMIC_ACQ_REL))
		let_go();
}
