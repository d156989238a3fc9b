/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "ical.h"

#define LINE_MAX_OCTETS	75	/* without the CRLF (RFC 5545, 3.1) */

struct ical {
	FILE	*out;
	char	*text;
	size_t	 len;
};

static bool	line_begin(struct ical *, const char *, const char *,
		    size_t *);
static void	line(struct ical *, const char *, const char *);
static void	line_text(struct ical *, const char *, const char *);
static void	put(struct ical *, const char *, size_t, size_t *);
static size_t	character(const char *);
static bool	day_after(const char *, char [9], char [9]);
static bool	stamp_good(const char *);
static bool	fits(const char *, const char *);

struct ical *
ical_start(const char *name)
{
	struct ical	*c;

	if ((c = calloc(1, sizeof(*c))) == NULL)
		return (NULL);
	if ((c->out = open_memstream(&c->text, &c->len)) == NULL) {
		free(c);
		return (NULL);
	}

	line(c, "BEGIN", "VCALENDAR");
	line(c, "VERSION", "2.0");
	line(c, "PRODID", "-//reform-report//obligations//ZH");
	line(c, "CALSCALE", "GREGORIAN");
	line(c, "METHOD", "PUBLISH");
	line_text(c, "X-WR-CALNAME", name);
	line(c, "X-WR-TIMEZONE", "Asia/Shanghai");

	return (c);
}

bool
ical_event(struct ical *c, const struct ical_event *e)
{
	char	day[9], next[9], number[24];

	if (!day_after(e->day, day, next) || !stamp_good(e->stamp))
		return (false);

	line(c, "BEGIN", "VEVENT");
	line_text(c, "UID", e->uid);
	line(c, "DTSTAMP", e->stamp);
	(void)snprintf(number, sizeof(number), "%d", e->sequence);
	line(c, "SEQUENCE", number);
	line(c, "DTSTART;VALUE=DATE", day);
	line(c, "DTEND;VALUE=DATE", next);
	line_text(c, "SUMMARY", e->summary);
	line_text(c, "DESCRIPTION", e->description);
	line(c, "URL", e->url);
	line(c, "STATUS", e->cancelled ? "CANCELLED" : "CONFIRMED");
	line(c, "TRANSP", "TRANSPARENT");
	if (e->alarm_days > 0) {
		line(c, "BEGIN", "VALARM");
		line(c, "ACTION", "DISPLAY");
		line_text(c, "DESCRIPTION", e->summary);
		(void)snprintf(number, sizeof(number), "-P%dD",
		    e->alarm_days);
		line(c, "TRIGGER", number);
		line(c, "END", "VALARM");
	}
	line(c, "END", "VEVENT");

	return (true);
}

char *
ical_finish_take(struct ical *c, size_t *len)
{
	char	*text;
	bool	 good;

	line(c, "END", "VCALENDAR");
	good = ferror(c->out) == 0;
	if (fclose(c->out) != 0)
		good = false;
	text = c->text;
	*len = c->len;
	free(c);
	if (!good) {
		free(text);
		return (NULL);
	}

	return (text);
}

/* The name of a line; no line begins where there is no value. */
static bool
line_begin(struct ical *c, const char *name, const char *value, size_t *used)
{
	if (value == NULL || *value == '\0')
		return (false);
	put(c, name, strlen(name), used);
	put(c, ":", 1, used);

	return (true);
}

/* A line whose value needs no escape. */
static void
line(struct ical *c, const char *name, const char *value)
{
	size_t	used = 0;

	if (!line_begin(c, name, value, &used))
		return;
	for (; *value != '\0'; value += character(value)) {
		if ((unsigned char)*value >= ' ')
			put(c, value, character(value), &used);
	}
	(void)fputs("\r\n", c->out);
}

/* A line of TEXT: backslash, comma, semicolon and newline are escaped. */
static void
line_text(struct ical *c, const char *name, const char *value)
{
	size_t	used = 0;

	if (!line_begin(c, name, value, &used))
		return;
	for (; *value != '\0'; value += character(value)) {
		if (strchr("\\,;", *value) != NULL) {
			char	escaped[2] = { '\\', *value };

			put(c, escaped, sizeof(escaped), &used);
		} else if (*value == '\n') {
			put(c, "\\n", 2, &used);
		} else if ((unsigned char)*value >= ' ' && *value != 0x7f) {
			put(c, value, character(value), &used);
		}
	}
	(void)fputs("\r\n", c->out);
}

/* Octets that belong together; a line that has no room for them is folded. */
static void
put(struct ical *c, const char *octets, size_t n, size_t *used)
{
	if (*used + n > LINE_MAX_OCTETS) {
		(void)fputs("\r\n ", c->out);
		*used = 1;
	}
	(void)fwrite(octets, 1, n, c->out);
	*used += n;
}

/* Octets of the UTF-8 character that begins here, at least one. */
static size_t
character(const char *s)
{
	size_t	n = 1;

	while (n < 4 && ((unsigned char)s[n] & 0xc0) == 0x80)
		n++;

	return (n);
}

/* 2023-03-31 as 20230331, and the day after it. */
static bool
day_after(const char *day, char out[9], char next[9])
{
	struct tm	tm = { .tm_hour = 12 };
	int		month;

	if (day == NULL || !fits(day, "dddd-dd-dd"))
		return (false);
	tm.tm_year = (int)strtol(day, NULL, 10) - 1900;
	tm.tm_mon = month = (int)strtol(day + 5, NULL, 10) - 1;
	tm.tm_mday = (int)strtol(day + 8, NULL, 10);
	(void)strftime(out, 9, "%Y%m%d", &tm);
	if (timegm(&tm) == (time_t)-1 || tm.tm_mon != month)
		return (false);

	tm.tm_mday++;
	if (timegm(&tm) == (time_t)-1)
		return (false);
	(void)strftime(next, 9, "%Y%m%d", &tm);

	return (true);
}

static bool
stamp_good(const char *stamp)
{
	return (stamp != NULL && fits(stamp, "ddddddddTddddddZ"));
}

/* d stands for a digit, anything else for itself. */
static bool
fits(const char *text, const char *form)
{
	for (; *form != '\0'; form++, text++) {
		if (*form == 'd' ? *text < '0' || *text > '9' : *text != *form)
			return (false);
	}

	return (*text == '\0');
}
