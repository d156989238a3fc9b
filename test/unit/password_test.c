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

static const struct {
	const char		*password;
	enum password_flaw	 want;
} cases[] = {
	{ "", PASSWORD_SHORT },
	{ "123456", PASSWORD_SHORT },
	{ "kT9-vub2Qzx", PASSWORD_SHORT },
	{ "kT9-vub2Qzx7", PASSWORD_FINE },
	{ "云雾山间一叶小舟缓缓归", PASSWORD_SHORT },
	{ "云雾山间一叶小舟缓缓归来", PASSWORD_FINE },
	{ "correct horse battery staple", PASSWORD_FINE },
	{ " kT9-vub2Qzx", PASSWORD_FINE },
	{ "kT9-vub2Qz\t7x", PASSWORD_CONTROL },
	{ "kT9-vub2Qz\n7x", PASSWORD_CONTROL },
	{ "kT9-vub2Qz\x01" "7x", PASSWORD_CONTROL },
	{ "kT9-vub2Qz\xff" "7x", PASSWORD_CONTROL },
	{ "kT9vub-139000", PASSWORD_PHONE },
	{ "kT9vub-00013900017", PASSWORD_PHONE },
	{ "kT9vub-13900x", PASSWORD_FINE },
	{ "wo-ai-GaiGe-2023", PASSWORD_CONTEXT },
	{ "我们都来说改革开放那些事", PASSWORD_CONTEXT },
	{ "渝快政kT9vub2Qzx7", PASSWORD_CONTEXT },
	{ "ChongQing-kT9vub", PASSWORD_CONTEXT },
	{ "cq-kT9vub2Qzx", PASSWORD_CONTEXT },
	{ "kT9vub2Qzx23CQ", PASSWORD_CONTEXT },
	{ "mcqueenkT9vub2", PASSWORD_FINE },
	{ "kT9cqvub2Qzx", PASSWORD_FINE },
	{ "qwertyuiop123", PASSWORD_COMMON },
	{ "Password2023!", PASSWORD_COMMON },
	{ "1!WoAiNi!1314", PASSWORD_FINE },
	{ "Football1234567", PASSWORD_COMMON },
	{ "!!liverpool!!", PASSWORD_COMMON },
	{ "1q2w3e4r5t6y", PASSWORD_COMMON },
	{ "aaaaaaaaaaaa", PASSWORD_SIMPLE },
	{ "abababababab", PASSWORD_SIMPLE },
	{ "1234567890123", PASSWORD_SIMPLE },
	{ "abcdefghijkl", PASSWORD_SIMPLE },
	{ "abcdefghijklmno", PASSWORD_SIMPLE },
	{ "987654321098", PASSWORD_SIMPLE },
	{ "1122334455667788", PASSWORD_SIMPLE },
};

static void
passwords_are_judged(void **state)
{
	enum password_flaw	got;
	size_t			i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		got = password_judge(cases[i].password, PHONE);
		if (got != cases[i].want)
			fail_msg("%s: %d %s", cases[i].password, got,
			    password_flaw_text(got));
	}
	assert_int_equal(password_judge("kT9vub-139000", ""), PASSWORD_FINE);
	assert_int_equal(password_judge("kT9vub-139000", "139"),
	    PASSWORD_FINE);
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
	assert_int_equal(password_judge(text, PHONE), PASSWORD_FINE);
	text[128] = 'x';
	text[129] = '\0';
	assert_int_equal(password_judge(text, PHONE), PASSWORD_TOO_LONG);
	memset(text, 'x', 600);
	text[600] = '\0';
	assert_int_equal(password_judge(text, PHONE), PASSWORD_TOO_LONG);
}

static void
every_flaw_has_a_sentence(void **state)
{
	int		i;

	(void)state;
	for (i = PASSWORD_SHORT; i <= PASSWORD_SIMPLE; i++)
		assert_true(strlen(password_flaw_text(i)) > 10);
	assert_string_equal(password_flaw_text(PASSWORD_FINE), "");
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
		if (password_judge(line, "") == PASSWORD_FINE)
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
