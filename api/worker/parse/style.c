/* SPDX-License-Identifier: Apache-2.0 */

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "style.h"
#include "xml.h"

/*
 * How numbers are shown.  Dates are numbers of days that only their format
 * tells from others; what is read is what the cell shows, so that 2023年3月 is
 * a month though a day lies behind it.
 */

#define FORMATS_MAX	4096	/* an office has 64 000, a table needs ten */
#define DAY_MAX		2958465	/* the last of the year 9999 */
#define DAYS_1904	1462

struct style {
	struct book		*book;
	struct {
		unsigned long		 id;
		struct book_format	 format;
	}			*own;
	size_t			 own_count;
	bool			 in_cells;
};

static struct book_format	format_known(unsigned long);
static struct book_format	format_code(const char *);
static const char		*format_skip(const char *,
				    struct book_format *);
static void			day_text(long, struct book_format, long,
				    char *);
static void			plain_text(double, char *);

static void
style_start(void *state, const char *name, const char **attributes)
{
	struct style	*s = state;
	struct book	*b = s->book;
	const char	*id, *code;
	unsigned long	 n;
	size_t		 i;

	id = xml_attribute(attributes, "numFmtId");
	n = id == NULL ? 0 : strtoul(id, NULL, 10);
	if (strcmp(name, "cellXfs") == 0) {
		s->in_cells = true;
	} else if (strcmp(name, "numFmt") == 0 && s->own_count < FORMATS_MAX) {
		code = xml_attribute(attributes, "formatCode");
		s->own[s->own_count].id = n;
		s->own[s->own_count++].format = format_code(code == NULL ?
		    "" : code);
	} else if (strcmp(name, "xf") == 0 && s->in_cells &&
	    b->format_count < FORMATS_MAX) {
		b->formats[b->format_count] = format_known(n);
		for (i = 0; i < s->own_count; i++)
			if (s->own[i].id == n)
				b->formats[b->format_count] =
				    s->own[i].format;
		b->format_count++;
	}
}

static void
style_end(void *state, const char *name)
{
	struct style	*s = state;

	if (strcmp(name, "cellXfs") == 0)
		s->in_cells = false;
}

const char *
style_read(struct book *b, const char *part, size_t size)
{
	static const struct xml	styles = { .start = style_start,
				    .end = style_end };
	struct style	 s = { .book = b };
	const char	*problem;

	s.own = calloc(FORMATS_MAX, sizeof(*s.own));
	b->formats = calloc(FORMATS_MAX, sizeof(*b->formats));
	if (s.own == NULL || b->formats == NULL)
		abort();
	problem = xml_read(part, size, &styles, &s);
	free(s.own);

	return (problem);
}

struct book_format
book_format(const struct book *b, unsigned long style)
{
	return (style < b->format_count ? b->formats[style] :
	    (struct book_format){ .percent = false });
}

/* The numbered formats (18.8.30), with those of a Chinese office. */
static struct book_format
format_known(unsigned long id)
{
	struct book_format	f = { .percent = id == 9 || id == 10 };

	if (id == 17 || id == 27 || id == 36 || id == 50 || id == 52 ||
	    id == 57)
		f.year = f.month = true;
	else if ((id >= 14 && id <= 16) || (id >= 28 && id <= 31) ||
	    id == 22 || id == 51 || (id >= 53 && id <= 56) || id == 58)
		f.year = f.month = f.day = true;
	if ((id >= 18 && id <= 22) || (id >= 32 && id <= 35) ||
	    (id >= 45 && id <= 47))
		f.clock = true;

	return (f);
}

/* Of positive numbers, which comes first: up to the semicolon. */
static struct book_format
format_code(const char *code)
{
	struct book_format	 f = { .percent = false };
	bool			 minute = false;
	const char		*p;

	for (p = code; *p != '\0' && *p != ';'; p++) {
		if (strchr("\"[\\_*", *p) != NULL)
			p = format_skip(p, &f);
		else if (strncasecmp(p, "AM/PM", 5) == 0)
			p += 4;
		else if (*p == 'y' || *p == 'Y')
			f.year = true;
		else if (*p == 'd' || *p == 'D')
			f.day = true;
		else if (*p == 'm' || *p == 'M')
			minute = true;
		else if (strchr("hHsS", *p) != NULL)
			f.clock = true;
		else if (*p == '%')
			f.percent = true;
		if (*p == '\0')
			break;
	}
	/* An m beside hours alone is a minute. */
	f.month = minute && (f.year || f.day || !f.clock);
	f.year = f.year || f.month || f.day;

	return (f);
}

/* To the last character of what is only shown; [h] is a clock that runs on. */
static const char *
format_skip(const char *p, struct book_format *f)
{
	const char	*end;

	if (*p == '"' || *p == '[') {
		end = strchr(p + 1, *p == '"' ? '"' : ']');
		if (*p == '[' && p[1] != '\0' && strchr("hHmMsS", p[1]) !=
		    NULL && end == p + 2)
			f->clock = true;
		return (end != NULL ? end : p + strlen(p));
	}

	return (p[1] != '\0' ? p + 1 : p);
}

void
book_number(const struct book *b, struct book_format f, double value,
    char *out)
{
	double	day = floor(value);
	long	minutes = lround((value - day) * 1440);

	if (!(f.year || f.clock) || !(value >= 0 && value <= DAY_MAX)) {
		plain_text(f.percent ? value * 100 : value, out);
		if (f.percent)
			(void)memcpy(out + strlen(out), "%", 2);
		return;
	}
	if (minutes == 1440) {
		minutes = 0;
		day++;
	}
	if (b->since_1904)
		day += DAYS_1904;
	/* Excel has a 29 February 1900, which is its day 60. */
	else if (day < 60)
		day++;
	day_text((long)day, f, minutes, out);
}

/* Days since 30 December 1899 by the calendar (Howard Hinnant's algorithm). */
static void
day_text(long days, struct book_format f, long minutes, char *out)
{
	long	 z = days - 25569 + 719468, era = z / 146097;
	long	 doe = z - era * 146097;
	long	 yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	long	 doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	long	 mp = (5 * doy + 2) / 153, month = mp + (mp < 10 ? 3 : -9);
	long	 year = yoe + era * 400 + (month <= 2 ? 1 : 0);
	int	 n = 0;

	if (f.year)
		n = snprintf(out, BOOK_NUMBER_MAX, "%04ld", year);
	if (f.month || f.day)
		n += snprintf(out + n, (size_t)(BOOK_NUMBER_MAX - n),
		    "-%02ld", month);
	if (f.day)
		n += snprintf(out + n, (size_t)(BOOK_NUMBER_MAX - n),
		    "-%02ld", doy - (153 * mp + 2) / 5 + 1);
	if (f.clock)
		(void)snprintf(out + n, (size_t)(BOOK_NUMBER_MAX - n),
		    "%s%02ld:%02ld", n > 0 ? " " : "", minutes / 60,
		    minutes % 60);
}

/* As Excel shows it: fifteen digits, never with an exponent. */
static void
plain_text(double value, char *out)
{
	char	*p;

	(void)snprintf(out, BOOK_NUMBER_MAX - 2, "%.15g", value);
	if (strchr(out, 'e') == NULL)
		return;
	(void)snprintf(out, BOOK_NUMBER_MAX - 2, fabs(value) < 1 ? "%.20f" :
	    "%.0f", value);
	p = out + strlen(out);
	while (strchr(out, '.') != NULL && (p[-1] == '0' || p[-1] == '.')) {
		if (*--p == '.') {
			*p = '\0';
			break;
		}
		*p = '\0';
	}
}
