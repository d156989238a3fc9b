/* SPDX-License-Identifier: Apache-2.0 */

#include <stdarg.h>
#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "password_hash.h"

#define PHONE		"00013900017"

#define BIT(name)	PASSWORD_BIT(PASSWORD_##name)

static const struct {
	const char		*password;
	unsigned int		 want;
} cases[] = {
	{ "", BIT(SHORT) },
	{ "123456", BIT(SHORT) | BIT(COMMON) | BIT(SIMPLE) },
	{ "cq13900017", BIT(SHORT) | BIT(PHONE) | BIT(CONTEXT) },
	{ "gaige-000139000", BIT(PHONE) | BIT(CONTEXT) },
	{ "kT9-vub2Qzx", BIT(SHORT) },
	{ "kT9-vub2Qzx7", 0 },
	{ "云雾山间一叶小舟缓缓归", BIT(SHORT) },
	{ "云雾山间一叶小舟缓缓归来", 0 },
	{ "correct horse battery staple", 0 },
	{ " kT9-vub2Qzx", 0 },
	{ "kT9-vub2Qz\t7x", BIT(CONTROL) },
	{ "kT9-vub2Qz\n7x", BIT(CONTROL) },
	{ "kT9-vub2Qz\x01" "7x", BIT(CONTROL) },
	{ "kT9-vub2Qz\xff" "7x", BIT(CONTROL) },
	{ "kT9vub-139000", BIT(PHONE) },
	{ "kT9vub-00013900017", BIT(PHONE) },
	{ "kT9vub-13900x", 0 },
	{ "wo-ai-GaiGe-2023", BIT(CONTEXT) },
	{ "我们都来说改革开放那些事", BIT(CONTEXT) },
	{ "渝快政kT9vub2Qzx7", BIT(CONTEXT) },
	{ "ChongQing-kT9vub", BIT(CONTEXT) },
	{ "cq-kT9vub2Qzx", BIT(CONTEXT) },
	{ "kT9vub2Qzx23CQ", BIT(CONTEXT) },
	{ "mcqueenkT9vub2", 0 },
	{ "kT9cqvub2Qzx", 0 },
	{ "qwertyuiop123", BIT(COMMON) },
	{ "Password2023!", BIT(COMMON) },
	{ "1!WoAiNi!1314", 0 },
	{ "Football1234567", BIT(COMMON) },
	{ "!!liverpool!!", BIT(COMMON) },
	{ "1q2w3e4r5t6y", BIT(COMMON) },
	{ "aaaaaaaaaaaa", BIT(SIMPLE) },
	{ "abababababab", BIT(SIMPLE) },
	{ "1234567890123", BIT(SIMPLE) },
	{ "abcdefghijkl", BIT(SIMPLE) },
	{ "abcdefghijklmno", BIT(SIMPLE) },
	{ "987654321098", BIT(SIMPLE) },
	{ "1122334455667788", BIT(SIMPLE) },
};

static void
passwords_are_judged(void **state)
{
	unsigned int	got;
	size_t		i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		got = password_flaws(cases[i].password, PHONE);
		if (got != cases[i].want)
			fail_msg("%s: %x, not %x", cases[i].password, got,
			    cases[i].want);
	}
	assert_int_equal(password_flaws("kT9vub-139000", ""), 0);
	assert_int_equal(password_flaws("kT9vub-139000", "139"), 0);
}

static void
length_is_bounded(void **state)
{
	char		text[1024];
	size_t		i;

	(void)state;
	for (i = 0; i < 128; i++)
		text[i] = "kT9-vub2Qzx7"[i % 12];
	text[128] = '\0';
	assert_int_equal(password_flaws(text, PHONE), 0);
	text[128] = 'x';
	text[129] = '\0';
	assert_int_equal(password_flaws(text, PHONE), BIT(TOO_LONG));
	memset(text, 'x', 600);
	text[600] = '\0';
	assert_int_equal(password_flaws(text, PHONE), BIT(TOO_LONG));
}

static void
every_flaw_has_a_sentence(void **state)
{
	int		i;

	(void)state;
	for (i = 0; i < PASSWORD_FLAWS; i++)
		assert_true(strlen(password_flaw_text(
		    (enum password_flaw)i)) > 10);
}

/* The list is searched by halves: every word of it must be found. */
static void
the_whole_list_is_found(void **state)
{
	FILE		*f = fopen("conf/common-passwords.txt", "r");
	char		 line[64];
	size_t		 n, words = 0;

	(void)state;
	assert_non_null(f);
	while (fgets(line, sizeof(line), f) != NULL) {
		n = strcspn(line, "\n");
		line[n] = '\0';
		words++;
		if (n < PASSWORD_MIN)
			continue;
		if (password_flaws(line, "") == 0)
			fail_msg("%s", line);
	}
	fclose(f);
	assert_true(words >= 10000);
}

static void
hashes_match_their_password_only(void **state)
{
	char		a[PASSWORD_HASH_LEN], b[PASSWORD_HASH_LEN];

	(void)state;
	assert_true(password_hash_make("kT9-vub2Qzx7", a));
	assert_true(password_hash_make("kT9-vub2Qzx7", b));
	assert_string_not_equal(a, b);
	assert_ptr_equal(strstr(a, "$argon2id$v=19$m=19456,t=3,p=1$"), a);
	assert_true(password_hash_matches(a, "kT9-vub2Qzx7"));
	assert_true(password_hash_matches(b, "kT9-vub2Qzx7"));
	assert_false(password_hash_matches(a, "kT9-vub2Qzx8"));
	assert_false(password_hash_matches(a, ""));
	assert_false(password_hash_matches(a, " kT9-vub2Qzx7"));
	assert_false(password_hash_matches("", "kT9-vub2Qzx7"));
	assert_false(password_hash_matches("$argon2id$", "x"));
	assert_false(password_hash_matches("plain", "plain"));
	b[40] = b[40] == 'A' ? 'B' : 'A';
	assert_false(password_hash_matches(b, "kT9-vub2Qzx7"));
}

static void
codes_are_good_passwords(void **state)
{
	char		a[PASSWORD_CODE_LEN], b[PASSWORD_CODE_LEN];
	int		i;

	(void)state;
	for (i = 0; i < 1000; i++) {
		assert_true(password_code_make(a));
		assert_true(password_code_make(b));
		assert_string_not_equal(a, b);
		assert_int_equal(strlen(a), 23);
		assert_int_equal(strspn(a, "abcdefghjkmnpqrstuvwxyz23456789-"),
		    23);
		assert_int_equal(a[5], '-');
		assert_int_equal(a[17], '-');
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(passwords_are_judged),
		cmocka_unit_test(length_is_bounded),
		cmocka_unit_test(every_flaw_has_a_sentence),
		cmocka_unit_test(the_whole_list_is_found),
		cmocka_unit_test(hashes_match_their_password_only),
		cmocka_unit_test(codes_are_good_passwords),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
