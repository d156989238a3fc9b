/* SPDX-License-Identifier: Apache-2.0 */

#include <sys/stat.h>

#include <stdarg.h>
#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include <openssl/evp.h>
#include <openssl/pem.h>

#include "crypto.h"
#include "json.h"
#include "token.h"

#define NOW		1700000000
#define SESSION		"0f8fad5b-d9cb-469f-a165-70867728950e"
#define GOOD_HEADER	"{\"alg\":\"ES256\",\"typ\":\"at+jwt\"}"
#define GOOD_PAYLOAD	"{\"iss\":\"test\",\"aud\":\"reform-report\","	\
			"\"sub\":\"7\",\"sid\":\"" SESSION "\","	\
			"\"role\":\"9\",\"nbf\":1700000000,"		\
			"\"iat\":1700000000,\"exp\":1700000900,"	\
			"\"jti\":\"AAAAAAAAAAAAAAAAAAAAAA\"}"

static struct crypto_es256	*mine, *theirs;
static char			 public_pem[1024];
static char			 key_path[] = "/tmp/token_test.XXXXXX";

/* A fresh private key as PEM; its public half goes to public_pem. */
static size_t
key_make(const char *kind, char *pem, size_t size)
{
	EVP_PKEY	*k;
	BIO		*b = BIO_new(BIO_s_mem()), *p = BIO_new(BIO_s_mem());
	int		 n;

	k = strcmp(kind, "rsa") == 0 ? EVP_RSA_gen(2048) : EVP_EC_gen(kind);
	assert_non_null(k);
	assert_int_equal(PEM_write_bio_PrivateKey(b, k, NULL, NULL, 0, NULL,
	    NULL), 1);
	assert_int_equal(PEM_write_bio_PUBKEY(p, k), 1);
	n = BIO_read(b, pem, (int)size - 1);
	assert_true(n > 0);
	pem[n] = '\0';
	public_pem[BIO_read(p, public_pem, sizeof(public_pem) - 1)] = '\0';
	EVP_PKEY_free(k);
	BIO_free(b);
	BIO_free(p);

	return ((size_t)n);
}

static void
file_write(const char *path, const char *text, mode_t mode)
{
	FILE	*f = fopen(path, "w");

	assert_non_null(f);
	assert_true(fputs(text, f) >= 0);
	fclose(f);
	assert_int_equal(chmod(path, mode), 0);
}

static int
keys_setup(void **state)
{
	const char	*why;
	char		 pem[4096];
	size_t		 n;

	(void)state;
	assert_true(mkstemp(key_path) != -1);
	n = key_make("P-256", pem, sizeof(pem));
	theirs = crypto_es256_load(pem, n);
	n = key_make("P-256", pem, sizeof(pem));
	mine = crypto_es256_load(pem, n);
	assert_non_null(theirs);
	assert_non_null(mine);
	file_write(key_path, pem, 0400);
	assert_true(token_start(key_path, "test", &why));

	return (0);
}

static int
keys_teardown(void **state)
{
	(void)state;
	crypto_es256_free(mine);
	crypto_es256_free(theirs);
	token_stop();
	unlink(key_path);

	return (0);
}

static void
part_append(char *out, size_t size, const void *data, size_t len)
{
	size_t	n = strlen(out);

	if (n > 0)
		out[n++] = '.';
	if (len == 0)
		out[n] = '\0';
	else
		assert_true(crypto_base64url(data, len, out + n,
		    size - n) > 0);
}

/* header.payload.signature over any texts, with any key. */
static void
forge(const struct crypto_es256 *key, const char *header, const char *payload,
    char *out, size_t size)
{
	uint8_t		sig[CRYPTO_ES256_LEN];

	out[0] = '\0';
	part_append(out, size, header, strlen(header));
	part_append(out, size, payload, strlen(payload));
	assert_true(crypto_es256_sign(key, out, strlen(out), sig));
	part_append(out, size, sig, sizeof(sig));
}

static enum token_fault
verify(const char *token)
{
	struct token_claims	c;

	return (token_verify(token, NOW + 10, &c));
}

static void
mint_and_verify(void **state)
{
	struct token_claims	c = { .account = 7, .grant = 9,
				    .session = SESSION, .issued = NOW,
				    .expires = NOW + TOKEN_LIFETIME };
	struct token_claims	got;
	char			token[TOKEN_SIZE], other[TOKEN_SIZE];

	(void)state;
	assert_true(token_mint(&c, token));
	assert_true(token_mint(&c, other));
	assert_string_not_equal(token, other);
	assert_int_equal(token_verify(token, NOW, &got), TOKEN_FINE);
	assert_int_equal(got.account, 7);
	assert_int_equal(got.grant, 9);
	assert_string_equal(got.session, SESSION);
	assert_int_equal(got.issued, NOW);
	assert_int_equal(got.expires, NOW + 900);

	/* Its life: from five seconds early to the second before the end. */
	assert_int_equal(token_verify(token, NOW - 5, &got), TOKEN_FINE);
	assert_int_equal(token_verify(token, NOW - 6, &got), TOKEN_EARLY);
	assert_int_equal(token_verify(token, NOW + 899, &got), TOKEN_FINE);
	assert_int_equal(token_verify(token, NOW + 900, &got), TOKEN_EXPIRED);

	c.account = INT64_C(999999999999999999);
	assert_true(token_mint(&c, token));
	assert_int_equal(token_verify(token, NOW, &got), TOKEN_FINE);
	assert_int_equal(got.account, INT64_C(999999999999999999));
}

/*
 * Signed with the right key, so that only what the header and the payload say
 * can refuse them.  NULL: the good one.
 */
static const struct {
	const char		*header;
	const char		*payload;
	enum token_fault	 want;
} wholes[] = {
	{ NULL, NULL, TOKEN_FINE },
	{ "{\"typ\":\"at+jwt\",\"alg\":\"ES256\"}", NULL, TOKEN_FINE },
	{ "{\"alg\":\"none\",\"typ\":\"at+jwt\"}", NULL, TOKEN_HEADER },
	{ "{\"alg\":\"None\",\"typ\":\"at+jwt\"}", NULL, TOKEN_HEADER },
	{ "{\"alg\":\"\",\"typ\":\"at+jwt\"}", NULL, TOKEN_HEADER },
	{ "{\"alg\":\"HS256\",\"typ\":\"at+jwt\"}", NULL, TOKEN_HEADER },
	{ "{\"alg\":\"HS512\",\"typ\":\"at+jwt\"}", NULL, TOKEN_HEADER },
	{ "{\"alg\":\"RS256\",\"typ\":\"at+jwt\"}", NULL, TOKEN_HEADER },
	{ "{\"alg\":\"ES384\",\"typ\":\"at+jwt\"}", NULL, TOKEN_HEADER },
	{ "{\"alg\":\"es256\",\"typ\":\"at+jwt\"}", NULL, TOKEN_HEADER },
	{ "{\"alg\":\"ES256K\",\"typ\":\"at+jwt\"}", NULL, TOKEN_HEADER },
	{ "{\"alg\":[\"ES256\"],\"typ\":\"at+jwt\"}", NULL, TOKEN_HEADER },
	{ "{\"alg\":256,\"typ\":\"at+jwt\"}", NULL, TOKEN_HEADER },
	{ "{\"Alg\":\"ES256\",\"typ\":\"at+jwt\"}", NULL, TOKEN_HEADER },
	{ "{\"alg\":\"ES256\",\"typ\":\"JWT\"}", NULL, TOKEN_HEADER },
	{ "{\"alg\":\"ES256\",\"typ\":\"rt+jwt\"}", NULL, TOKEN_HEADER },
	{ "{\"alg\":\"ES256\"}", NULL, TOKEN_HEADER },
	{ "{\"typ\":\"at+jwt\"}", NULL, TOKEN_HEADER },
	{ "{}", NULL, TOKEN_HEADER },
	{ "[]", NULL, TOKEN_HEADER },
	{ "\"ES256\"", NULL, TOKEN_HEADER },
	{ "{\"alg\":\"none\",\"alg\":\"ES256\",\"typ\":\"at+jwt\"}", NULL,
	    TOKEN_HEADER },
	{ "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"crit\":[\"exp\"]}", NULL,
	    TOKEN_HEADER },
	{ "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"1\"}", NULL,
	    TOKEN_HEADER },
	{ "{\"alg\":\"ES256\",\"typ\":\"at+jwt\","
	    "\"jku\":\"http://000.example/k\"}", NULL, TOKEN_HEADER },
	{ "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"jwk\":{}}", NULL,
	    TOKEN_HEADER },
	{ "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"x5u\":\"http://x\"}",
	    NULL, TOKEN_HEADER },
	{ "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"x5c\":[\"x\"]}", NULL,
	    TOKEN_HEADER },
	{ "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"zip\":\"DEF\"}", NULL,
	    TOKEN_HEADER },
	{ "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"b64\":false}", NULL,
	    TOKEN_HEADER },
	{ "{\"alg\":\"ES256\",\"typ\":\"at+jwt\"} x", NULL, TOKEN_HEADER },
	{ "{'alg':'ES256','typ':'at+jwt'}", NULL, TOKEN_HEADER },
	{ "{\"alg\":\"ES256\\u0000\",\"typ\":\"at+jwt\"}", NULL,
	    TOKEN_HEADER },
	{ NULL, "[]", TOKEN_CLAIMS },
	{ NULL, "\"x\"", TOKEN_CLAIMS },
	{ NULL, "null", TOKEN_CLAIMS },
	{ NULL, "{}", TOKEN_CLAIMS },
	{ NULL, "{", TOKEN_CLAIMS },
	{ NULL, "\xff\xfe", TOKEN_CLAIMS },
	{ NULL, GOOD_PAYLOAD "{}", TOKEN_CLAIMS },
	{ NULL, "{\"sub\":\"1\"," "\"iss\":\"test\","
	    "\"aud\":\"reform-report\",\"sub\":\"7\",\"sid\":\"" SESSION "\","
	    "\"role\":\"9\",\"nbf\":1700000000,\"iat\":1700000000,"
	    "\"exp\":1700000900,\"jti\":\"AAAAAAAAAAAAAAAAAAAAAA\"}",
	    TOKEN_CLAIMS },
};

static void
headers_and_payloads_are_refused(void **state)
{
	char		token[4096];
	size_t		i;

	(void)state;
	for (i = 0; i < sizeof(wholes) / sizeof(wholes[0]); i++) {
		forge(mine, wholes[i].header != NULL ? wholes[i].header :
		    GOOD_HEADER, wholes[i].payload != NULL ?
		    wholes[i].payload : GOOD_PAYLOAD, token, sizeof(token));
		if (verify(token) != wholes[i].want)
			fail_msg("row %zu: %s", i,
			    token_fault_name(verify(token)));
	}
}

/* The good payload with one claim set to JSON text (NULL: left out). */
static const struct {
	const char		*claim;
	const char		*value;
	enum token_fault	 want;
} claims[] = {
	{ "iss", NULL, TOKEN_CLAIMS },
	{ "aud", NULL, TOKEN_CLAIMS },
	{ "sub", NULL, TOKEN_CLAIMS },
	{ "sid", NULL, TOKEN_CLAIMS },
	{ "role", NULL, TOKEN_CLAIMS },
	{ "nbf", NULL, TOKEN_CLAIMS },
	{ "iat", NULL, TOKEN_CLAIMS },
	{ "exp", NULL, TOKEN_CLAIMS },
	{ "jti", NULL, TOKEN_CLAIMS },
	{ "admin", "true", TOKEN_CLAIMS },
	{ "SUB", "\"1\"", TOKEN_CLAIMS },
	{ "iss", "\"other\"", TOKEN_AUDIENCE },
	{ "iss", "\"Test\"", TOKEN_AUDIENCE },
	{ "iss", "\"test \"", TOKEN_AUDIENCE },
	{ "iss", "[\"test\"]", TOKEN_AUDIENCE },
	{ "aud", "\"dashboard\"", TOKEN_AUDIENCE },
	{ "aud", "[\"reform-report\"]", TOKEN_AUDIENCE },
	{ "aud", "\"reform-report,x\"", TOKEN_AUDIENCE },
	{ "sub", "7", TOKEN_CLAIMS },
	{ "sub", "\"\"", TOKEN_CLAIMS },
	{ "sub", "\"0\"", TOKEN_CLAIMS },
	{ "sub", "\"07\"", TOKEN_CLAIMS },
	{ "sub", "\"-7\"", TOKEN_CLAIMS },
	{ "sub", "\"7 \"", TOKEN_CLAIMS },
	{ "sub", "\"7.0\"", TOKEN_CLAIMS },
	{ "sub", "\"7 or 1=1\"", TOKEN_CLAIMS },
	{ "sub", "\"9999999999999999999\"", TOKEN_CLAIMS },
	{ "sub", "null", TOKEN_CLAIMS },
	{ "role", "\"admin\"", TOKEN_CLAIMS },
	{ "role", "9", TOKEN_CLAIMS },
	{ "role", "[\"9\"]", TOKEN_CLAIMS },
	{ "sid", "\"\"", TOKEN_CLAIMS },
	{ "sid", "\"0F8FAD5B-D9CB-469F-A165-70867728950E\"", TOKEN_CLAIMS },
	{ "sid", "\"0f8fad5b-d9cb-469f-a165-70867728950\"", TOKEN_CLAIMS },
	{ "sid", "\"0f8fad5b-d9cb-469f-a165-70867728950.1\"",
	    TOKEN_CLAIMS },
	{ "sid", "\"0f8fad5bxd9cb-469f-a165-70867728950e\"", TOKEN_CLAIMS },
	{ "exp", "\"1700000900\"", TOKEN_CLAIMS },
	{ "exp", "1700000900.5", TOKEN_CLAIMS },
	{ "exp", "true", TOKEN_CLAIMS },
	{ "exp", "null", TOKEN_CLAIMS },
	{ "exp", "-1", TOKEN_CLAIMS },
	{ "exp", "0", TOKEN_CLAIMS },
	{ "exp", "1e300", TOKEN_CLAIMS },
	{ "exp", "[1700000900]", TOKEN_CLAIMS },
	{ "exp", "1700000010", TOKEN_EXPIRED },
	{ "exp", "1700000001", TOKEN_EXPIRED },
	{ "exp", "1700000000", TOKEN_LONG },
	{ "exp", "1600000000", TOKEN_LONG },
	{ "exp", "1700001800", TOKEN_FINE },
	{ "exp", "1700001801", TOKEN_LONG },
	{ "exp", "4102444800", TOKEN_LONG },
	{ "nbf", "\"1700000000\"", TOKEN_CLAIMS },
	{ "nbf", "1700000015", TOKEN_FINE },
	{ "nbf", "1700000016", TOKEN_EARLY },
	{ "nbf", "4102444800", TOKEN_EARLY },
	{ "iat", "\"now\"", TOKEN_CLAIMS },
	{ "iat", "1700000016", TOKEN_EARLY },
	{ "iat", "1600000000", TOKEN_LONG },
	{ "jti", "\"\"", TOKEN_CLAIMS },
	{ "jti", "1", TOKEN_CLAIMS },
};

static void
single_claims_are_refused(void **state)
{
	cJSON		*o;
	char		*payload, token[4096];
	size_t		 i;

	(void)state;
	for (i = 0; i < sizeof(claims) / sizeof(claims[0]); i++) {
		o = cJSON_Parse(GOOD_PAYLOAD);
		cJSON_DeleteItemFromObjectCaseSensitive(o, claims[i].claim);
		if (claims[i].value != NULL) {
			cJSON_AddRawToObject(o, claims[i].claim,
			    claims[i].value);
		}
		payload = cJSON_PrintUnformatted(o);
		cJSON_Delete(o);
		forge(mine, GOOD_HEADER, payload, token, sizeof(token));
		if (verify(token) != claims[i].want)
			fail_msg("%s: %s", payload,
			    token_fault_name(verify(token)));
		free(payload);
	}
}

/* The good token's parts, to build others from. */
static void
parts_split(char *token, char **payload, char **signature)
{
	*payload = strchr(token, '.') + 1;
	*signature = strchr(*payload, '.') + 1;
}

static void
signatures_are_refused(void **state)
{
	uint8_t		 sig[CRYPTO_ES256_LEN], der[72], mac[32];
	char		 good[2048], bad[4096], pem[4096];
	char		*payload, *signature;
	size_t		 n, i;

	(void)state;
	forge(theirs, GOOD_HEADER, GOOD_PAYLOAD, bad, sizeof(bad));
	assert_int_equal(verify(bad), TOKEN_SIGNATURE);

	forge(mine, GOOD_HEADER, GOOD_PAYLOAD, good, sizeof(good));
	parts_split(good, &payload, &signature);
	assert_true(crypto_base64url_decode(signature, strlen(signature), sig,
	    sizeof(sig), &n));

	/* None at all, zeroes, all ones, halves exchanged, cut, DER. */
	snprintf(bad, sizeof(bad), "%.*s", (int)(signature - good), good);
	assert_int_equal(verify(bad), TOKEN_SIGNATURE);
	for (i = 0; i < 4; i++) {
		memset(der, i == 1 ? 0xff : 0, sizeof(der));
		n = CRYPTO_ES256_LEN;
		if (i == 2) {
			memcpy(der, sig + 32, 32);
			memcpy(der + 32, sig, 32);
		}
		if (i == 3) {
			memcpy(der, sig, 64);
			n = 63;
		}
		snprintf(bad, sizeof(bad), "%.*s",
		    (int)(signature - good - 1), good);
		part_append(bad, sizeof(bad), der, n);
		assert_int_equal(verify(bad), TOKEN_SIGNATURE);
	}
	memcpy(der, "\x30\x44\x02\x20", 4);
	memcpy(der + 4, sig, 32);
	memcpy(der + 36, "\x02\x20", 2);
	memcpy(der + 38, sig + 32, 32);
	snprintf(bad, sizeof(bad), "%.*s", (int)(signature - good - 1), good);
	part_append(bad, sizeof(bad), der, 70);
	assert_int_equal(verify(bad), TOKEN_SIGNATURE);

	/* The public key as an HMAC secret, under our own header too. */
	key_make("P-256", pem, sizeof(pem));
	snprintf(bad, sizeof(bad), "%.*s", (int)(signature - good - 1), good);
	assert_true(crypto_hmac_sha256(public_pem, strlen(public_pem), bad,
	    strlen(bad), mac));
	part_append(bad, sizeof(bad), mac, sizeof(mac));
	assert_int_equal(verify(bad), TOKEN_SIGNATURE);
}

static void
every_changed_character_is_refused(void **state)
{
	static const char	alphabet[] =
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
	char			good[2048], bad[2048];
	size_t			i, v;

	(void)state;
	forge(mine, GOOD_HEADER, GOOD_PAYLOAD, good, sizeof(good));
	assert_int_equal(verify(good), TOKEN_FINE);
	for (i = 0; good[i] != '\0'; i++) {
		strcpy(bad, good);
		v = (size_t)(strchr(alphabet, good[i]) - alphabet);
		bad[i] = good[i] == '.' ? 'A' : alphabet[(v + 1) % 64];
		if (verify(bad) == TOKEN_FINE)
			fail_msg("changed at %zu", i);
		strcpy(bad, good);
		bad[i] = '\0';
		if (verify(bad) == TOKEN_FINE)
			fail_msg("cut at %zu", i);
	}
}

static void
forms_are_refused(void **state)
{
	static const char *const	flat[] = {
		"", ".", "..", "...", "a.b", "a.b.c", "a.b.c.d", "a.b.c.d.e",
		" . . ", "null", "Bearer x.y.z", "eyJ.eyJ.",
	};
	char		good[2048], bad[8192];
	char		*payload, *signature;
	size_t		i;

	(void)state;
	for (i = 0; i < sizeof(flat) / sizeof(flat[0]); i++)
		assert_int_not_equal(verify(flat[i]), TOKEN_FINE);

	forge(mine, GOOD_HEADER, GOOD_PAYLOAD, good, sizeof(good));
	parts_split(good, &payload, &signature);
	snprintf(bad, sizeof(bad), "%s=", good);
	assert_int_equal(verify(bad), TOKEN_SIGNATURE);
	snprintf(bad, sizeof(bad), "%s\n", good);
	assert_int_equal(verify(bad), TOKEN_SIGNATURE);
	snprintf(bad, sizeof(bad), " %s", good);
	assert_int_equal(verify(bad), TOKEN_HEADER);
	snprintf(bad, sizeof(bad), "%s.", good);
	assert_int_equal(verify(bad), TOKEN_FORM);
	snprintf(bad, sizeof(bad), "%s.%s", good, signature);
	assert_int_equal(verify(bad), TOKEN_FORM);
	snprintf(bad, sizeof(bad), "%s.%s.%s", payload, good, signature);
	assert_int_equal(verify(bad), TOKEN_FORM);

	/* Too long, though rightly signed. */
	snprintf(bad, sizeof(bad), "%*s" GOOD_PAYLOAD, 1200, "");
	forge(mine, GOOD_HEADER, bad, good, sizeof(good));
	assert_int_equal(verify(good), TOKEN_FORM);
}

static void
keys_are_chosen_with_care(void **state)
{
	static const char *const	kinds[] = { "P-384", "secp256k1",
					    "rsa" };
	struct token_claims		c = { .account = 1, .grant = 1,
					    .session = SESSION };
	const char			*why;
	char				 pem[4096], token[TOKEN_SIZE];
	char				 path[] = "/tmp/token_test.XXXXXX";
	size_t				 i;

	(void)state;
	assert_true(mkstemp(path) != -1);
	for (i = 0; i < 3; i++) {
		key_make(kinds[i], pem, sizeof(pem));
		unlink(path);
		file_write(path, pem, 0400);
		assert_false(token_start(path, "test", &why));
		assert_string_equal(why, "is not a private key on P-256");
	}
	unlink(path);
	file_write(path, "abcdefghijklmnopqrstuvwxyz", 0400);
	assert_false(token_start(path, "test", &why));
	unlink(path);
	file_write(path, public_pem, 0400);
	assert_false(token_start(path, "test", &why));

	key_make("P-256", pem, sizeof(pem));
	unlink(path);
	file_write(path, pem, 0604);
	assert_false(token_start(path, "test", &why));
	assert_string_equal(why, "may be read by others: chmod o= it");
	assert_int_equal(chmod(path, 0640), 0);
	assert_true(token_start(path, "test", &why));
	assert_false(token_start(path, "", &why));
	assert_false(token_start(path, "a\"b", &why));
	assert_false(token_start("/nonexistent", "test", &why));

	/* Without a key nothing is minted or believed. */
	assert_false(token_mint(&c, token));
	forge(mine, GOOD_HEADER, GOOD_PAYLOAD, pem, sizeof(pem));
	assert_int_equal(verify(pem), TOKEN_SIGNATURE);
	unlink(path);
	assert_true(token_start(key_path, "test", &why));
	assert_int_equal(verify(pem), TOKEN_FINE);
}

/* What was fine is known again; the key that made it so is no more. */
static void
a_known_token_goes_with_its_key(void **state)
{
	const char	*why;
	char		 other[4096], token[4096];
	char		 path[] = "/tmp/token_test.XXXXXX";

	(void)state;
	forge(mine, GOOD_HEADER, GOOD_PAYLOAD, token, sizeof(token));
	assert_int_equal(verify(token), TOKEN_FINE);
	assert_int_equal(verify(token), TOKEN_FINE);

	close(mkstemp(path));
	key_make("P-256", other, sizeof(other));
	file_write(path, other, 0400);
	assert_true(token_start(path, "test", &why));
	assert_int_equal(verify(token), TOKEN_SIGNATURE);
	unlink(path);
	assert_true(token_start(key_path, "test", &why));
	assert_int_equal(verify(token), TOKEN_FINE);
}

/* While keys are changed: the second one's tokens hold, and no others. */
static void
a_second_key_is_accepted_and_signs_nothing(void **state)
{
	struct token_claims		 c = { .account = 7, .grant = 9,
					    .session = SESSION, .issued = NOW,
					    .expires = NOW + 900 };
	const char			*why;
	char				 pem[4096], old[1024], new[1024];
	char				 path[] = "/tmp/token_test.XXXXXX";
	struct crypto_es256		*next;
	size_t				 n;

	(void)state;
	assert_true(mkstemp(path) != -1);
	n = key_make("P-256", pem, sizeof(pem));
	assert_non_null(next = crypto_es256_load(pem, n));
	forge(mine, GOOD_HEADER, GOOD_PAYLOAD, old, sizeof(old));
	forge(next, GOOD_HEADER, GOOD_PAYLOAD, new, sizeof(new));
	assert_int_equal(verify(new), TOKEN_SIGNATURE);

	unlink(path);
	file_write(path, pem, 0604);
	assert_false(token_accept(path, &why));
	assert_int_equal(verify(new), TOKEN_SIGNATURE);
	assert_int_equal(chmod(path, 0400), 0);
	assert_true(token_accept(path, &why));
	assert_int_equal(verify(old), TOKEN_FINE);
	assert_int_equal(verify(new), TOKEN_FINE);
	forge(theirs, GOOD_HEADER, GOOD_PAYLOAD, pem, sizeof(pem));
	assert_int_equal(verify(pem), TOKEN_SIGNATURE);

	/* Signed with the first one still: without the second it holds. */
	assert_true(token_mint(&c, pem));
	assert_true(token_start(key_path, "test", &why));
	assert_int_equal(verify(pem), TOKEN_FINE);
	assert_int_equal(verify(new), TOKEN_SIGNATURE);
	crypto_es256_free(next);
	unlink(path);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(mint_and_verify),
		cmocka_unit_test(headers_and_payloads_are_refused),
		cmocka_unit_test(single_claims_are_refused),
		cmocka_unit_test(signatures_are_refused),
		cmocka_unit_test(every_changed_character_is_refused),
		cmocka_unit_test(forms_are_refused),
		cmocka_unit_test(keys_are_chosen_with_care),
		cmocka_unit_test(a_known_token_goes_with_its_key),
		cmocka_unit_test(a_second_key_is_accepted_and_signs_nothing),
	};

	return (cmocka_run_group_tests(tests, keys_setup, keys_teardown));
}
