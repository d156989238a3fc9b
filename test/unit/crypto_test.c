/* SPDX-License-Identifier: Apache-2.0 */

#include <stdarg.h>
#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "crypto.h"

/* FIPS 180-4 examples. */
static void
sha256_gives_the_published_values(void **state)
{
	struct crypto_sha256	*s;
	char			 hex[CRYPTO_SHA256_HEX];
	int			 i;

	(void)state;
	assert_true(crypto_sha256_hex("abc", 3, hex));
	assert_string_equal(hex, "ba7816bf8f01cfea414140de5dae2223"
	    "b00361a396177a9cb410ff61f20015ad");
	assert_true(crypto_sha256_hex("", 0, hex));
	assert_string_equal(hex, "e3b0c44298fc1c149afbf4c8996fb924"
	    "27ae41e4649b934ca495991b7852b855");

	s = crypto_sha256_start();
	assert_non_null(s);
	for (i = 0; i < 1000000; i += 50) {
		assert_true(crypto_sha256_add(s, "aaaaaaaaaaaaaaaaaaaaaaaaa"
		    "aaaaaaaaaaaaaaaaaaaaaaaaa", 50));
	}
	assert_true(crypto_sha256_finish_take(s, hex));
	assert_string_equal(hex, "cdc76e5c9914fb9281a1c7e284d73e67"
	    "f1809a48a497200e046d39ccc7112cd0");
	assert_false(crypto_sha256_finish_take(NULL, hex));
}

/* RFC 4231, test case 2. */
static void
hmac_gives_the_published_value(void **state)
{
	uint8_t		mac[CRYPTO_SHA256_LEN];
	char		hex[CRYPTO_SHA256_HEX];

	(void)state;
	assert_true(crypto_hmac_sha256("Jefe", 4,
	    "what do ya want for nothing?", 28, mac));
	crypto_hex(mac, sizeof(mac), hex);
	assert_string_equal(hex, "5bdcc146bf60754e6a042426089575c7"
	    "5a003f089d2739839dec58b964ec3843");
}

/* RFC 4648 10; three octets and more fill what is asked for to the byte. */
static void
base64_is_padded(void **state)
{
	static const char *const	coded[] = {
		"", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy",
	};
	char				out[CRYPTO_BASE64(6)];
	size_t				n;

	(void)state;
	for (n = 0; n < sizeof(coded) / sizeof(coded[0]); n++) {
		crypto_base64("foobar", n, out);
		assert_string_equal(out, coded[n]);
		assert_int_equal(strlen(out) + 1, CRYPTO_BASE64(n));
	}
}

static void
base64url_goes_there_and_back(void **state)
{
	static const struct {
		const char	*plain;
		const char	*coded;
	} cases[] = {
		{ "", "" }, { "f", "Zg" }, { "fo", "Zm8" }, { "foo", "Zm9v" },
		{ "foob", "Zm9vYg" }, { "fooba", "Zm9vYmE" },
		{ "foobar", "Zm9vYmFy" }, { "\xfb\xff\xbf", "-_-_" },
	};
	uint8_t		back[16];
	char		out[16];
	size_t		i, n;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		n = strlen(cases[i].plain);
		assert_int_equal(crypto_base64url(
		    (const uint8_t *)cases[i].plain, n, out, sizeof(out)),
		    strlen(cases[i].coded));
		assert_string_equal(out, cases[i].coded);
		assert_true(crypto_base64url_decode(cases[i].coded,
		    strlen(cases[i].coded), back, sizeof(back), &n));
		assert_int_equal(n, strlen(cases[i].plain));
		assert_memory_equal(back, cases[i].plain, n);
	}

	/* It fits to the byte, or not at all. */
	assert_int_equal(crypto_base64url((const uint8_t *)"foo", 3, out, 5),
	    4);
	assert_int_equal(crypto_base64url((const uint8_t *)"foo", 3, out, 4),
	    0);
	assert_int_equal(crypto_base64url((const uint8_t *)"", 0, out, 0), 0);
}

static void
base64url_has_one_spelling(void **state)
{
	static const char *const	bad[] = {
		"Z", "Zg==", "Zh", "Zm9", "Zm9vZ", "Zm+v", "Zm/v", "Z g",
		"Zg\n", "é",
	};
	uint8_t		back[16];
	size_t		i, n;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		if (crypto_base64url_decode(bad[i], strlen(bad[i]), back,
		    sizeof(back), &n))
			fail_msg("%s", bad[i]);
	}
	assert_false(crypto_base64url_decode("Zm9v", 4, back, 2, &n));
}

static void
random_and_uuid_differ(void **state)
{
	char		a[CRYPTO_UUID_LEN], b[CRYPTO_UUID_LEN];
	uint8_t		x[32], y[32];

	(void)state;
	assert_true(crypto_uuid(a));
	assert_true(crypto_uuid(b));
	assert_string_not_equal(a, b);
	assert_int_equal(strlen(a), 36);
	assert_int_equal(a[14], '4');
	assert_non_null(strchr("89ab", a[19]));
	assert_int_equal(strspn(a, "0123456789abcdef-"), 36);
	assert_true(crypto_random(x, sizeof(x)));
	assert_true(crypto_random(y, sizeof(y)));
	assert_false(crypto_equal(x, y, sizeof(x)));
	assert_true(crypto_equal(x, x, sizeof(x)));
	crypto_cleanse(x, sizeof(x));
	memset(y, 0, sizeof(y));
	assert_memory_equal(x, y, sizeof(x));
}

static void
keys_of_nonsense_are_refused(void **state)
{
	(void)state;
	assert_null(crypto_es256_load("", 0));
	assert_null(crypto_es256_load("-----BEGIN PRIVATE KEY-----\n", 28));
	crypto_es256_free(NULL);
}

/* Made for this test alone. */
static const char private_pem[] =
    "-----BEGIN EC PRIVATE KEY-----\n"
    "MHcCAQEEIF/clry+RxAgycZcQMHsa6hglMy+bEYpi1qjkRmQ7N7IoAoGCCqGSM49\n"
    "AwEHoUQDQgAE9nWMkD/y6M+i7E5w8UMXdudmyB8JdkhhzkH/SznknIa4F562L+v7\n"
    "WDyC5l1rH8BdJ67Ea8KqraeJbmJchLR4Jw==\n"
    "-----END EC PRIVATE KEY-----\n";

static void
a_signature_is_checked_with_the_public_half(void **state)
{
	struct crypto_es256	*key, *public;
	char			 pem[512], hex[2 * CRYPTO_ES256_LEN + 1];
	uint8_t			 signature[CRYPTO_ES256_LEN];
	uint8_t			 back[CRYPTO_ES256_LEN];
	uint8_t			 digest[CRYPTO_SHA256_LEN];

	(void)state;
	key = crypto_es256_load(private_pem, strlen(private_pem));
	assert_non_null(key);
	assert_true(crypto_es256_sign(key, "报表", 6, signature));
	assert_int_equal(crypto_es256_public_pem(key, pem, 64), 0);
	assert_true(crypto_es256_public_pem(key, pem, sizeof(pem)) > 100);
	crypto_es256_free(key);
	assert_null(crypto_es256_load(pem, strlen(pem)));
	public = crypto_es256_load_public(pem, strlen(pem));
	assert_non_null(public);
	assert_true(crypto_es256_verify(public, "报表", 6, signature));
	assert_true(crypto_sha256("报表", 6, digest));
	assert_true(crypto_es256_verify_digest(public, digest, signature));
	crypto_hex(signature, sizeof(signature), hex);
	assert_true(crypto_unhex(hex, back, sizeof(back)));
	assert_memory_equal(signature, back, sizeof(back));
	digest[0] ^= 1;
	assert_false(crypto_es256_verify_digest(public, digest, signature));
	crypto_es256_free(public);
	hex[0] = 'G';
	assert_false(crypto_unhex(hex, back, sizeof(back)));
	assert_false(crypto_unhex("00", back, sizeof(back)));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sha256_gives_the_published_values),
		cmocka_unit_test(hmac_gives_the_published_value),
		cmocka_unit_test(base64_is_padded),
		cmocka_unit_test(base64url_goes_there_and_back),
		cmocka_unit_test(base64url_has_one_spelling),
		cmocka_unit_test(random_and_uuid_differ),
		cmocka_unit_test(keys_of_nonsense_are_refused),
		cmocka_unit_test(a_signature_is_checked_with_the_public_half),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
