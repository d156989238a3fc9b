/* SPDX-License-Identifier: Apache-2.0 */

#include <stdlib.h>
#include <string.h>

#include "blob.h"
#include "crypto.h"
#include "json.h"
#include "pool.h"
#include "reply.h"
#include "request.h"

/* What the database cannot do for a report: signatures, and files. */

/* body: the database's answer; its "beside" is looked at on a thread. */
struct verify {
	struct pool_job	 job;
	struct request	*req;
	cJSON		*body;
};

static void	verify_known(struct request *, struct db_answer *);
static void	verify_work(void *);
static void	verify_done(void *);
static bool	beside_holds(const cJSON *);
static void	difference_add(cJSON *, const cJSON *);
static bool	signature_holds(const cJSON *, const char *);

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
	struct verify	*v;

	if (answer->code != NULL) {
		reply_answer(req, answer);
		return;
	}
	if ((v = calloc(1, sizeof(*v))) == NULL ||
	    (v->body = cJSON_Parse(answer->body)) == NULL) {
		free(v);
		reply_problem(req, "internal");
		return;
	}
	v->req = req;
	v->job.work = verify_work;
	v->job.done = verify_done;
	v->job.arg = v;
	request_hold(req);
	if (!pool_submit(POOL_FILE, &v->job)) {
		cJSON_Delete(v->body);
		free(v);
		reply_problem(req, "overloaded");
		request_release(req);
	}
}

/*
 * The document's own signature is over its digest as it is now: ECDSA signs the
 * SHA-256 of the document, which the database has just computed.  "beside"
 * becomes whether all of it is what was signed; null where there is none.
 */
static void
verify_work(void *arg)
{
	struct verify	*v = arg;
	cJSON		*beside, *item;
	bool		 holds = true;

	if (json_text(v->body, "signature") != NULL)
		cJSON_ReplaceItemInObjectCaseSensitive(v->body, "signed",
		    cJSON_CreateBool(signature_holds(v->body,
		    json_text(v->body, "computed"))));
	beside = cJSON_DetachItemFromObjectCaseSensitive(v->body, "beside");
	cJSON_ArrayForEach(item, beside) {
		if (beside_holds(item))
			continue;
		holds = false;
		difference_add(v->body, item);
	}
	cJSON_AddItemToObject(v->body, "beside",
	    cJSON_GetArraySize(beside) == 0 ? cJSON_CreateNull() :
	    cJSON_CreateBool(holds));
	cJSON_Delete(beside);
}

static void
verify_done(void *arg)
{
	struct verify	*v = arg;
	struct request	*req = v->req;

	reply_json(req, 200, v->body);
	free(v);
	request_release(req);
}

/* What was made before files were signed has its digest alone. */
static bool
beside_holds(const cJSON *item)
{
	const char	*said, *file;
	char		 sum[CRYPTO_SHA256_HEX];

	if ((file = json_text(item, "file")) != NULL && !blob_intact(file))
		return (false);
	if (json_text(item, "signature") == NULL)
		return (true);

	return ((said = json_text(item, "said")) != NULL &&
	    crypto_sha256_hex(said, strlen(said), sum) &&
	    signature_holds(item, sum));
}

static void
difference_add(cJSON *body, const cJSON *item)
{
	static const char *const empty[] = {
		"unit", "entry", "version", "relation", "label", "how",
	};
	cJSON	*list, *differ, *d;
	size_t	 i;

	list = cJSON_GetObjectItemCaseSensitive(body, "differences");
	differ = cJSON_GetObjectItemCaseSensitive(body, "differ");
	if (!cJSON_IsArray(list) || (d = cJSON_CreateObject()) == NULL)
		return;
	cJSON_AddStringToObject(d, "part", json_text(item, "part"));
	cJSON_AddStringToObject(d, "indicator", json_text(item, "name"));
	for (i = 0; i < sizeof(empty) / sizeof(empty[0]); i++)
		cJSON_AddNullToObject(d, empty[i]);
	cJSON_AddItemToArray(list, d);
	cJSON_SetNumberValue(differ, differ->valuedouble + 1);
}

/* by: "signature" and "public_key", in hex and PEM; sum: what was signed. */
static bool
signature_holds(const cJSON *by, const char *sum)
{
	struct crypto_es256	*key;
	const char		*pem;
	uint8_t			 digest[CRYPTO_SHA256_LEN];
	uint8_t			 signature[CRYPTO_ES256_LEN];
	bool			 ok;

	pem = json_text(by, "public_key");
	if (pem == NULL || sum == NULL ||
	    !crypto_unhex(sum, digest, sizeof(digest)) ||
	    !crypto_unhex(json_text(by, "signature"), signature,
	    sizeof(signature)) ||
	    (key = crypto_es256_load_public(pem, strlen(pem))) == NULL)
		return (false);
	ok = crypto_es256_verify_digest(key, digest, signature);
	crypto_es256_free(key);

	return (ok);
}
