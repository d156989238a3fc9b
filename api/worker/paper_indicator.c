/* SPDX-License-Identifier: Apache-2.0 */

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "paper.h"
#include "paper_xlsx.h"

static bool		 tiered_sheet(struct paper_book *, size_t);
static void		 tiered_row(struct paper_book *, struct xlsx_sheet *,
			    size_t, size_t);
static bool		 deduction_sheet(struct paper_book *, size_t);
static void		 deduction_row(struct paper_book *,
			    struct xlsx_sheet *, size_t, size_t);
static void		 coefficient_text(const struct paper_book *, size_t,
			    size_t, char *, size_t);
static void		 price_row(struct xlsx_sheet *, const char *,
			    const char *, const char *);
static const cJSON	*rule_of(const struct paper_book *, size_t);
static const cJSON	*figure_of(const struct paper_book *, size_t, size_t);
static const cJSON	*composite_bands(const struct paper_book *);
static const cJSON	*cell_of(const struct paper_book *, size_t, size_t);
static bool		 option_is(const cJSON *, const char *, const char *);
static void		 number_text(const cJSON *, char *, size_t);
static void		 fraction_text(const char *, char *, size_t);
static void		 standard_formula(struct xlsx_sheet *, size_t,
			    const cJSON *, const char *, const char *,
			    const char *, size_t);
static bool		 tiered(const cJSON *);

/*
 * Sheet names are built here and not asked for afterwards, since the ranking,
 * which stands before them, refers to them.
 */
void
paper_names(struct paper_book *b)
{
	const cJSON	*events;
	const char	*from;
	char		*to;
	size_t		 i, n, row = b->indicator_count + 2;

	for (i = 0; i < b->indicator_count; i++) {
		(void)snprintf(b->names[i], sizeof(b->names[i]), "%zu",
		    i + 1);
		to = b->names[i] + strlen(b->names[i]);
		n = strlen(b->names[i]);
		for (from = json_words(b->indicators[i], "label");
		    *from != '\0' && to < b->names[i] + 120; from++) {
			if (((unsigned char)*from & 0xc0) != 0x80 && ++n > 30)
				break;
			*to++ = strchr("[]:*?/\\'", *from) != NULL ? '_' :
			    *from;
		}
		*to = '\0';
		events = paper_get(rule_of(b, i), "events");
		b->score_column[i] = tiered(b->indicators[i]) ? 6 :
		    3 + (size_t)cJSON_GetArraySize(events);
		b->event_row[i] = row;
		row += (size_t)cJSON_GetArraySize(events);
	}
	if (strcmp(json_words(composite_bands(b), "rule"), "range_fifths") ==
	    0)
		b->colour_row = row;
}

static bool
tiered(const cJSON *indicator)
{
	return (strcmp(json_words(indicator, "kind"), "two_tier") == 0 ||
	    strcmp(json_words(indicator, "kind"), "three_tier") == 0);
}

bool
paper_indicator_sheet(struct paper_book *b, size_t i)
{
	return (tiered(b->indicators[i]) ? tiered_sheet(b, i) :
	    deduction_sheet(b, i));
}

static bool
tiered_sheet(struct paper_book *b, size_t i)
{
	const struct xlsx_column	columns[] = {
		{ paper_noun(b->document), XLSX_LINES, PAPER_NAME_WIDTH, 0,
		    NULL },
		{ "分子", XLSX_NUMBER, 10, 0, NULL },
		{ "分母", XLSX_NUMBER, 10, 0, NULL },
		{ "实际值", XLSX_NUMBER, 12, 4, NULL },
		{ "参评系数", XLSX_NUMBER, 12, 4, NULL },
		{ "系数", XLSX_NUMBER, 12, 4, NULL },
		{ "得分", XLSX_NUMBER, 12, 2, NULL },
		{ "发布时得分", XLSX_NUMBER, 12, 2, NULL },
	};
	struct xlsx_sheet		*s;
	size_t				u;

	s = xlsx_sheet_add(b->xlsx, b->names[i], columns, 8);
	for (u = 0; s != NULL && u < b->unit_count; u++)
		tiered_row(b, s, i, u);

	return (s != NULL);
}

static void
tiered_row(struct paper_book *b, struct xlsx_sheet *s, size_t i, size_t u)
{
	const cJSON	*figure = figure_of(b, i, u);
	const cJSON	*cell = cell_of(b, i, u);
	const cJSON	*rule = rule_of(b, i);
	const char	*score = paper_shown(cell, "score");
	char		 text[2000], value[40], coefficient[40];
	size_t		 row = u + 2, k = i + 2, last = b->unit_count + 1;
	bool		 there = json_words(cell, "value")[0] != '\0';

	xlsx_cell(s, 0, json_words(b->units[u], "name"));
	xlsx_fit(s, 0, json_words(b->units[u], "name"));
	number_text(paper_get(figure, "num"), value, sizeof(value));
	xlsx_cell(s, 1, value);
	number_text(paper_get(figure, "den"), value, sizeof(value));
	xlsx_cell(s, 2, value);
	fraction_text(json_words(cell, "value"), value, sizeof(value));
	fraction_text(json_words(cell, "coefficient"), coefficient,
	    sizeof(coefficient));
	paper_formula(s, 3, value, "=IF(N(C%zu)=0,\"\",B%zu/C%zu)", row, row,
	    row);
	coefficient_text(b, i, row, text, sizeof(text));
	paper_formula(s, 4, there ? coefficient : "", "%s", text);
	if (option_is(rule, "not_assessed", "none"))
		(void)snprintf(value, sizeof(value), "\"\"");
	else if (option_is(rule, "not_assessed", "full"))
		(void)snprintf(value, sizeof(value), "参数!$G$%zu", k);
	else if (option_is(rule, "not_assessed", "floor"))
		(void)snprintf(value, sizeof(value), "参数!$I$%zu", k);
	else
		(void)snprintf(value, sizeof(value), "AVERAGE(E$2:E$%zu)",
		    last);
	paper_formula(s, 5, coefficient, "=IF(参数!$C$%zu=0,参数!$G$%zu,"
	    "IF(E%zu<>\"\",E%zu,%s))", k, k, row, row, value);
	paper_formula(s, 6, score, "=IF(F%zu=\"\",\"\",参数!$B$%zu*F%zu)",
	    row, k, row);
	xlsx_cell(s, 7, score);
	xlsx_row_end(s);
}

/* The one rule: the highest tier whose standard value is reached (≥). */
static void
coefficient_text(const struct paper_book *b, size_t i, size_t row, char *out,
    size_t size)
{
	const cJSON	*rule = rule_of(b, i);
	size_t		 k = i + 2;

	out[0] = '\0';
	paper_add(out, size, "=IF(D%zu=\"\",\"\",", row);
	if (option_is(rule, "all_zero", "floor"))
		paper_add(out, size, "IF(AND(参数!$D$%zu=0,参数!$F$%zu=0),"
		    "参数!$I$%zu,", k, k, k);
	paper_add(out, size, "IF(D%zu>=参数!$D$%zu,参数!$G$%zu,", row, k, k);
	if (strcmp(json_words(rule, "kind"), "two_tier") == 0) {
		paper_add(out, size, "参数!$I$%zu+(D%zu-参数!$F$%zu)/"
		    "(参数!$D$%zu-参数!$F$%zu)*(参数!$G$%zu-参数!$I$%zu)", k,
		    row, k, k, k, k, k);
	} else {
		if (option_is(rule, "tie_low", "floor"))
			paper_add(out, size, "IF(AND(D%zu=参数!$F$%zu,"
			    "参数!$E$%zu=参数!$F$%zu),参数!$I$%zu,", row, k, k,
			    k, k);
		paper_add(out, size, "IF(D%zu>=参数!$E$%zu,参数!$H$%zu+"
		    "(D%zu-参数!$E$%zu)/(参数!$D$%zu-参数!$E$%zu)*"
		    "(参数!$G$%zu-参数!$H$%zu),", row, k, k, row, k, k, k, k,
		    k);
		paper_add(out, size, "参数!$I$%zu+(D%zu-参数!$F$%zu)/"
		    "(参数!$E$%zu-参数!$F$%zu)*(参数!$H$%zu-参数!$I$%zu))", k,
		    row, k, k, k, k, k);
		if (option_is(rule, "tie_low", "floor"))
			paper_add(out, size, ")");
	}
	paper_add(out, size, "))%s",
	    option_is(rule, "all_zero", "floor") ? ")" : "");
}

/* How many of each event, and what they take off; or the sum, not split. */
static bool
deduction_sheet(struct paper_book *b, size_t i)
{
	struct xlsx_column	 columns[6 + PAPER_INDICATORS] = {
		{ paper_noun(b->document), XLSX_LINES, PAPER_NAME_WIDTH, 0,
		    NULL },
	};
	char			 labels[PAPER_INDICATORS][200];
	const cJSON		*event;
	struct xlsx_sheet	*s;
	size_t			 n = 1, u;

	cJSON_ArrayForEach(event, paper_get(rule_of(b, i), "events")) {
		if (n > PAPER_INDICATORS)
			return (false);
		(void)snprintf(labels[n - 1], sizeof(labels[0]), "%s（起）",
		    json_words(event, "label"));
		columns[n] = (struct xlsx_column){ labels[n - 1], XLSX_NUMBER,
		    16, 0, NULL };
		n++;
	}
	columns[n++] = (struct xlsx_column){ "未分类数值", XLSX_NUMBER, 12, 2,
	    NULL };
	columns[n++] = (struct xlsx_column){ "合计", XLSX_NUMBER, 12, 2, NULL };
	columns[n++] = (struct xlsx_column){ "得分", XLSX_NUMBER, 12, 2, NULL };
	columns[n++] = (struct xlsx_column){ "发布时得分", XLSX_NUMBER, 12, 2,
	    NULL };
	s = xlsx_sheet_add(b->xlsx, b->names[i], columns, n);
	for (u = 0; s != NULL && u < b->unit_count; u++)
		deduction_row(b, s, i, u);

	return (s != NULL);
}

static void
deduction_row(struct paper_book *b, struct xlsx_sheet *s, size_t i, size_t u)
{
	const cJSON	*events = paper_get(figure_of(b, i, u), "events");
	const cJSON	*cell = cell_of(b, i, u), *event;
	const char	*score = paper_shown(cell, "score");
	char		 sum[1200] = "=0", value[40];
	size_t		 n = 1, row = u + 2;
	bool		 scored = strcmp(json_words(b->indicators[i], "kind"),
			    "deduction") == 0;

	xlsx_cell(s, 0, json_words(b->units[u], "name"));
	xlsx_fit(s, 0, json_words(b->units[u], "name"));
	cJSON_ArrayForEach(event, paper_get(rule_of(b, i), "events")) {
		number_text(paper_get(events, json_words(event, "key")),
		    value, sizeof(value));
		paper_add(sum, sizeof(sum), "+%s%zu*参数!$B$%zu",
		    xlsx_at(n).letters, row, b->event_row[i] + n - 1);
		xlsx_cell(s, n++, value[0] == '\0' ? "0" : value);
	}
	fraction_text(json_words(cell, "value"), value, sizeof(value));
	paper_add(sum, sizeof(sum), "+%s%zu", xlsx_at(n).letters, row);
	xlsx_cell(s, n++, events == NULL ? value : "0");
	paper_formula(s, n, value, "%s", sum);
	if (scored)
		paper_formula(s, n + 1, score, "=-%s%zu", xlsx_at(n).letters,
		    row);
	else
		xlsx_cell(s, n + 1, "");
	xlsx_cell(s, n + 2, score);
	xlsx_row_end(s);
}

void
paper_parameter_row(struct paper_book *b, struct xlsx_sheet *s, size_t i)
{
	const cJSON	*about = b->indicators[i], *standards, *c;
	char		 assessed[24], value[40];
	size_t		 last = b->unit_count + 1, n;
	int		 count;

	xlsx_cell(s, 0, json_words(about, "label"));
	xlsx_fit(s, 0, json_words(about, "label"));
	if (!tiered(about)) {
		xlsx_row_end(s);
		return;
	}
	standards = paper_get(about, "standards");
	fraction_text(json_words(about, "points"), value, sizeof(value));
	xlsx_cell(s, 1, value);
	number_text(paper_get(about, "assessed"), assessed, sizeof(assessed));
	paper_formula(s, 2, assessed, "=COUNT('%s'!D$2:D$%zu)", b->names[i],
	    last);
	standard_formula(s, 3, standards, "max", "MAX", b->names[i], last);
	if (strcmp(json_words(about, "kind"), "three_tier") == 0)
		standard_formula(s, 4, standards, "median", "MEDIAN",
		    b->names[i], last);
	standard_formula(s, 5, standards, "min", "MIN", b->names[i], last);
	c = paper_get(about, "coefficients");
	count = cJSON_GetArraySize(c);
	for (n = 0; n < 3; n++) {
		/* Of two, the middle one is none. */
		if (count == 2 && n == 1)
			continue;
		fraction_text(cJSON_GetStringValue(cJSON_GetArrayItem(c,
		    count == 2 ? (int)n / 2 : (int)n)), value, sizeof(value));
		xlsx_cell(s, 6 + n, value);
	}
	xlsx_row_end(s);
}

void
paper_price_rows(struct paper_book *b, struct xlsx_sheet *s)
{
	const cJSON	*event, *from;
	char		 value[40];
	size_t		 i;
	int		 band = 1;

	for (i = 0; i < b->indicator_count; i++) {
		cJSON_ArrayForEach(event, paper_get(rule_of(b, i), "events")) {
			number_text(paper_get(event, "points"), value,
			    sizeof(value));
			price_row(s, json_words(event, "label"), "每起扣分",
			    value);
		}
	}
	if (b->colour_row == 0)
		return;
	cJSON_ArrayForEach(from, paper_get(composite_bands(b),
	    "thresholds_exact")) {
		fraction_text(cJSON_GetStringValue(from), value,
		    sizeof(value));
		price_row(s, paper_band_name(band++), "下限", value);
	}
}

static void
price_row(struct xlsx_sheet *s, const char *what, const char *which,
    const char *value)
{
	char	label[300];

	(void)snprintf(label, sizeof(label), "%s：%s", what, which);
	xlsx_cell(s, 0, label);
	xlsx_fit(s, 0, label);
	xlsx_cell(s, 1, value);
	xlsx_row_end(s);
}

const char *
paper_band_name(int band)
{
	static const char *const	names[] = {
		"A 绿", "B 蓝", "C 黄", "D 橙", "E 红",
	};

	return (band >= 1 && band <= PAPER_BANDS ? names[band - 1] : "—");
}

const char *
paper_colour(const cJSON *unit)
{
	const cJSON	*band = paper_get(unit, "band");

	return (paper_band_name(cJSON_IsNumber(band) ? band->valueint : 0));
}

static const cJSON *
composite_bands(const struct paper_book *b)
{
	return (paper_get(paper_get(paper_get(b->document, "scores"),
	    "bands"), "composite"));
}

static void
standard_formula(struct xlsx_sheet *s, size_t column, const cJSON *standards,
    const char *key, const char *function, const char *sheet, size_t last)
{
	char	value[40];

	fraction_text(json_words(paper_get(standards, key), "exact"), value,
	    sizeof(value));
	paper_formula(s, column, value,
	    "=IF(COUNT('%s'!D$2:D$%zu)=0,\"\",%s('%s'!D$2:D$%zu))", sheet,
	    last, function, sheet, last);
}

size_t
paper_indicator_at(const struct paper_book *b, const char *key)
{
	size_t	i = 0;

	while (i < b->indicator_count && strcmp(json_words(b->indicators[i],
	    "key"), key) != 0)
		i++;

	return (i);
}

static const cJSON *
rule_of(const struct paper_book *b, size_t i)
{
	const cJSON	*pillar, *rule;

	cJSON_ArrayForEach(pillar, paper_get(paper_get(b->document,
	    "rule_set"), "pillars"))
		cJSON_ArrayForEach(rule, paper_get(pillar, "indicators"))
			if (strcmp(json_words(rule, "key"),
			    json_words(b->indicators[i], "key")) == 0)
				return (rule);

	return (NULL);
}

static const cJSON *
figure_of(const struct paper_book *b, size_t i, size_t u)
{
	return (paper_get(paper_get(paper_get(b->document, "inputs"),
	    json_words(b->indicators[i], "key")), json_words(b->units[u],
	    "unit")));
}

static const cJSON *
cell_of(const struct paper_book *b, size_t i, size_t u)
{
	return (paper_get(paper_get(b->units[u], "indicators"),
	    json_words(b->indicators[i], "key")));
}

static bool
option_is(const cJSON *rule, const char *name, const char *value)
{
	return (strcmp(json_words(paper_get(rule, "options"), name),
	    value) == 0);
}

/* A figure as the document has it: an integer, or a text with a number. */
static void
number_text(const cJSON *number, char *out, size_t size)
{
	out[0] = '\0';
	if (cJSON_IsNumber(number))
		(void)snprintf(out, size, "%.0f", number->valuedouble);
	else if (cJSON_IsString(number))
		fraction_text(number->valuestring, out, size);
}

/* 1769/20 as 88.45, with all the digits of a double. */
static void
fraction_text(const char *text, char *out, size_t size)
{
	char	*end;
	double	 value, by = 1;

	out[0] = '\0';
	if (text == NULL || text[0] == '\0')
		return;
	value = strtod(text, &end);
	if (*end == '/')
		by = strtod(end + 1, NULL);
	(void)snprintf(out, size, "%.17g", value / by);
}

const char *
paper_shown(const cJSON *object, const char *name)
{
	return (json_words(paper_get(object, name), "shown"));
}

void
paper_formula(struct xlsx_sheet *s, size_t column, const char *value,
    const char *fmt, ...)
{
	char	text[4000];
	va_list	args;

	va_start(args, fmt);
	(void)vsnprintf(text, sizeof(text), fmt, args);
	va_end(args);
	xlsx_formula(s, column, text, value, false);
}

void
paper_formula_text(struct xlsx_sheet *s, size_t column, const char *value,
    const char *fmt, ...)
{
	char	text[4000];
	va_list	args;

	va_start(args, fmt);
	(void)vsnprintf(text, sizeof(text), fmt, args);
	va_end(args);
	xlsx_formula(s, column, text, value, true);
}

void
paper_add(char *out, size_t size, const char *fmt, ...)
{
	size_t	len = strlen(out);
	va_list	args;

	va_start(args, fmt);
	(void)vsnprintf(out + len, size - len, fmt, args);
	va_end(args);
}
