/* SPDX-License-Identifier: Apache-2.0 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "header.h"

#define H	"Host: a\r\n"

/* On an exact heap copy, so that a sanitizer sees each byte too far. */
static bool
judge(struct header *h, const char *text, size_t len, char *out, size_t size)
{
	char	*copy;
	size_t	 room = 18;
	bool	 fine;

	copy = malloc(len + room);
	assert_non_null(copy);
	memcpy(copy, text, len);
	assert_int_equal(header_end(copy, len), len);
	fine = header_check(h, copy, len, len + room);
	if (fine) {
		assert_true(h->len <= len + room);
		assert_true(h->len < size);
		memcpy(out, copy, h->len);
		out[h->len] = '\0';
	}
	free(copy);
	return (fine);
}

static void
heads_are_rewritten_to_what_is_read(void **state)
{
	static const struct {
		const char	*in;
		const char	*out;
	} cases[] = {
		{ "GET / HTTP/1.1\r\n" H "\r\n",
		    "GET / HTTP/1.1\r\nHost:a\r\n\r\n" },
		{ "\r\nGET /a?b=%41 HTTP/1.1\r\nhOST:a:80\r\nAccept:*\r\n\r\n",
		    "GET /a?b=%41 HTTP/1.1\r\nhOST:a:80\r\n\r\n" },
		{ "GET http://x/y HTTP/1.1\r\n" H "\r\n",
		    "GET /y HTTP/1.1\r\nHost:a\r\n\r\n" },
		{ "GET https://x HTTP/1.1\r\n" H "\r\n",
		    "GET / HTTP/1.1\r\nHost:a\r\n\r\n" },
		{ "OPTIONS * HTTP/1.1\r\n" H "\r\n",
		    "OPTIONS * HTTP/1.1\r\nHost:a\r\n\r\n" },
		{ "GET / HTTP/1.0\r\n" H "\r\n",
		    "GET / HTTP/1.0\r\nHost:a\r\n\r\n" },
		{ "POST / HTTP/1.1\r\n" H "Content-Length: 12 \r\n\r\n",
		    "POST / HTTP/1.1\r\nHost:a\r\nContent-Length:12\r\n\r\n" },
		{ "GET / HTTP/1.1\r\n" H "X-Empty:\r\nIf-Match:\r\n"
		    "X-Tab: a\tb\r\nX-Utf: \xc3\xa9\r\nIf-None-Match: \"r\"\r\n\r\n",
		    "GET / HTTP/1.1\r\nHost:a\r\nIf-None-Match:\"r\"\r\n\r\n" },
		{ "GET / HTTP/1.1\r\n" H "Connection: TE , Close\r\n\r\n",
		    "GET / HTTP/1.1\r\nHost:a\r\nConnection:close\r\n\r\n" },
		{ "GET / HTTP/1.1\r\n" H "Connection: keep-alive\r\n\r\n",
		    "GET / HTTP/1.1\r\nHost:a\r\nConnection:keep-alive\r\n\r\n" },
		{ "POST / HTTP/1.1\r\n" H "\r\n",
		    "POST / HTTP/1.1\r\nHost:a\r\ncontent-length:0\r\n\r\n" },
		{ "GET / HTTP/1.1\r\n" H "Content-Length: 0\r\n\r\n",
		    "GET / HTTP/1.1\r\nHost:a\r\nContent-Length:0\r\n\r\n" },
	};
	struct header	h;
	char		out[512];
	size_t		i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_true(judge(&h, cases[i].in, strlen(cases[i].in), out,
		    sizeof(out)));
		assert_string_equal(out, cases[i].out);
	}
}

static void
what_could_be_read_in_two_ways_is_refused(void **state)
{
#define REFUSED(text, code)	{ text "\r\n\r\n", sizeof(text) + 3, code }
	static const struct {
		const char	*in;
		size_t		 len;
		const char	*problem;
	} cases[] = {
		REFUSED("GET / HTTP/1.1", "invalid_request"),
		REFUSED("GET / HTTP/1.1\r\nHost:", "invalid_request"),
		REFUSED("GET / HTTP/1.1\r\nHost: a\r\nHost: a",
		    "invalid_request"),
		REFUSED("GET / HTTP/1.1\r\nHostx: a", "invalid_request"),
		REFUSED("GET / HTTP/1.1\r\nHost : a", "invalid_request"),
		REFUSED("GET / HTTP/1.1\r\n Host: a", "invalid_request"),
		REFUSED("GET / HTTP/1.1\nHost: a", "invalid_request"),
		REFUSED("GET / HTTP/1.1\r\nHost: a\r\nX: b\n c",
		    "invalid_request"),
		REFUSED("GET / HTTP/1.1\r\nHost: a\r\nX: b\rc",
		    "invalid_request"),
		REFUSED("GET / HTTP/1.1\r\nHost: a\r\nX: b\r\n c",
		    "invalid_request"),
		REFUSED("GET / HTTP/1.1\r\nHost: a\r\nX: b\0c",
		    "invalid_request"),
		REFUSED("GET / HTTP/1.1\r\nHost: a\r\nX: b\x01",
		    "invalid_request"),
		REFUSED("GET / HTTP/1.1\r\nHost: a\r\n: b", "invalid_request"),
		REFUSED("GET / HTTP/1.1\r\nHost: a\r\nX", "invalid_request"),
		REFUSED("GET / HTTP/1.1\r\nHost: a\r\nX(y: b",
		    "invalid_request"),
		REFUSED("GET / HTTP/1.1\r\nHost: \xc3\xa9", "invalid_request"),
		REFUSED("GET  / HTTP/1.1\r\nHost: a", "invalid_request"),
		REFUSED("GET /\r\nHost: a", "invalid_request"),
		REFUSED("GET / HTTP/1.1 \r\nHost: a", "invalid_request"),
		REFUSED(" GET / HTTP/1.1\r\nHost: a", "invalid_request"),
		REFUSED("GET a HTTP/1.1\r\nHost: a", "invalid_request"),
		REFUSED("GET /a b HTTP/1.1\r\nHost: a", "invalid_request"),
		REFUSED("GET /a#b HTTP/1.1\r\nHost: a", "invalid_request"),
		REFUSED("GET /\xe6\x94\xb9 HTTP/1.1\r\nHost: a",
		    "invalid_request"),
		REFUSED("GET /\x1b HTTP/1.1\r\nHost: a", "invalid_request"),
		REFUSED("GET / http/1.1\r\nHost: a", "invalid_request"),
		REFUSED("GET / HTTP/2.0\r\nHost: a", "http_version"),
		REFUSED("GET / HTTP/1.2\r\nHost: a", "http_version"),
		REFUSED("GET / HTTPS/1\r\nHost: a", "invalid_request"),
		REFUSED("PUT / HTTP/1.0\r\nHost: a\r\nContent-Length: 0",
		    "http_version"),
		REFUSED("get / HTTP/1.1\r\nHost: a", "not_implemented"),
		REFUSED("TRACE / HTTP/1.1\r\nHost: a", "not_implemented"),
		REFUSED("G(T / HTTP/1.1\r\nHost: a", "invalid_request"),
		REFUSED("POST / HTTP/1.1\r\nHost: a\r\n"
		    "Transfer-Encoding: chunked", "not_implemented"),
		REFUSED("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n"
		    "Transfer-Encoding: identity", "not_implemented"),
		REFUSED("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n"
		    "Content-Length: 4", "invalid_request"),
		REFUSED("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +4",
		    "invalid_request"),
		REFUSED("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1",
		    "invalid_request"),
		REFUSED("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4, 4",
		    "invalid_request"),
		REFUSED("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0x4",
		    "invalid_request"),
		REFUSED("POST / HTTP/1.1\r\nHost: a\r\nContent-Length:",
		    "invalid_request"),
		REFUSED("POST / HTTP/1.1\r\nHost: a\r\n"
		    "Content-Length: 18446744073709551617", "invalid_request"),
		REFUSED("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: -1",
		    "invalid_request"),
		REFUSED("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5",
		    "invalid_request"),
		REFUSED("DELETE / HTTP/1.1\r\nHost: a\r\nContent-Length: 5",
		    "invalid_request"),
		REFUSED("GET / HTTP/1.1\r\nHost: a\r\nIf-Match: \"r1\"\r\n"
		    "If-Match: \"r2\"", "invalid_request"),
		REFUSED("GET / HTTP/1.1\r\nHost: a b",
		    "invalid_request"),
		REFUSED("GET / HTTP/1.1\r\nHost: a/b",
		    "invalid_request"),
		REFUSED("GET / HTTP/1.1\r\nHost: a\r\nAuthorization: a\tb",
		    "invalid_request"),
	};
	struct header	h;
	char		out[512];
	size_t		i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		if (judge(&h, cases[i].in, cases[i].len, out, sizeof(out)) ||
		    strcmp(h.problem, cases[i].problem) != 0)
			fail_msg("%s", cases[i].in);
	}
#undef REFUSED
}

static void
no_header_that_is_read_can_be_crowded_out(void **state)
{
	struct header	h;
	char		in[8192], out[8192];
	size_t		len;
	int		i, lines;

	(void)state;
	for (lines = 30; lines <= 120; lines += 45) {
		len = (size_t)sprintf(in, "GET / HTTP/1.1\r\n");
		for (i = 0; i < lines; i++)
			len += (size_t)sprintf(in + len, "X-%d: 1\r\n", i);
		len += (size_t)sprintf(in + len,
		    "Host: a\r\nAuthorization: Bearer x\r\n\r\n");
		if (lines > HEADER_LINES_MAX) {
			assert_false(judge(&h, in, len, out, sizeof(out)));
			assert_string_equal(h.problem, "header_too_large");
			continue;
		}
		assert_true(judge(&h, in, len, out, sizeof(out)));
		assert_string_equal(out, "GET / HTTP/1.1\r\nHost:a\r\n"
		    "Authorization:Bearer x\r\n\r\n");
	}
}

static void
a_target_has_a_bound(void **state)
{
	struct header	h;
	char		in[4096], out[4096];
	size_t		n, len;

	(void)state;
	for (n = HEADER_TARGET_MAX; n <= HEADER_TARGET_MAX + 1; n++) {
		len = (size_t)sprintf(in, "GET /%0*d HTTP/1.1\r\n" H "\r\n",
		    (int)n - 1, 0);
		assert_int_equal(judge(&h, in, len, out, sizeof(out)),
		    n == HEADER_TARGET_MAX);
	}
	assert_string_equal(h.problem, "path_too_long");
}

static void
a_length_is_written_only_where_it_fits(void **state)
{
	static const char	in[] = "PUT / HTTP/1.1\r\nHost:a\r\n\r\n";
	struct header		h;
	char			room[sizeof(in) + 17];

	(void)state;
	memcpy(room, in, sizeof(in) - 1);
	assert_false(header_check(&h, room, sizeof(in) - 1, sizeof(in) + 16));
	assert_string_equal(h.problem, "length_required");
	memcpy(room, in, sizeof(in) - 1);
	assert_true(header_check(&h, room, sizeof(in) - 1, sizeof(room)));
	assert_int_equal(h.len, sizeof(in) - 1 + 18);
}

static void
facts_of_the_head_are_told(void **state)
{
	static const char	in[] = "PATCH /x HTTP/1.1\r\n" H
	    "Expect: 100-Continue\r\nContent-Length: 0042\r\n\r\n";
	struct header		h;
	char			out[512];

	(void)state;
	assert_true(judge(&h, in, sizeof(in) - 1, out, sizeof(out)));
	assert_true(h.takes_body && h.has_length && h.expect && !h.old);
	assert_int_equal(h.content_length, 42);
	assert_int_equal(header_end(in, sizeof(in) - 2), 0);
}

static void
a_refused_head_still_names_its_request(void **state)
{
#define ID	"0123456789abcdef0123456789abcdef"
	static const struct {
		const char	*head;
		const char	*id;
		const char	*path;
	} cases[] = {
		{ "FOO /a/b?c=d HTTP/1.1\r\nX-Request-Id: " ID "\r\n\r\n",
		    ID, "/a/b" },
		{ "GET / HTTP/9\r\nA: b\r\nx-request-id:" ID "\r\n\r\n",
		    ID, "/" },
		{ "GET /\x1b HTTP/1.1\r\nX-Request-Id: " ID "0\r\n\r\n",
		    "", "/" },
		{ "GET http://a/b HTTP/1.1\r\nX-Request-Id: ABCDEF0123456789"
		    "0123456789abcdef\r\n\r\n", "", "" },
		{ "GET / HTTP/1.1\r\nX-Request-Id: " ID, "", "/" },
		{ "GET / HTTP/1.1\r\nX-Request-Id: 0", "", "/" },
		{ "\r\n\r\n", "", "" },
		{ "FOO /", "", "" },
		{ "FOO ", "", "" },
	};
	struct header_names	 names;
	char			*copy;
	size_t			 i, len;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		len = strlen(cases[i].head);
		copy = malloc(len);
		assert_non_null(copy);
		memcpy(copy, cases[i].head, len);
		header_names_read(&names, copy, len);
		free(copy);
		assert_string_equal(names.request_id, cases[i].id);
		assert_string_equal(names.path, cases[i].path);
	}
#undef ID
}

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		cmocka_unit_test(heads_are_rewritten_to_what_is_read),
		cmocka_unit_test(what_could_be_read_in_two_ways_is_refused),
		cmocka_unit_test(no_header_that_is_read_can_be_crowded_out),
		cmocka_unit_test(a_target_has_a_bound),
		cmocka_unit_test(a_length_is_written_only_where_it_fits),
		cmocka_unit_test(facts_of_the_head_are_told),
		cmocka_unit_test(a_refused_head_still_names_its_request),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
