/* SPDX-License-Identifier: Apache-2.0 */

#include <stdlib.h>
#include <string.h>

#include "crypto.h"
#include "json.h"
#include "reply.h"
#include "request.h"
#include "score/change.h"

/* What the database cannot do for a report: signatures and the engine. */

static void	verify_known(struct request *, struct db_answer *);
static bool	signature_holds(const cJSON *);
static void	changes_known(struct request *, struct db_answer *);
static cJSON	*changes_split(const cJSON *, const cJSON *);
static void	change_add(cJSON *, cJSON *);

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

/* GET /reports/{id}/changes */
void
report_changes(struct request *req)
{
	request_call(req, req->route->db, req->route->door, NULL,
	    changes_known);
}

/* The engine takes 1 ms for 41 units. */
static void
changes_known(struct request *req, struct db_answer *answer)
{
	cJSON	*body, *before, *now, *split, *unit;

	if (answer->code != NULL) {
		reply_answer(req, answer);
		return;
	}
	if ((body = cJSON_Parse(answer->body)) == NULL) {
		reply_problem(req, "internal");
		return;
	}
	before = cJSON_DetachItemFromObjectCaseSensitive(body, "before");
	now = cJSON_DetachItemFromObjectCaseSensitive(body, "now");
	split = changes_split(before, now);
	cJSON_ArrayForEach(unit, cJSON_GetObjectItemCaseSensitive(body,
	    "units"))
		change_add(unit, cJSON_GetObjectItemCaseSensitive(split,
		    json_text(unit, "unit")));
	cJSON_Delete(split);
	cJSON_Delete(now);
	cJSON_Delete(before);
	reply_json(req, 200, body);
}

/* NULL where nothing can be compared. */
static cJSON *
changes_split(const cJSON *before, const cJSON *now)
{
	struct score_error	 error;
	cJSON			*split = NULL;
	char			*a, *b, *text = NULL;

	if (!cJSON_IsObject(before) || !cJSON_IsObject(now))
		return (NULL);
	a = cJSON_PrintUnformatted(before);
	b = cJSON_PrintUnformatted(now);
	if (a != NULL && b != NULL)
		text = change_score(a, strlen(a), b, strlen(b), &error);
	if (text != NULL)
		split = cJSON_Parse(text);
	free(text);
	cJSON_free(a);
	cJSON_free(b);

	return (split);
}

static void
change_add(cJSON *unit, cJSON *split)
{
	static const char *const	keys[] = { "change", "own", "others" };
	cJSON				*part;
	size_t				 i;

	for (i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
		part = cJSON_DetachItemFromObjectCaseSensitive(split, keys[i]);
		cJSON_AddItemToObject(unit, keys[i],
		    part != NULL ? part : cJSON_CreateNull());
	}
	part = cJSON_DetachItemFromObjectCaseSensitive(split, "indicators");
	cJSON_AddItemToObject(unit, "indicators",
	    part != NULL ? part : cJSON_CreateObject());
}
