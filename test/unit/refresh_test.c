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

#include "refresh.h"

static void
secret_write(const char *path, size_t n, char fill, mode_t mode)
{
	FILE	*f;
	size_t	 i;

	unlink(path);
	f = fopen(path, "w");
	assert_non_null(f);
	for (i = 0; i < n; i++)
		fputc(fill, f);
	fclose(f);
	assert_int_equal(chmod(path, mode), 0);
}

static void
successor_follows_from_secret_and_token(void **state)
{
	const char	*why;
	char		 dir[] = "/tmp/refresh_test.XXXXXX", path[64];
	char		 t[REFRESH_LEN], a[REFRESH_LEN], b[REFRESH_LEN];

	(void)state;
	assert_non_null(mkdtemp(dir));
	snprintf(path, sizeof(path), "%s/secret", dir);
	assert_true(refresh_make(t));
	assert_false(refresh_successor(t, a));

	assert_false(refresh_secret_load(path, &why));
	assert_string_equal(why, "cannot be opened");
	secret_write(path, 31, 'x', 0600);
	assert_false(refresh_secret_load(path, &why));
	assert_string_equal(why, "has fewer than 32 bytes");
	secret_write(path, 32, 'x', 0604);
	assert_false(refresh_secret_load(path, &why));
	assert_string_equal(why, "may be read by others: chmod o= it");
	assert_false(refresh_successor(t, a));

	secret_write(path, 32, 'x', 0600);
	assert_true(refresh_secret_load(path, &why));
	assert_true(refresh_successor(t, a));
	assert_true(refresh_successor(t, b));
	assert_string_equal(a, b);
	assert_string_not_equal(a, t);
	assert_true(refresh_valid(a));
	assert_true(refresh_successor(a, b));
	assert_string_not_equal(a, b);

	secret_write(path, 32, 'y', 0600);
	assert_true(refresh_secret_load(path, &why));
	assert_true(refresh_successor(t, b));
	assert_string_not_equal(a, b);
	unlink(path);
	rmdir(dir);
}

static void
tokens_have_one_form(void **state)
{
	static const char *const	bad[] = {
		"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB",
		"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
		"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
		"AAAAAAAAAAAAAAAAAAAA AAAAAAAAAAAAAAAAAAAAAA",
	};
	char	a[REFRESH_LEN], b[REFRESH_LEN], hash[65];
	size_t	i;

	(void)state;
	assert_true(refresh_make(a));
	assert_true(refresh_make(b));
	assert_string_not_equal(a, b);
	assert_true(refresh_valid(a));
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_false(refresh_valid(bad[i]));
	assert_true(refresh_hash("abc", hash));
	assert_string_equal(hash, "ba7816bf8f01cfea414140de5dae2223"
	    "b00361a396177a9cb410ff61f20015ad");
}

static void
cookie_is_bound_to_this_host(void **state)
{
	char	text[160], small[20];

	(void)state;
	assert_true(refresh_cookie_text("T", text, sizeof(text)));
	assert_string_equal(text, "__Host-rr_refresh=T; Path=/; Secure; "
	    "HttpOnly; SameSite=Strict");
	assert_true(refresh_cookie_text(NULL, text, sizeof(text)));
	assert_string_equal(text, "__Host-rr_refresh=; Path=/; Secure; "
	    "HttpOnly; SameSite=Strict; Max-Age=0");
	assert_false(refresh_cookie_text("T", small, sizeof(small)));
}

static void
other_sites_may_not_refresh(void **state)
{
	static const struct {
		const char	*site, *origin, *host;
		bool		 want;
	} cases[] = {
		{ NULL, NULL, "a.example", true },
		{ "same-origin", "https://a.example", "a.example", true },
		{ "same-origin", NULL, "a.example", true },
		{ NULL, "https://a.example", "a.example", true },
		{ NULL, "http://a.example:8090", "a.example:8090", true },
		{ "cross-site", "https://b.example", "a.example", false },
		{ "cross-site", NULL, "a.example", false },
		{ "same-site", "https://b.example", "a.example", false },
		{ "none", NULL, "a.example", false },
		{ "", NULL, "a.example", false },
		{ NULL, "https://b.example", "a.example", false },
		{ NULL, "https://a.example:8443", "a.example", false },
		{ NULL, "https://a.example.b.example", "a.example", false },
		{ NULL, "null", "a.example", false },
		{ NULL, "", "a.example", false },
		{ NULL, "ftp://a.example", "a.example", false },
		{ NULL, "https://a.example", NULL, false },
		{ "same-origin", "https://a.example:8443", "a.example", true },
		{ "cross-site", "https://a.example", "a.example", false },
	};
	size_t	i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		if (refresh_same_origin(cases[i].site, cases[i].origin,
		    cases[i].host) != cases[i].want)
			fail_msg("row %zu", i);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(successor_follows_from_secret_and_token),
		cmocka_unit_test(tokens_have_one_form),
		cmocka_unit_test(cookie_is_bound_to_this_host),
		cmocka_unit_test(other_sites_may_not_refresh),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
