/* SPDX-License-Identifier: Apache-2.0 */
/* Document numbers against two files of cases, and laws for all of them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>
#include <cmocka.h>

#include "docno/docno.h"
#include "docno/docno_inner.h"

#define FILE_MAX	(1 << 20)

static const char *const files[] = {
	"test/data/document-number-cases.json",
	"test/data/document-number-more-cases.json",
};
#define FILES	(sizeof(files) / sizeof(files[0]))

static cJSON *
cases_read(const char *path)
{
	FILE	*f;
	cJSON	*cases;
	char	*text;
	size_t	 n;

	if ((f = fopen(path, "r")) == NULL)
		fail_msg("%s: run from the repository's root", path);
	text = malloc(FILE_MAX);
	assert_non_null(text);
	n = fread(text, 1, FILE_MAX - 1, f);
	text[n] = '\0';
	assert_int_equal(fclose(f), 0);
	cases = cJSON_Parse(text);
	free(text);
	if (cases == NULL)
		fail_msg("%s: not JSON", path);
	return (cases);
}

static const char *
member(const cJSON *o, const char *name)
{
	return (cJSON_GetStringValue(
	    cJSON_GetObjectItemCaseSensitive(o, name)));
}

static int
spelling_fails(const cJSON *o)
{
	struct docno	 d;
	const char	*want;
	int		 found;

	want = member(o, "canonical");
	found = docno_parse(&d, member(o, "text"));
	if (found == (want != NULL) && strcmp(d.canonical,
	    want == NULL ? "" : want) == 0 &&
	    (d.near_key[0] != '\0') == found)
		return (0);
	print_error("%s %s (%s): want %s, got %s\n", member(o, "id"),
	    member(o, "text"), member(o, "variant"),
	    want == NULL ? "null" : want, found ? d.canonical : "null");
	return (1);
}

static void
every_spelling_has_its_canonical_form(void **state)
{
	cJSON	*cases, *o;
	size_t	 i;
	int	 failed, seen;

	(void)state;
	for (failed = 0, i = 0; i < FILES; i++) {
		cases = cases_read(files[i]);
		seen = 0;
		cJSON_ArrayForEach(o, cJSON_GetObjectItemCaseSensitive(cases,
		    "spellings")) {
			failed += spelling_fails(o);
			seen++;
		}
		cJSON_Delete(cases);
		assert_true(seen >= 33);
	}
	assert_int_equal(failed, 0);
}

static int
pair_fails(const char *a, const char *b, const char *want)
{
	const char	*got;

	got = docno_verdict_name(docno_compare(a, b));
	if (strcmp(got, want) == 0)
		return (0);
	print_error("%s | %s: want %s, got %s\n", a, b, want, got);
	return (1);
}

static void
every_pair_has_its_verdict_both_ways(void **state)
{
	cJSON	*cases, *o;
	size_t	 i;
	int	 failed, seen;

	(void)state;
	for (failed = 0, i = 0; i < FILES; i++) {
		cases = cases_read(files[i]);
		seen = 0;
		cJSON_ArrayForEach(o, cJSON_GetObjectItemCaseSensitive(cases,
		    "pairs")) {
			failed += pair_fails(member(o, "a"), member(o, "b"),
			    member(o, "expected"));
			failed += pair_fails(member(o, "b"), member(o, "a"),
			    member(o, "expected"));
			seen++;
		}
		cJSON_Delete(cases);
		assert_true(seen >= 9);
	}
	assert_int_equal(failed, 0);
}

/* An order's key has no year; see the README for the pair this leaves out. */
static int
is_order(const struct docno *d)
{
	return (strncmp(d->near_key, "令", strlen("令")) == 0);
}

static void
suspects_share_the_key(void **state)
{
	struct docno	 a, b;
	cJSON		*cases, *o;
	size_t		 i;
	int		 shared;

	(void)state;
	for (shared = 0, i = 0; i < FILES; i++) {
		cases = cases_read(files[i]);
		cJSON_ArrayForEach(o, cJSON_GetObjectItemCaseSensitive(cases,
		    "pairs")) {
			(void)docno_parse(&a, member(o, "a"));
			(void)docno_parse(&b, member(o, "b"));
			if (strcmp(member(o, "expected"), "suspect") != 0 ||
			    is_order(&a) != is_order(&b))
				continue;
			assert_string_equal(a.near_key, b.near_key);
			shared++;
		}
		cJSON_Delete(cases);
	}
	assert_true(shared >= 15);
}

static void
a_canonical_form_is_its_own(void **state)
{
	struct docno	 d;
	const char	*want;
	cJSON		*cases, *o;
	size_t		 i;

	(void)state;
	for (i = 0; i < FILES; i++) {
		cases = cases_read(files[i]);
		cJSON_ArrayForEach(o, cJSON_GetObjectItemCaseSensitive(cases,
		    "spellings")) {
			if ((want = member(o, "canonical")) == NULL)
				continue;
			assert_int_equal(docno_parse(&d, want), 1);
			assert_string_equal(d.canonical, want);
			assert_int_equal(docno_compare(want,
			    member(o, "text")), DOCNO_EQUAL);
		}
		cJSON_Delete(cases);
	}
}

static void
the_parts_are_filled(void **state)
{
	struct docno	d;

	(void)state;
	assert_int_equal(docno_parse(&d, "建办科函[2021]第0443号"), 1);
	assert_int_equal(d.state, DOCNO_READ);
	assert_string_equal(d.issuer, "建办科函");
	assert_int_equal(d.year, 2021);
	assert_int_equal(d.serial, 443);
	assert_string_equal(d.near_key, "2021-443");
	assert_int_equal(docno_parse(&d, "财政部令第 102 号"), 1);
	assert_int_equal(d.year, 0);
	assert_string_equal(d.near_key, "令-102");
	assert_int_equal(docno_parse(&d, "无"), 0);
	assert_int_equal(d.state, DOCNO_UNREAD);
	assert_int_equal(d.year, 0);
	assert_int_equal(d.serial, 0);
	assert_string_equal(d.canonical, "");
	assert_string_equal(d.near_key, "");
}

static void
bad_utf8_is_refused(void **state)
{
	static const char *const bad[] = {
		"\xff", "\xc0\xaf", "\xe5\xbb", "\xed\xa0\x80",
		"\xf4\x90\x80\x80", "渝府发〔2022〕12号\x80",
		"\xe6\xb8〔2022〕12号",
	};
	struct docno	d;
	size_t		i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		assert_int_equal(docno_parse(&d, bad[i]), 0);
		assert_int_equal(d.state, DOCNO_BAD_UTF8);
		assert_string_equal(d.canonical, "");
		assert_int_equal(docno_compare(bad[i], bad[i]), DOCNO_MANUAL);
	}
}

static void
the_longest_text_is_read_and_no_longer(void **state)
{
	static const char	number[] = "渝府发〔2022〕12号";
	struct docno		d;
	char			text[DOCNO_TEXT_MAX + 2];

	(void)state;
	memset(text, ' ', sizeof(text));
	memcpy(text + DOCNO_TEXT_MAX - strlen(number), number,
	    strlen(number));
	text[DOCNO_TEXT_MAX] = '\0';
	assert_int_equal(docno_parse(&d, text), 1);
	assert_string_equal(d.canonical, number);
	text[DOCNO_TEXT_MAX] = ' ';
	text[DOCNO_TEXT_MAX + 1] = '\0';
	assert_int_equal(docno_parse(&d, text), 0);
	assert_int_equal(d.state, DOCNO_TOO_LONG);
}

static void
the_longest_issuer_fits(void **state)
{
	struct docno	d;
	char		text[DOCNO_TEXT_MAX];
	size_t		i;

	(void)state;
	/* Four bytes a character, so that every buffer is filled. */
	for (text[0] = '\0', i = 0; i < DOCNO_ISSUER_MAX; i++)
		strcat(text, "𠀀");
	strcat(text, "〔2022〕999999号");
	assert_int_equal(docno_parse(&d, text), 1);
	assert_string_equal(d.canonical, text);
	memmove(text + 4, text, strlen(text) + 1);
	assert_int_equal(docno_parse(&d, text), 0);
}

static void
the_characters_are_sorted(void **state)
{
	size_t	i;

	(void)state;
	for (i = 0; docno_hanzi[i] != 0; i += 2) {
		assert_true(i == 0 || docno_hanzi[i - 2] < docno_hanzi[i]);
		assert_int_equal(docno_simplify(docno_hanzi[i]),
		    docno_hanzi[i + 1]);
		/* One step is enough: nothing simplified changes again. */
		assert_int_equal(docno_simplify(docno_hanzi[i + 1]),
		    docno_hanzi[i + 1]);
	}
	assert_true(i > 5000);
	assert_int_equal(docno_simplify(U'乾'), U'乾');
}

/* 一 to 九千九百九十九 as people write them, against plain digits. */
static void
every_chinese_serial_is_read(void **state)
{
	static const char *const digits[] = {
		"", "一", "二", "三", "四", "五", "六", "七", "八", "九",
	};
	static const char *const units[] = { "千", "百", "十", "" };
	struct docno	d;
	char		text[128];
	int		i, k, digit, scale, gap;

	(void)state;
	for (i = 1; i <= 9999; i++) {
		strcpy(text, "渝府发〔2022〕第");
		for (gap = 0, scale = 1000, k = 0; k < 4; k++, scale /= 10) {
			if ((digit = i / scale % 10) == 0) {
				gap = i >= scale * 10;
				continue;
			}
			strcat(text, gap ? "零" : "");
			strcat(text, digits[digit]);
			strcat(text, units[k]);
			gap = 0;
		}
		strcat(text, "号");
		if (docno_parse(&d, text) != 1 || d.serial != (unsigned)i)
			fail_msg("%s: %u", text, d.serial);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_spelling_has_its_canonical_form),
		cmocka_unit_test(every_pair_has_its_verdict_both_ways),
		cmocka_unit_test(suspects_share_the_key),
		cmocka_unit_test(a_canonical_form_is_its_own),
		cmocka_unit_test(the_parts_are_filled),
		cmocka_unit_test(bad_utf8_is_refused),
		cmocka_unit_test(the_longest_text_is_read_and_no_longer),
		cmocka_unit_test(the_longest_issuer_fits),
		cmocka_unit_test(the_characters_are_sorted),
		cmocka_unit_test(every_chinese_serial_is_read),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
