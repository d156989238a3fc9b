/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_METRICS_H
#define RR_METRICS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "route.h"

/*
 * Counters of all workers in one shared page, so that a scrape that reaches
 * one of them tells of all, and a worker that died loses nothing.
 */
bool	 metrics_setup(void);		/* once, before workers fork */
void	 metrics_start(unsigned int);	/* in each worker: its number */

/* route NULL: none matched.  Times in µs. */
void	 metrics_request(const struct route *, int, uint64_t);
void	 metrics_cache(bool);		/* hit */
void	 metrics_refused(void);		/* by the guard */
void	 metrics_sample(void);		/* of the connections, now and then */

/* Prometheus text, malloc'd; NULL without memory. */
char	*metrics_print(size_t *);

#endif
