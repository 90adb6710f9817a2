/*
 * reader.h - our own reader of plain pcap and pcapng: blocks of a quarter megabyte from a descriptor (so
 * pipes work, and a file that shrinks is an error rather than a signal), packets where they lie in the block.
 * pcapfile.c chooses between it and libpcap, which reads everything unusual.
 */
#ifndef RUN_READER_H
#define RUN_READER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct capture_packet;
struct reader;

/* Takes over `fd` if it succeeds; NULL without memory. */
struct reader *reader_new(int fd);
void reader_free(struct reader *r);

/*
 * Reads the file's header: 1; 0: no format of ours (nothing is consumed that a seek cannot undo); -errno. This and all
 * that reads gives -EINTR after a signal, and goes on when called again.
 */
int reader_start(struct reader *r);
/*
 * 1: *packet, valid until the next call; 0: no more; -errno, with reader_why(). Its bytes may be written to.
 */
int reader_next(struct reader *r, struct capture_packet *packet);
/*
 * The same for up to `max` packets, 1 or more, all valid until the next call: how many there are, 0 or -errno.
 * What is wrong behind the first of them is found by the next call.
 */
int reader_batch(struct reader *r, struct capture_packet *packets, unsigned max);
/*
 * From now on packets stay valid while the caller wants them to: `fresh` gives memory for at least `size` bytes
 * whenever there is more to read than what is left of the last, NULL without memory. The reader's own, which the
 * first packets are in, lives as long as it.
 */
typedef uint8_t *reader_block(void *arg, size_t size);
void reader_set_blocks(struct reader *r, reader_block *fresh, void *arg);
/* What was wrong, after an error. */
const char *reader_why(const struct reader *r);

int reader_link(const struct reader *r);		/* LINKTYPE_ of the first interface */
bool reader_microseconds(const struct reader *r);	/* a pcap file of that resolution */
uint64_t reader_consumed(const struct reader *r);	/* bytes of the file so far */

#endif
