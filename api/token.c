/* SPDX-License-Identifier: Apache-2.0 */

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "crypto.h"
#include "json.h"
#include "token.h"

/*
 * libjwt 1.10 writes "typ":"JWT" over ours and refuses to read "at+jwt", so
 * that explicit typing (RFC 8725 3.11) is not to be had with it.  What is left
 * of a JWT once the algorithm is fixed is below; the signature is OpenSSL's.
 */

#define AUDIENCE	"reform-report"
#define HEADER		"{\"alg\":\"ES256\",\"typ\":\"at+jwt\"}"
#define ISSUER_MAX	128
#define JTI_BYTES	16
#define PART_MAX	TOKEN_SIZE

/*
 * A token comes with every request of its quarter of an hour, and its signature
 * is the dearest thing about an answer from memory.  What was fine is known
 * again by the digest of the whole text; its times are judged at every use.
 * One thread asks, the event loop's.
 */
#define RECENT_MAX	512	/* two processes, 200 people and their roles */

struct recent {
	uint8_t			digest[CRYPTO_SHA256_LEN];
	struct token_claims	claims;
	int64_t			not_before;
};

/* While keys are changed a second one's signatures hold, too. */
static struct crypto_es256	*key, *other;
static char			 issuer[ISSUER_MAX];
static struct recent		 recents[RECENT_MAX];

static const char *const claim_names[] = {
	"iss", "aud", "sub", "sid", "role", "nbf", "iat", "exp", "jti",
};

#define CLAIMS		(sizeof(claim_names) / sizeof(claim_names[0]))

static const char *const fault_names[] = {
	[TOKEN_FINE] = "fine",
	[TOKEN_FORM] = "form",
	[TOKEN_HEADER] = "header",
	[TOKEN_SIGNATURE] = "signature",
	[TOKEN_CLAIMS] = "claims",
	[TOKEN_AUDIENCE] = "audience",
	[TOKEN_EARLY] = "early",
	[TOKEN_EXPIRED] = "expired",
	[TOKEN_LONG] = "long",
};

/* For logs; clients get the same answer whatever the fault. */
const char *
token_fault_name(enum token_fault fault)
{
	return (fault_names[fault]);
}

/*
 * Loads the signing key (a PEM file readable by its owner and group only) and
 * the issuer's name.  On false *why says what is wrong with the file.
 */
bool
token_start(const char *path, const char *name, const char **why)
{
	token_stop();
	if (name[0] == '\0' || strlen(name) >= sizeof(issuer) ||
	    strpbrk(name, "\"\\") != NULL) {
		*why = "goes with an issuer of 1 to 127 plain characters";
		return (false);
	}

	snprintf(issuer, sizeof(issuer), "%s", name);
	key = crypto_es256_read(path, why);

	return (key != NULL);
}

/*
 * Lets tokens signed with another key (a file as for token_start) hold as well:
 * the next one or the last one, while servers change keys one after the other.
 */
bool
token_accept(const char *path, const char **why)
{
	crypto_es256_free(other);
	other = NULL;
	memset(recents, 0, sizeof(recents));
	other = crypto_es256_read(path, why);

	return (other != NULL);
}

/* Forgets the keys; nothing verifies until the next token_start. */
void
token_stop(void)
{
	crypto_es256_free(key);
	crypto_es256_free(other);
	key = other = NULL;
	memset(recents, 0, sizeof(recents));
}

/* Appends ".base64url" to out of TOKEN_SIZE; false: it does not fit. */
static bool
part_add(char *out, const void *data, size_t len)
{
	size_t		n = strlen(out);

	if (n > 0 && n < TOKEN_SIZE - 1)
		out[n++] = '.';

	return (crypto_base64url(data, len, out + n, TOKEN_SIZE - n) > 0);
}

/*
 * Writes a signed token.  issued and expires are the caller's clock; the real
 * one, not the business clock.  False: no key, no randomness, too long.
 */
bool
token_mint(const struct token_claims *c, char out[TOKEN_SIZE])
{
	uint8_t		signature[CRYPTO_ES256_LEN], random[JTI_BYTES];
	char		payload[512], jti[32];
	int		n;

	if (key == NULL || !crypto_random(random, sizeof(random)) ||
	    crypto_base64url(random, sizeof(random), jti, sizeof(jti)) == 0)
		return (false);

	n = snprintf(payload, sizeof(payload), "{\"iss\":\"%s\","
	    "\"aud\":\"" AUDIENCE "\",\"sub\":\"%" PRId64 "\","
	    "\"sid\":\"%s\",\"role\":\"%" PRId64 "\",\"nbf\":%" PRId64 ","
	    "\"iat\":%" PRId64 ",\"exp\":%" PRId64 ",\"jti\":\"%s\"}",
	    issuer, c->account, c->session, c->grant, c->issued, c->issued,
	    c->expires, jti);
	if (n < 0 || (size_t)n >= sizeof(payload))
		return (false);

	out[0] = '\0';

	return (part_add(out, HEADER, strlen(HEADER)) &&
	    part_add(out, payload, (size_t)n) &&
	    crypto_es256_sign(key, out, strlen(out), signature) &&
	    part_add(out, signature, sizeof(signature)));
}

/* The JSON object in a base64url part, or NULL. */
static cJSON *
part_parse(const char *part, size_t len)
{
	struct json_error	 e;
	uint8_t			 text[PART_MAX];
	size_t			 n;
	cJSON			*o;

	if (!crypto_base64url_decode(part, len, text, sizeof(text), &n) ||
	    (o = json_parse((const char *)text, n, &e)) == NULL)
		return (NULL);
	if (!cJSON_IsObject(o)) {
		cJSON_Delete(o);
		return (NULL);
	}

	return (o);
}

/*
 * Exactly alg and typ with our values.  That refuses none and every other
 * algorithm, and crit, jku, jwk, x5u, x5c, kid, zip with all to come.
 */
static bool
header_check(const char *part, size_t len)
{
	const char	*alg, *typ;
	cJSON		*h;
	bool		 ok;

	if ((h = part_parse(part, len)) == NULL)
		return (false);

	alg = json_text(h, "alg");
	typ = json_text(h, "typ");
	ok = cJSON_GetArraySize(h) == 2 && alg != NULL && typ != NULL &&
	    strcmp(alg, "ES256") == 0 && strcmp(typ, "at+jwt") == 0;
	cJSON_Delete(h);

	return (ok);
}

static bool
signature_check(const char *token, const char *part)
{
	uint8_t		signature[CRYPTO_ES256_LEN];
	size_t		n, len = (size_t)(part - 1 - token);

	if (key == NULL || !crypto_base64url_decode(part, strlen(part),
	    signature, sizeof(signature), &n) || n != sizeof(signature))
		return (false);

	return (crypto_es256_verify(key, token, len, signature) ||
	    (other != NULL &&
	    crypto_es256_verify(other, token, len, signature)));
}

/* A positive decimal in a string, without sign, blank or leading zero. */
static bool
id_take(const cJSON *o, const char *name, int64_t *out)
{
	const char	*s = json_text(o, name);
	size_t		 n;

	if (s == NULL)
		return (false);
	n = strspn(s, "0123456789");
	if (n == 0 || n > 18 || s[n] != '\0' || s[0] == '0')
		return (false);

	*out = strtoll(s, NULL, 10);

	return (true);
}

static bool
time_take(const cJSON *o, const char *name, int64_t *out)
{
	const cJSON	*v = cJSON_GetObjectItemCaseSensitive(o, name);

	if (!cJSON_IsNumber(v) || v->valuedouble <= 0 ||
	    v->valuedouble > JSON_INTEGER_MAX)
		return (false);

	*out = (int64_t)v->valuedouble;

	return ((double)*out == v->valuedouble);
}

/* 8-4-4-4-12 lower-case hex digits. */
static bool
uuid_take(const cJSON *o, const char *name, char out[TOKEN_SESSION_LEN])
{
	static const char	 shape[] =
				    "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
	const char		*s = json_text(o, name);
	size_t			 i;

	if (s == NULL || strlen(s) != sizeof(shape) - 1)
		return (false);

	for (i = 0; s[i] != '\0'; i++) {
		if (shape[i] == '-' ? s[i] != '-' :
		    strchr("0123456789abcdef", s[i]) == NULL)
			return (false);
	}
	memcpy(out, s, TOKEN_SESSION_LEN);

	return (true);
}

static bool
text_is(const cJSON *o, const char *name, const char *want)
{
	const char	*s = json_text(o, name);

	return (s != NULL && strcmp(s, want) == 0);
}

static enum token_fault
times_check(const struct token_claims *c, int64_t not_before, int64_t now)
{
	if (not_before > now + TOKEN_SKEW || c->issued > now + TOKEN_SKEW)
		return (TOKEN_EARLY);
	if (c->expires <= now)
		return (TOKEN_EXPIRED);

	return (TOKEN_FINE);
}

static enum token_fault
claims_check(const cJSON *o, int64_t now, struct token_claims *c,
    int64_t *not_before)
{
	const char	*jti = json_text(o, "jti");
	size_t		 i;

	if (cJSON_GetArraySize(o) != (int)CLAIMS)
		return (TOKEN_CLAIMS);
	for (i = 0; i < CLAIMS; i++) {
		if (cJSON_GetObjectItemCaseSensitive(o,
		    claim_names[i]) == NULL)
			return (TOKEN_CLAIMS);
	}
	if (!id_take(o, "sub", &c->account) ||
	    !id_take(o, "role", &c->grant) ||
	    !uuid_take(o, "sid", c->session) ||
	    !time_take(o, "nbf", not_before) ||
	    !time_take(o, "iat", &c->issued) ||
	    !time_take(o, "exp", &c->expires) ||
	    jti == NULL || strlen(jti) != 22)
		return (TOKEN_CLAIMS);

	if (!text_is(o, "iss", issuer) || !text_is(o, "aud", AUDIENCE))
		return (TOKEN_AUDIENCE);
	if (c->expires <= c->issued ||
	    c->expires - c->issued > TOKEN_LIFETIME_MAX)
		return (TOKEN_LONG);

	return (times_check(c, *not_before, now));
}

/* The signature is checked before anything of the payload is read. */
static enum token_fault
token_judge(const char *token, int64_t now, struct token_claims *claims,
    int64_t *not_before)
{
	enum token_fault	 fault;
	const char		*payload, *signature;
	cJSON			*o;

	if ((payload = strchr(token, '.')) == NULL ||
	    (signature = strchr(payload + 1, '.')) == NULL ||
	    strchr(signature + 1, '.') != NULL)
		return (TOKEN_FORM);

	if (!header_check(token, (size_t)(payload - token)))
		return (TOKEN_HEADER);
	if (!signature_check(token, signature + 1))
		return (TOKEN_SIGNATURE);

	payload++;
	if ((o = part_parse(payload, (size_t)(signature - payload))) == NULL)
		return (TOKEN_CLAIMS);
	fault = claims_check(o, now, claims, not_before);
	cJSON_Delete(o);

	return (fault);
}

/*
 * Checks a token at the real time now (s since 1970) and fills in the claims,
 * which are valid only with TOKEN_FINE.
 */
enum token_fault
token_verify(const char *token, int64_t now, struct token_claims *claims)
{
	enum token_fault	 fault;
	struct recent		*r;
	uint8_t			 digest[CRYPTO_SHA256_LEN];
	int64_t			 not_before;
	size_t			 len;

	memset(claims, 0, sizeof(*claims));
	if ((len = strlen(token)) >= TOKEN_SIZE ||
	    !crypto_sha256(token, len, digest))
		return (TOKEN_FORM);

	r = &recents[(digest[0] << 8 | digest[1]) % RECENT_MAX];
	if (r->claims.expires != 0 &&
	    memcmp(r->digest, digest, sizeof(digest)) == 0) {
		*claims = r->claims;
		return (times_check(claims, r->not_before, now));
	}

	fault = token_judge(token, now, claims, &not_before);
	if (fault == TOKEN_FINE) {
		memcpy(r->digest, digest, sizeof(digest));
		r->claims = *claims;
		r->not_before = not_before;
	}

	return (fault);
}
