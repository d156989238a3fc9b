/* SPDX-License-Identifier: Apache-2.0 */

#include <stdlib.h>
#include <string.h>

#include "sign.h"
#include "worker.h"

bool
sign_text(struct sign *s, const char *what, const char *text)
{
	struct crypto_es256	*key;
	const char		*path = getenv("RR_REPORT_KEY");
	const char		*why = "is not set";
	uint8_t			 raw[CRYPTO_ES256_LEN];
	bool			 ok;

	if (path == NULL || (key = crypto_es256_read(path, &why)) == NULL) {
		worker_log("error", what, "RR_REPORT_KEY %s %s",
		    path != NULL ? path : "", why);
		return (false);
	}
	ok = crypto_es256_sign(key, text, strlen(text), raw) &&
	    crypto_es256_public_pem(key, s->public_key, SIGN_PEM_MAX) > 0;
	if (ok)
		crypto_hex(raw, sizeof(raw), s->hex);
	crypto_es256_free(key);

	return (ok);
}
