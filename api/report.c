/* SPDX-License-Identifier: Apache-2.0 */

#include <stdlib.h>
#include <string.h>

#include "crypto.h"
#include "json.h"
#include "reply.h"
#include "request.h"

/* What the database cannot do for a report: signatures. */

static void	verify_known(struct request *, struct db_answer *);
static bool	signature_holds(const cJSON *);

/* GET /reports/{id}/verify */
void
report_verify(struct request *req)
{
	request_call(req, req->route->db, req->route->door, NULL,
	    verify_known);
}

static void
verify_known(struct request *req, struct db_answer *answer)
{
	cJSON	*body;

	if (answer->code != NULL) {
		reply_answer(req, answer);
		return;
	}
	if ((body = cJSON_Parse(answer->body)) == NULL) {
		reply_problem(req, "internal");
		return;
	}
	if (json_text(body, "signature") != NULL)
		cJSON_ReplaceItemInObjectCaseSensitive(body, "signed",
		    cJSON_CreateBool(signature_holds(body)));
	reply_json(req, 200, body);
}

/*
 * Over the digest as it is now: ECDSA signs the SHA-256 of the document, which
 * the database has just computed.
 */
static bool
signature_holds(const cJSON *body)
{
	struct crypto_es256	*key;
	const char		*pem, *computed;
	uint8_t			 digest[CRYPTO_SHA256_LEN];
	uint8_t			 signature[CRYPTO_ES256_LEN];
	bool			 ok;

	pem = json_text(body, "public_key");
	computed = json_text(body, "computed");
	if (pem == NULL || computed == NULL ||
	    !crypto_unhex(computed, digest, sizeof(digest)) ||
	    !crypto_unhex(json_text(body, "signature"), signature,
	    sizeof(signature)) ||
	    (key = crypto_es256_load_public(pem, strlen(pem))) == NULL)
		return (false);
	ok = crypto_es256_verify_digest(key, digest, signature);
	crypto_es256_free(key);

	return (ok);
}
