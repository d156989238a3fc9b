/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_WORKER_TEMPLATE_H
#define RR_WORKER_TEMPLATE_H

#include <stddef.h>

#define TEMPLATE_MAX	((size_t)5 * 1024 * 1024)	/* as it is uploaded */

/*
 * What rr-paper reads for an office's own template: the stored bytes of that
 * digest in base64, a line of their own, and the data (so many bytes) behind
 * it.  The caller frees it and has its length; NULL: there are no such bytes,
 * or more than TEMPLATE_MAX.
 */
char	*template_input(const char *, const char *, size_t, size_t *);

#endif
