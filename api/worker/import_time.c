/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <string.h>

#include "import_time.h"

static bool	number_take(const char **, size_t, int *);
static bool	mark_take(const char **, const char *const *);
static bool	day_take(const char **, int [3], int *);
static bool	clock_take(const char *, int *, int *);
static bool	quarter_read(const char *, char *);

bool
import_time(const struct field *f, const char *cell, char *out)
{
	int	at[3] = { 0, 0, 0 }, parts = 0, hour, minute;

	if (f->type == FIELD_PERIOD)
		return (quarter_read(cell, out));
	if ((f->type != FIELD_DATE && f->type != FIELD_MONTH &&
	    f->type != FIELD_DATETIME) || !day_take(&cell, at, &parts))
		return (false);
	if (f->type == FIELD_DATETIME) {
		if (parts != 3 || !clock_take(cell, &hour, &minute))
			return (false);
		/* Chongqing's clock, as everywhere. */
		(void)snprintf(out, IMPORT_TIME_MAX,
		    "%04d-%02d-%02dT%02d:%02d:00+08:00", at[0], at[1], at[2],
		    hour, minute);
		return (true);
	}
	if (*cell != '\0')
		return (false);
	if (parts == 3)
		(void)snprintf(out, IMPORT_TIME_MAX, "%04d-%02d-%02d", at[0],
		    at[1], at[2]);
	else if (parts == 2)
		(void)snprintf(out, IMPORT_TIME_MAX, "%04d-%02d", at[0],
		    at[1]);
	else
		(void)snprintf(out, IMPORT_TIME_MAX, "%04d", at[0]);

	return (true);
}

/* One to most digits. */
static bool
number_take(const char **p, size_t most, int *n)
{
	size_t	i;

	for (*n = 0, i = 0; i < most && **p >= '0' && **p <= '9'; i++)
		*n = *n * 10 + *(*p)++ - '0';

	return (i > 0 && (**p < '0' || **p > '9'));
}

static bool
mark_take(const char **p, const char *const *marks)
{
	for (; *marks != NULL; marks++)
		if (strncmp(*p, *marks, strlen(*marks)) == 0) {
			*p += strlen(*marks);
			return (true);
		}

	return (false);
}

/* A year, a month of it, a day of that, as far as they are there. */
static bool
day_take(const char **p, int at[3], int *parts)
{
	static const char *const	between[] = { "-", "/", ".", NULL };
	static const char *const	names[][2] = {
		{ "年", NULL }, { "月", NULL }, { "日", NULL },
	};
	const char			*from = *p, *mark;

	for (; *parts < 3; (*parts)++) {
		if (!number_take(p, *parts == 0 ? 4 : 2, &at[*parts]) ||
		    (*parts == 0 && *p - from != 4))
			return (false);
		mark = *p;
		if (mark_take(p, names[*parts])) {
			if (**p < '0' || **p > '9') {
				(*parts)++;
				return (true);
			}
		} else if (*parts < 2 && !mark_take(p, between)) {
			*p = mark;
			(*parts)++;
			return (true);
		}
	}

	return (true);
}

/* After a space or a T: 9:30, or 09:30:00. */
static bool
clock_take(const char *p, int *hour, int *minute)
{
	static const char *const	begins[] = { " ", "T", NULL };
	static const char *const	colon[] = { ":", "：", NULL };
	int				second = 0;

	if (!mark_take(&p, begins) || !number_take(&p, 2, hour) ||
	    !mark_take(&p, colon) || !number_take(&p, 2, minute))
		return (false);
	if (mark_take(&p, colon) && !number_take(&p, 2, &second))
		return (false);

	return (*p == '\0');
}

/* 2023年第一季度, 2023年1季度; what is stored is 2023Q1. */
static bool
quarter_read(const char *cell, char *out)
{
	static const char *const	year_mark[] = { "年", NULL };
	static const char *const	ordinal[] = { "第", NULL };
	static const char *const	end[] = { "季度", NULL };
	static const char *const	quarters[][4] = {
		{ "一", "1", "Q1", NULL }, { "二", "2", "Q2", NULL },
		{ "三", "3", "Q3", NULL }, { "四", "4", "Q4", NULL },
	};
	size_t				i;
	int				year;

	if (!number_take(&cell, 4, &year) || !mark_take(&cell, year_mark))
		return (false);
	(void)mark_take(&cell, ordinal);
	for (i = 0; i < 4 && !mark_take(&cell, quarters[i]); i++)
		continue;
	if (i == 4 || !mark_take(&cell, end) || *cell != '\0')
		return (false);
	(void)snprintf(out, IMPORT_TIME_MAX, "%04dQ%zu", year, i + 1);

	return (true);
}
