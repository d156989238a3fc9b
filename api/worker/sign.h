/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_WORKER_SIGN_H
#define RR_WORKER_SIGN_H

#include <stdbool.h>

#include "crypto.h"

#define SIGN_PEM_MAX	512
#define SIGN_FAILED	"未能签名：报表签名密钥不可用，请系统管理员检查"

/* What was signed for a text, and the key to check it by. */
struct sign {
	char	hex[2 * CRYPTO_ES256_LEN + 1];
	char	public_key[SIGN_PEM_MAX];
};

/*
 * Signs a text's bytes with the key in RR_REPORT_KEY, which is read each time:
 * a few reports a year, and a key that was changed holds from the next.  False,
 * and a line in the log under what: the key cannot be used.
 */
bool	sign_text(struct sign *, const char *what, const char *text);

#endif
