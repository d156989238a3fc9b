/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_REFRESH_H
#define RR_REFRESH_H

#include <stdbool.h>
#include <stddef.h>

#define REFRESH_LEN	44	/* 32 bytes as base64url, with the NUL */
#define REFRESH_COOKIE	"__Host-rr_refresh"

struct request;

/* Pure: texts of refresh tokens. */
bool	refresh_secret_load(const char *, const char **);
bool	refresh_make(char [REFRESH_LEN]);
bool	refresh_valid(const char *);
bool	refresh_successor(const char *, char [REFRESH_LEN]);
bool	refresh_hash(const char *, char [65]);
bool	refresh_cookie_text(const char *, char *, size_t);
bool	refresh_same_origin(const char *, const char *, const char *);

#endif
