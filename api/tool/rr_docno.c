/* SPDX-License-Identifier: Apache-2.0 */
/*
 * rr-docno: canonical document numbers.  One text a line in, one JSON object
 * a line out, at once: {"text","canonical"}; of two texts with a tab between,
 * {"text","canonical","canonical_b","verdict"}.  Stops at the first line that
 * is not text, with status 1; wrong use is status 2.
 */
#include <cjson/cJSON.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "docno/docno.h"

#define LINE_SIZE	(2 * DOCNO_TEXT_MAX + 2)	/* a, tab, b, NUL */

static const char	*line_read(char *, bool *);
static const char	*line_answer(char *);
static const char	*text_problem(const struct docno *);
static bool		 add_canonical(cJSON *, const char *,
			    const struct docno *);
static bool		 print(cJSON *);

#define USAGE	"用法：rr-docno < 文本，每行一个文号，或用制表符隔开的两个\n"

static const char	too_long[] = "太长，每个文本不超过 4096 字节";

int
main(int argc, char **argv)
{
	char		 line[LINE_SIZE];
	const char	*problem;
	unsigned long	 number;
	bool		 more, asked;

	if (argc != 1) {
		asked = strcmp(argv[1], "--help") == 0;
		(void)fputs(USAGE, asked ? stdout : stderr);
		return (asked ? 0 : 2);
	}
	for (number = 1;; number++) {
		problem = line_read(line, &more);
		if (problem == NULL && !more)
			return (0);
		if (problem == NULL)
			problem = line_answer(line);
		if (problem != NULL) {
			(void)fprintf(stderr, "rr-docno: 第 %lu 行：%s\n",
			    number, problem);
			return (1);
		}
	}
}

/* Reads one line without its end; what is wrong with it, or NULL. */
static const char *
line_read(char *line, bool *more)
{
	size_t	len;
	int	c;

	for (len = 0; (c = getchar()) != EOF && c != '\n'; len++) {
		if (c == '\0')
			return ("含有空字符（NUL）");
		if (len + 1 == LINE_SIZE)
			return (too_long);
		line[len] = (char)c;
	}
	if (ferror(stdin))
		return ("读取失败");
	*more = c != EOF || len > 0;
	if (len > 0 && line[len - 1] == '\r')
		len--;
	line[len] = '\0';
	return (NULL);
}

/* Prints the answer to a line; what is wrong with the line, or NULL. */
static const char *
line_answer(char *line)
{
	struct docno	 a, b;
	cJSON		*o;
	char		*tab;
	const char	*problem;
	bool		 ok;

	o = cJSON_CreateObject();
	ok = cJSON_AddStringToObject(o, "text", line) != NULL;
	if ((tab = strchr(line, '\t')) != NULL) {
		*tab++ = '\0';
		if (strchr(tab, '\t') != NULL) {
			cJSON_Delete(o);
			return ("制表符多于一个，一行至多两个文本");
		}
	}
	(void)docno_parse(&a, line);
	ok = ok && add_canonical(o, "canonical", &a);
	problem = text_problem(&a);
	if (tab != NULL) {
		(void)docno_parse(&b, tab);
		if (problem == NULL)
			problem = text_problem(&b);
		ok = ok && add_canonical(o, "canonical_b", &b) &&
		    cJSON_AddStringToObject(o, "verdict", docno_verdict_name(
		    docno_compare_parsed(&a, &b))) != NULL;
	}
	if (problem == NULL && (!ok || !print(o)))
		problem = "结果写不出";
	cJSON_Delete(o);
	return (problem);
}

static const char *
text_problem(const struct docno *d)
{
	switch (d->state) {
	case DOCNO_BAD_UTF8:
		return ("不是有效的 UTF-8 文本");
	case DOCNO_TOO_LONG:
		return (too_long);
	case DOCNO_READ:
	case DOCNO_UNREAD:
		break;
	}
	return (NULL);
}

static bool
add_canonical(cJSON *o, const char *name, const struct docno *d)
{
	if (d->state != DOCNO_READ)
		return (cJSON_AddNullToObject(o, name) != NULL);
	return (cJSON_AddStringToObject(o, name, d->canonical) != NULL);
}

/* Flushed, since a program at the other end may wait for this answer. */
static bool
print(cJSON *o)
{
	char	*text;
	bool	 ok;

	if ((text = cJSON_PrintUnformatted(o)) == NULL)
		return (false);
	ok = puts(text) >= 0 && fflush(stdout) == 0;
	cJSON_free(text);
	return (ok);
}
