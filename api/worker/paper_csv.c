/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <string.h>

#include "paper.h"

static void	 head_write(FILE *, const char *, const cJSON *,
		    const cJSON *);
static void	 unit_write(FILE *, const cJSON *, const cJSON *,
		    const cJSON *, const cJSON *);
static void	 cell_write(FILE *, const char *);
static void	 number_write(FILE *, const cJSON *, const char *);

bool
paper_csv(const cJSON *document, const char *path)
{
	const cJSON	*scores = paper_get(document, "scores"), *unit;
	const cJSON	*pillars = paper_get(paper_get(document, "rule_set"),
			    "pillars");
	const cJSON	*indicators = paper_get(scores, "indicators");
	const cJSON	*units = paper_get(scores, "units");
	FILE		*file = fopen(path, "wex");
	bool		 ok;

	if (file == NULL)
		return (false);
	(void)fputs("\xef\xbb\xbf", file);
	head_write(file, paper_noun(document), pillars, indicators);
	cJSON_ArrayForEach(unit, units)
		unit_write(file, unit, units, pillars, indicators);
	ok = ferror(file) == 0;

	return (fclose(file) == 0 && ok);
}

static void
head_write(FILE *file, const char *noun, const cJSON *pillars,
    const cJSON *indicators)
{
	const cJSON	*p;
	char		 label[400];

	(void)fprintf(file, "代码,%s,名次,色档,综合评价指数,扣分后合计,"
	    "扣分后合计精确值分子,扣分后合计精确值分母", noun);
	cJSON_ArrayForEach(p, pillars)
		cell_write(file, json_words(p, "label"));
	cJSON_ArrayForEach(p, indicators) {
		cell_write(file, json_words(p, "label"));
		(void)snprintf(label, sizeof(label), "%s（得分）",
		    json_words(p, "label"));
		cell_write(file, label);
	}
	(void)fputs("\r\n", file);
}

static void
unit_write(FILE *file, const cJSON *unit, const cJSON *units,
    const cJSON *pillars, const cJSON *indicators)
{
	char		 total[PAPER_TOTAL], num[1024], den[1024];
	const cJSON	*p, *cell, *score;

	(void)fputs(json_words(unit, "unit"), file);
	cell_write(file, json_words(unit, "name"));
	number_write(file, unit, "rank");
	number_write(file, unit, "band");
	paper_total(units, unit, total, sizeof(total));
	cell_write(file, total);
	cell_write(file, json_words(paper_get(unit, "raw_total"), "shown"));
	paper_exact(unit, num, den, sizeof(num));
	cell_write(file, num);
	cell_write(file, den);
	cJSON_ArrayForEach(p, pillars)
		cell_write(file, json_words(paper_get(paper_get(unit,
		    "pillars"), json_words(p, "key")), "shown"));
	cJSON_ArrayForEach(p, indicators) {
		cell = paper_get(paper_get(unit, "indicators"),
		    json_words(p, "key"));
		score = paper_get(cell, "score");
		cell_write(file, json_words(cell, "value_shown"));
		cell_write(file, json_words(score, "shown"));
	}
	(void)fputs("\r\n", file);
}

/* RFC 4180. */
static void
cell_write(FILE *file, const char *text)
{
	(void)fputc(',', file);
	if (strpbrk(text, ",\"\r\n") == NULL) {
		(void)fputs(text, file);
		return;
	}
	(void)fputc('"', file);
	for (; *text != '\0'; text++) {
		if (*text == '"')
			(void)fputc('"', file);
		(void)fputc(*text, file);
	}
	(void)fputc('"', file);
}

static void
number_write(FILE *file, const cJSON *object, const char *name)
{
	const cJSON	*n = paper_get(object, name);

	if (cJSON_IsNumber(n))
		(void)fprintf(file, ",%d", n->valueint);
	else
		(void)fputc(',', file);
}

const char *
paper_noun(const cJSON *document)
{
	return (strcmp(json_words(document, "kind"), "project") == 0 ?
	    "项目" : "单位");
}

const cJSON *
paper_get(const cJSON *object, const char *name)
{
	return (cJSON_GetObjectItemCaseSensitive(object, name));
}
