/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sign.h"
#include "worker.h"

bool
sign_text(struct sign *s, const char *what, const char *text, char *why)
{
	struct crypto_es256	*key = NULL;
	const char		*path = getenv("RR_REPORT_KEY");
	const char		*wrong = "is not set";
	uint8_t			 raw[CRYPTO_ES256_LEN];
	bool			 ok;

	if (path == NULL || (key = crypto_es256_read(path, &wrong)) == NULL)
		worker_log("error", what, "RR_REPORT_KEY %s %s",
		    path != NULL ? path : "", wrong);
	ok = key != NULL && crypto_es256_sign(key, text, strlen(text), raw) &&
	    crypto_es256_public_pem(key, s->public_key, SIGN_PEM_MAX) > 0;
	if (ok)
		crypto_hex(raw, sizeof(raw), s->hex);
	else
		(void)snprintf(why, WORKER_WHY, "未能签名：报表签名密钥不可用，"
		    "请系统管理员检查");
	crypto_es256_free(key);

	return (ok);
}
