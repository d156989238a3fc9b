/* SPDX-License-Identifier: Apache-2.0 */

#include <stdarg.h>
#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "ical.h"

static const struct ical_event	good = {
	.uid = "obligation-17@reform-report",
	.stamp = "20230311T010500Z",
	.day = "2023-03-31",
	.summary = "试点状态更新：城市更新试点（2023年第一季度）",
	.description = "甲,乙;丙\\丁\n戊",
	.url = "https://example.invalid/#/obligations/17",
	.sequence = 2,
	.alarm_days = 3,
};

static char *
calendar_of(const struct ical_event *e, size_t *len)
{
	struct ical	*c = ical_start("渝中区应报事项");

	assert_non_null(c);
	assert_true(ical_event(c, e));

	return (ical_finish_take(c, len));
}

/* What a reader makes of it: folds undone. */
static char *
unfolded(const char *text)
{
	char		*out = calloc(1, strlen(text) + 1), *to = out;
	const char	*at;

	assert_non_null(out);
	for (at = text; *at != '\0'; at++) {
		if (strncmp(at, "\r\n ", 3) == 0)
			at += 2;
		else
			*to++ = *at;
	}

	return (out);
}

static void
every_line_ends_in_crlf(void **state)
{
	size_t	 len, i;
	char	*text = calendar_of(&good, &len);

	(void)state;
	assert_int_equal(len, strlen(text));
	assert_true(len > 2 && strcmp(text + len - 2, "\r\n") == 0);
	for (i = 0; i < len; i++) {
		if (text[i] == '\n')
			assert_true(i > 0 && text[i - 1] == '\r');
		if (text[i] == '\r')
			assert_int_equal(text[i + 1], '\n');
	}
	free(text);
}

static void
no_line_is_longer_than_75_octets_or_cut_in_a_character(void **state)
{
	char			 summary[1200] = "";
	struct ical_event	 e = good;
	size_t			 len, n;
	char			*text, *at, *end, *whole;
	int			 shift;

	(void)state;
	for (shift = 0; shift < 8; shift++) {
		memset(summary, 'x', (size_t)shift);
		summary[shift] = '\0';
		for (n = 0; n < 90; n++)
			strcat(summary, n % 3 == 0 ? "𠮷" : "改革");
		e.summary = summary;
		text = calendar_of(&e, &len);
		for (at = text; *at != '\0'; at = end + 2) {
			end = strstr(at, "\r\n");
			assert_non_null(end);
			assert_true(end - at <= 75);
			/* a line never begins in the middle of a character */
			n = *at == ' ' ? 1 : 0;
			assert_true(((unsigned char)at[n] & 0xc0) != 0x80);
		}
		whole = unfolded(text);
		assert_non_null(strstr(whole, summary));
		free(whole);
		free(text);
	}
}

static void
text_is_escaped(void **state)
{
	size_t	 len;
	char	*text = calendar_of(&good, &len), *whole = unfolded(text);

	(void)state;
	assert_non_null(strstr(whole,
	    "DESCRIPTION:甲\\,乙\\;丙\\\\丁\\n戊\r\n"));
	free(whole);
	free(text);
}

static void
an_event_is_a_whole_day_with_a_lasting_name(void **state)
{
	static const char *const	wanted[] = {
		"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:",
		"\r\nMETHOD:PUBLISH\r\n",
		"\r\nX-WR-CALNAME:渝中区应报事项\r\n",
		"\r\nUID:obligation-17@reform-report\r\n",
		"\r\nDTSTAMP:20230311T010500Z\r\nSEQUENCE:2\r\n",
		"\r\nDTSTART;VALUE=DATE:20230331\r\n"
		    "DTEND;VALUE=DATE:20230401\r\n",
		"\r\nSTATUS:CONFIRMED\r\n",
		"\r\nTRIGGER:-P3D\r\nEND:VALARM\r\nEND:VEVENT\r\n"
		    "END:VCALENDAR\r\n",
	};
	size_t	 len, i;
	char	*text = calendar_of(&good, &len), *whole = unfolded(text);

	(void)state;
	for (i = 0; i < sizeof(wanted) / sizeof(wanted[0]); i++)
		assert_non_null(strstr(whole, wanted[i]));
	free(whole);
	free(text);
}

static void
a_year_ends_and_a_leap_day_comes(void **state)
{
	static const struct {
		const char	*day;
		const char	*next;
	} cases[] = {
		{ "2023-12-31", "DTEND;VALUE=DATE:20240101\r\n" },
		{ "2024-02-28", "DTEND;VALUE=DATE:20240229\r\n" },
		{ "2023-02-28", "DTEND;VALUE=DATE:20230301\r\n" },
	};
	struct ical_event	 e = good;
	size_t			 len, i;
	char			*text;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		e.day = cases[i].day;
		text = calendar_of(&e, &len);
		assert_non_null(strstr(text, cases[i].next));
		free(text);
	}
}

static void
what_is_no_day_is_no_event(void **state)
{
	static const char *const	days[] = {
		"", "2023-3-31", "2023-13-01", "31.03.2023", "2023-03-31x",
	};
	struct ical_event	 e = good;
	struct ical		*c = ical_start("x");
	size_t			 len, i;
	char			*text;

	(void)state;
	for (i = 0; i < sizeof(days) / sizeof(days[0]); i++) {
		e.day = days[i];
		assert_false(ical_event(c, &e));
	}
	e = good;
	e.stamp = "2023-03-11";
	assert_false(ical_event(c, &e));
	text = ical_finish_take(c, &len);
	assert_null(strstr(text, "VEVENT"));
	free(text);
}

static void
a_waived_one_is_cancelled_and_rings_no_bell(void **state)
{
	struct ical_event	 e = good;
	size_t			 len;
	char			*text;

	(void)state;
	e.cancelled = true;
	e.alarm_days = 0;
	e.url = NULL;
	text = calendar_of(&e, &len);
	assert_non_null(strstr(text, "\r\nSTATUS:CANCELLED\r\n"));
	assert_null(strstr(text, "VALARM"));
	assert_null(strstr(text, "URL"));
	free(text);
}

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		cmocka_unit_test(every_line_ends_in_crlf),
		cmocka_unit_test(
		    no_line_is_longer_than_75_octets_or_cut_in_a_character),
		cmocka_unit_test(text_is_escaped),
		cmocka_unit_test(an_event_is_a_whole_day_with_a_lasting_name),
		cmocka_unit_test(a_year_ends_and_a_leap_day_comes),
		cmocka_unit_test(what_is_no_day_is_no_event),
		cmocka_unit_test(a_waived_one_is_cancelled_and_rings_no_bell),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
