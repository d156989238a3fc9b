/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_BLOB_H
#define RR_BLOB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "media.h"

/*
 * Stored bytes, under the name of their SHA-256: RR_BLOB_DIR/ab/abcd….  They
 * never change and carry nothing a user chose.
 */

#define BLOB_PATH_MAX	1024
#define BLOB_SIZE_MAX	((int64_t)50 * 1024 * 1024)

enum blob_result {
	BLOB_OK,
	BLOB_BAD_PATH,		/* not a file of nginx's body directory */
	BLOB_EMPTY,
	BLOB_TOO_LARGE,
	BLOB_WRONG_TYPE,	/* the bytes are not what the name says */
	BLOB_IO,		/* errno says what */
};

struct blob {
	char			 incoming[BLOB_PATH_MAX];
	int64_t			 size;
	const struct media	*media;
	char			 sha256[65];
};

bool			 blob_setup(const char *, const char *,
			    const char **);
enum blob_result	 blob_accept(struct blob *, const char *);
enum blob_result	 blob_store(struct blob *);
bool			 blob_name_give(const char *, const char *,
			    const char *);
void			 blob_drop(struct blob *);
bool			 blob_intact(const char *);
bool			 blob_location(const char *, char *, size_t);
bool			 blob_made_location(const char *, char *, size_t);

#endif
