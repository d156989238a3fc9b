/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_WORKER_SIGN_H
#define RR_WORKER_SIGN_H

#include <stdbool.h>

#include "crypto.h"

#define SIGN_PEM_MAX	512

/* What was signed for a text, and the key to check it by. */
struct sign {
	char	hex[2 * CRYPTO_ES256_LEN + 1];
	char	public_key[SIGN_PEM_MAX];
};

/*
 * Signs a text's bytes with the key in RR_REPORT_KEY, which is read each time:
 * a few reports a year, and a key that was changed holds from the next.  False:
 * the key cannot be used; why (WORKER_WHY) is for who asked, a line under what
 * is in the log.
 */
bool	sign_text(struct sign *, const char *what, const char *text,
	    char *why);

#endif
