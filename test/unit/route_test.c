/* SPDX-License-Identifier: Apache-2.0 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "path.h"
#include "route.h"

static void
every_row_can_be_used(void **state)
{
	const struct route	*all;
	const char		*at;
	char			 name[64];
	size_t			 n, i, j;

	(void)state;
	all = route_all(&n);
	assert_true(n > 50);
	for (i = 0; i < n; i++) {
		assert_ptr_equal(route_find(all[i].name), &all[i]);
		for (j = 0; j < i; j++)
			assert_false(all[j].method == all[i].method &&
			    strcmp(all[j].path, all[i].path) == 0);
		for (at = all[i].path; (at = strchr(at, '{')) != NULL; at++) {
			assert_int_equal(sscanf(at, "{%63[^}]}", name), 1);
			assert_int_not_equal(route_path_kind(name), PARAM__MAX);
		}
		assert_true((unsigned char)all[i].label[0] >= 0x80);
		assert_true(strlen(all[i].summary) > 3);
		assert_true(all[i].group < GROUP__MAX);
		assert_non_null(route_group_label(all[i].group));
		if (all[i].flags & ROUTE_ACT) {
			assert_null(all[i].door);
			assert_int_equal(all[i].db, DB_WRITE);
			assert_int_not_equal(all[i].audience, AUDIENCE_OPEN);
		}
		/* A GET may leave a trail; it changes nothing else. */
		if (all[i].method == METHOD_GET) {
			assert_int_equal(all[i].flags &
			    (ROUTE_KEYED | ROUTE_IF_MATCH), 0);
			assert_int_equal(all[i].body, BODY_NONE);
		}
		if (all[i].flags & (ROUTE_CACHEABLE | ROUTE_ETAG))
			assert_int_equal(all[i].method, METHOD_GET);
		if (strcmp(all[i].handler, "door_read") == 0)
			assert_non_null(strchr(all[i].door, '.'));
	}
	assert_null(route_find("none"));
}

static const char *
value_of(const struct route_match *m, const char *name)
{
	size_t	i;

	for (i = 0; i < m->count; i++) {
		if (strcmp(m->values[i].name, name) == 0)
			return (m->values[i].value);
	}

	return (NULL);
}

static void
paths_find_their_route(void **state)
{
	struct route_match	m;

	(void)state;
	assert_int_equal(route_match(&m, METHOD_GET, "/api/v1/entries/17"),
	    ROUTE_OK);
	assert_string_equal(m.route->name, "entry_get");
	assert_string_equal(value_of(&m, "id"), "17");
	assert_int_equal(route_match(&m, METHOD_GET,
	    "/api/v1/entries/9223372036854775807/versions/2"), ROUTE_OK);
	assert_string_equal(m.route->name, "version_get");
	assert_string_equal(value_of(&m, "version"), "2");
	assert_int_equal(route_match(&m, METHOD_GET, "/api/v1/audit/verify"),
	    ROUTE_OK);
	assert_string_equal(m.route->name, "audit_verify");
	assert_int_equal(route_match(&m, METHOD_GET,
	    "/api/v1/reports/3/scores/yuzhong/reform%5Fwork"), ROUTE_OK);
	assert_string_equal(value_of(&m, "indicator"), "reform_work");
	assert_int_equal(route_match(&m, METHOD_GET, "/healthz"), ROUTE_OK);
	assert_int_equal(m.count, 0);
}

static void
other_paths_are_not_found(void **state)
{
	static const char *const	paths[] = {
		"/", "", "*", "/api", "/api/v1", "/api/v1/", "/api/v1/entries/",
		"/api/v1/entries//", "//api/v1/entries", "/api/v1/Entries",
		"/api/v1/entries/0", "/api/v1/entries/01", "/api/v1/entries/-1",
		"/api/v1/entries/1x", "/api/v1/entries/9223372036854775808",
		"/api/v1/entries/1%2Fhistory", "/api/v1/entries/1/versions/x",
		"/api/v1/modules/..", "/api/v1/modules/.", "/api/v1/modules/a;b",
		"/api/v1/modules/%E6%94%B9", "/api/v1/healthz", "/entries",
		"/healthz/", "/api/v1/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p",
	};
	struct route_match		m;
	size_t				i;

	(void)state;
	for (i = 0; i < sizeof(paths) / sizeof(paths[0]); i++) {
		if (route_match(&m, METHOD_GET, paths[i]) != ROUTE_MISSING)
			fail_msg("%s", paths[i]);
		assert_null(m.route);
	}
}

static void
paths_are_decoded_once(void **state)
{
	static const char *const	bad[] = {
		"/api/v1/modules/%2570ilot", "/api/v1/modules/a%00b",
		"/api/v1/modules/a%0ab", "/api/v1/modules/%",
		"/api/v1/modules/%4", "/api/v1/modules/%zz",
		"/api/v1/modules/%c0%af", "/api/v1/modules/%ff",
		"/api/v1/modules/%ed%a0%80", "/api/v1/modules/a%7f",
	};
	struct route_match		m;
	size_t				i;

	(void)state;
	assert_int_equal(route_match(&m, METHOD_GET,
	    "/api/v1/%6Dodules/pil%6ft"), ROUTE_OK);
	assert_string_equal(value_of(&m, "module"), "pilot");
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		if (route_match(&m, METHOD_GET, bad[i]) != ROUTE_BAD)
			fail_msg("%s", bad[i]);
	}
}

static void
other_methods_name_what_is_allowed(void **state)
{
	struct route_match	m;
	char			allow[64];

	(void)state;
	assert_int_equal(route_match(&m, METHOD_PUT, "/api/v1/entries/17"),
	    ROUTE_METHOD);
	assert_null(m.route);
	(void)route_allow(m.methods, allow, sizeof(allow));
	assert_string_equal(allow, "GET, HEAD, PATCH, DELETE, OPTIONS");
	assert_int_equal(route_match(&m, METHOD_GET, "/api/v1/sessions"),
	    ROUTE_METHOD);
	(void)route_allow(m.methods, allow, sizeof(allow));
	assert_string_equal(allow, "POST, OPTIONS");
	(void)route_allow(~0U, allow, sizeof(allow));
	assert_string_equal(allow,
	    "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
}

static const char *
query_value(const struct route_query *q, const char *name)
{
	size_t	i;

	for (i = 0; i < q->count; i++) {
		if (strcmp(q->values[i].name, name) == 0)
			return (q->values[i].value);
	}

	return (NULL);
}

static void
queries_are_a_closed_list(void **state)
{
	static const struct {
		const char	*query;
		const char	*code;
		const char	*param;
	} bad[] = {
		{ "foo=1", "unknown_parameter", "foo" },
		{ "limit=5&Limit=5", "unknown_parameter", "Limit" },
		{ "limit=5&", "unknown_parameter", "" },
		{ "limit%00=5", "unknown_parameter", "limit" },
		{ "%E6%94%B9=5", "unknown_parameter", "" },
		{ "limit=5&limit=6", "invalid_parameter", "limit" },
		{ "limit=0", "invalid_parameter", "limit" },
		{ "limit=201", "invalid_parameter", "limit" },
		{ "limit=-1", "invalid_parameter", "limit" },
		{ "limit=", "invalid_parameter", "limit" },
		{ "limit", "invalid_parameter", "limit" },
		{ "limit=1e2", "invalid_parameter", "limit" },
		{ "mine=yes", "invalid_parameter", "mine" },
		{ "state=bogus", "invalid_parameter", "state" },
		{ "state=Draft", "invalid_parameter", "state" },
		{ "state=draf", "invalid_parameter", "state" },
		{ "state=draft%20in_review", "invalid_parameter", "state" },
		{ "state=", "invalid_parameter", "state" },
		{ "module=nope", "invalid_parameter", "module" },
		{ "count=all", "invalid_parameter", "count" },
		{ "period=2023Q5", "invalid_parameter", "period" },
		{ "period=2023q1", "invalid_parameter", "period" },
		{ "period=202307B", "invalid_parameter", "period" },
		{ "unit=a'--", "invalid_parameter", "unit" },
		{ "subject=0x1", "invalid_parameter", "subject" },
		{ "q=%ff", "invalid_parameter", "q" },
		{ "q=a%00", "invalid_parameter", "q" },
		{ "q=%2525", "invalid_parameter", "q" },
	};
	struct route_fault	 f;
	struct route_query	 q;
	const struct route	*r;
	size_t			 i;

	(void)state;
	r = route_find("entry_list");
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		if (route_query_parse(&q, r, bad[i].query, &f))
			fail_msg("%s", bad[i].query);
		assert_string_equal(f.code, bad[i].code);
		assert_string_equal(f.param, bad[i].param);
		route_query_release(&q);
	}

	assert_true(route_query_parse(&q, r,
	    "q=%E6%94%B9+%E9%9D%A9&limit=200&period=2023Q1&mine=true", &f));
	assert_string_equal(query_value(&q, "q"), "改 革");
	assert_string_equal(query_value(&q, "limit"), "200");
	assert_null(query_value(&q, "unit"));
	route_query_release(&q);
	assert_true(route_query_parse(&q, r, NULL, &f));
	assert_int_equal(q.count, 0);
	route_query_release(&q);
}

/* What would be taken instead is said; the last and the first word are words. */
static void
words_are_of_a_closed_list(void **state)
{
	static const struct {
		const char	*route;
		const char	*query;
		const char	*detail;	/* NULL: taken */
	} cases[] = {
		{ "cockpit_district", "basis=live", NULL },
		{ "cockpit_project", "basis=published", NULL },
		{ "cockpit_district", "basis=LIVE",
		    "应为其中之一：published、live。" },
		{ "audit_list", "group=system", NULL },
		{ "audit_list", "group=x", "应为其中之一：sign_in、filing、owed、"
		    "report、take、bring、right、setting、system。" },
		{ "entry_list", "module=bulletin", NULL },
		{ "entry_list", "module=demand&state=voided", NULL },
		{ "entry_list", "limit", "没有值，应写作 名称=值。" },
		{ "entry_list", "limit=0", "应为 1 至 200 的整数。" },
	};
	struct route_fault		 f;
	struct route_query		 q;
	const struct route		*all;
	const struct route_param	*p;
	const char			*word;
	char				 why[ROUTE_FAULT_MAX], text[64];
	size_t				 i, k, n, len;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		if (route_query_parse(&q, route_find(cases[i].route),
		    cases[i].query, &f) != (cases[i].detail == NULL))
			fail_msg("%s", cases[i].query);
		if (cases[i].detail != NULL)
			assert_string_equal(f.detail, cases[i].detail);
		route_query_release(&q);
	}

	/* Every word of every list is one, and none is cut off where told. */
	for (all = route_all(&n), i = 0; i < n; i++) {
		for (p = all[i].params; p->name != NULL; p++) {
			for (k = 0; (word = route_param_word(p, k, &len)) !=
			    NULL; k++) {
				(void)snprintf(text, sizeof(text), "%.*s",
				    (int)len, word);
				assert_true(route_word_known(p, text, why));
			}
			assert_int_equal(k > 0, p->kind == PARAM_WORD ||
			    p->kind == PARAM_MODULE || p->kind == PARAM_GROUP);
			if (route_word_known(p, "-", why))
				assert_int_equal(k, 0);
			else
				assert_string_equal(why + strlen(why) - 3,
				    "。");
		}
	}
}

static void
times_are_dates_or_have_an_offset(void **state)
{
	static const char *const	good[] = {
		"2023-03-31", "2024-02-29", "2023-03-31T23:59:59+08:00",
		"2023-03-31t23:59:59.123456z", "2023-12-31T00:00:00-05:30",
	};
	static const char *const	bad[] = {
		"", "now", "today", "2023-3-31", "2023-02-29", "2100-02-29",
		"2023-13-01", "2023-00-01", "2023-04-31", "2023-03-31T23:59:59",
		"2023-03-31 23:59:59Z", "2023-03-31T24:00:00Z",
		"2023-03-31T23:60:00Z", "2023-03-31T23:59:59.Z",
		"2023-03-31T23:59:59+0800", "2023-03-31T23:59:59+16:00",
		"2023-03-31T23:59:59+08:00x", "2023-03-31T", "infinity",
		"2023-03-31T23:59:59.00000000000000000000Z",
	};
	struct route_fault		 f;
	struct route_query		 q;
	size_t				 i;

	(void)state;
	for (i = 0; i < sizeof(good) / sizeof(good[0]); i++)
		assert_null(path_fault(PARAM_TIME, good[i]));
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		if (path_fault(PARAM_TIME, bad[i]) == NULL)
			fail_msg("%s", bad[i]);
	}

	/* curl users do not write %2B. */
	assert_true(route_query_parse(&q, route_find("ledger_list"),
	    "as_of=2023-03-31T23:59:59+08:00", &f));
	assert_string_equal(query_value(&q, "as_of"),
	    "2023-03-31T23:59:59+08:00");
	route_query_release(&q);
}

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		cmocka_unit_test(every_row_can_be_used),
		cmocka_unit_test(paths_find_their_route),
		cmocka_unit_test(other_paths_are_not_found),
		cmocka_unit_test(paths_are_decoded_once),
		cmocka_unit_test(other_methods_name_what_is_allowed),
		cmocka_unit_test(queries_are_a_closed_list),
		cmocka_unit_test(words_are_of_a_closed_list),
		cmocka_unit_test(times_are_dates_or_have_an_offset),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
