/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_POOL_H
#define RR_POOL_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Work that would hold up the event loop, on threads of its own.  Kore's tasks
 * have no bound on their queue, and one long task keeps a sign-in waiting;
 * here each lane has its threads and a queue that refuses.
 */

enum pool_lane {
	POOL_PASSWORD,		/* Argon2id: about 50 ms each */
	POOL_FILE,		/* digest and fsync of an upload */
	POOL_SCORE,		/* what-if: a few ms for 41 units */
	POOL__MAX
};

/*
 * work runs on a thread and may touch nothing but arg; done runs on the event
 * loop afterwards and owns arg again.
 */
struct pool_job {
	void		(*work)(void *);
	void		(*done)(void *);
	void		*arg;
	struct pool_job	*next;		/* private */
};

bool	pool_start(void);
void	pool_stop(void);
bool	pool_submit(enum pool_lane, struct pool_job *);
size_t	pool_waiting(enum pool_lane);

#endif
