/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "paper.h"
#include "paper_xlsx.h"

#define RANKING_FIXED	4	/* columns before the pillars */
#define RANKING_AFTER	5	/* and after them */

static bool	 about_sheet(struct paper_book *);
static bool	 ranking_sheet(struct paper_book *);
static void	 ranking_row(struct paper_book *, struct xlsx_sheet *,
		    size_t);
static void	 colour_cell(struct paper_book *, struct xlsx_sheet *, size_t,
		    size_t);
static bool	 parameter_sheet(struct paper_book *);
static bool	 book_fill(struct paper_book *, const cJSON *);
static int	 rank_order(const void *, const void *);

/*
 * The report as a workbook that counts by itself: figures as they were
 * counted, standard values, scores and ranks as formulas over them, and beside
 * them what was published, which stays.
 */
bool
paper_xlsx(const cJSON *source, const char *path, const char *dir)
{
	struct paper_book	 b = { .xlsx = NULL };
	char			 mark[200];
	size_t			 i;
	bool			 ok;

	if (!book_fill(&b, source)) {
		free(b.units);
		return (false);
	}
	paper_names(&b);
	(void)snprintf(mark, sizeof(mark), "%s%s 冻结文档摘要 %s",
	    json_words(b.head, "period_label"),
	    strcmp(json_words(b.document, "kind"), "project") == 0 ?
	    "重大改革项目报表" : "区县改革报表",
	    json_words(b.head, "digest"));
	b.xlsx = xlsx_open(path, dir, json_words(b.head, "period_label"),
	    mark, PAPER_BOOK_DATE);
	ok = about_sheet(&b) && ranking_sheet(&b) && parameter_sheet(&b);
	for (i = 0; i < b.indicator_count && ok; i++)
		ok = paper_indicator_sheet(&b, i);
	ok = xlsx_close_take(b.xlsx) && ok;
	free(b.units);

	return (ok);
}

static bool
book_fill(struct paper_book *b, const cJSON *source)
{
	const cJSON	*scores, *item;
	size_t		 n;

	b->head = paper_get(source, "report");
	b->document = paper_get(source, "document");
	scores = paper_get(b->document, "scores");
	cJSON_ArrayForEach(item, paper_get(scores, "indicators")) {
		if (b->indicator_count == PAPER_INDICATORS)
			return (false);
		b->indicators[b->indicator_count++] = item;
	}
	n = (size_t)cJSON_GetArraySize(paper_get(scores, "units"));
	b->units = calloc(n + 1, sizeof(const cJSON *));
	if (b->units == NULL || n == 0)
		return (false);
	cJSON_ArrayForEach(item, paper_get(scores, "units"))
		b->units[b->unit_count++] = item;
	qsort(b->units, b->unit_count, sizeof(const cJSON *), rank_order);

	return (true);
}

static int
rank_order(const void *a, const void *b)
{
	const cJSON	*x = *(const cJSON *const *)a;
	const cJSON	*y = *(const cJSON *const *)b;
	int		 by = paper_get(x, "rank")->valueint -
			    paper_get(y, "rank")->valueint;

	return (by != 0 ? by : strcmp(json_words(x, "unit"),
	    json_words(y, "unit")));
}

static bool
about_sheet(struct paper_book *b)
{
	static const struct xlsx_column	columns[] = {
		{ "项目", XLSX_LINE, 16, 0, NULL },
		{ "内容", XLSX_LINES, 90, 0, NULL },
	};
	char				revision[24];
	struct xlsx_sheet		*s;
	size_t				i;

	(void)snprintf(revision, sizeof(revision), "第%d版",
	    paper_get(b->head, "revision")->valueint);
	const char *const		lines[][2] = {
		{ "期次", json_words(b->head, "period_label") },
		{ "版次", revision },
		{ "指标体系", json_words(paper_get(b->document, "rule_set"),
		    "label") },
		{ "统计截至", json_words(b->head, "cut_off") },
		{ "文档摘要", json_words(b->head, "digest") },
		{ "各指标表", "分子、分母是计入的事项数（或扣分事件的件数）；"
		    "实际值、系数、得分是公式，改动分子、分母或“参数”表，"
		    "得分、名次和色档随之重算。" },
		{ "参数", "标准值（最大、中位、最小）由各指标表算出；"
		    "分值、系数和每起扣分取自指标体系，色档下限由其算出，"
		    "改动后得分、名次和色档随之重算。" },
		{ "发布时", "“发布时”各列是发布的数值，不随公式变化；"
		    "未改动时，“核对”一列都是“一致”。" },
		{ "精度", "系统按分数精确计算；本表按浮点数计算，"
		    "只在第十位小数以后可能有出入。" },
	};

	s = xlsx_sheet_add(b->xlsx, "说明", columns, 2);
	if (s == NULL)
		return (false);
	for (i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
		xlsx_cell(s, 0, lines[i][0]);
		xlsx_cell(s, 1, lines[i][1]);
		xlsx_row_end(s);
	}

	return (true);
}

static bool
ranking_sheet(struct paper_book *b)
{
	struct xlsx_column	 columns[RANKING_FIXED + PAPER_INDICATORS +
				    RANKING_AFTER] = {
		{ "名次", XLSX_NUMBER, 7, 0, NULL },
		{ paper_noun(b->document), XLSX_LINES, PAPER_NAME_WIDTH, 0,
		    NULL },
		{ "综合评价指数", XLSX_NUMBER, 14, XLSX_APART, NULL },
		{ "扣分后合计", XLSX_NUMBER, 12, 4, NULL },
	};
	const cJSON		*p;
	struct xlsx_sheet	*s;
	size_t			 n = RANKING_FIXED, i;

	cJSON_ArrayForEach(p, paper_get(paper_get(b->document, "rule_set"),
	    "pillars")) {
		if (n == RANKING_FIXED + PAPER_INDICATORS)
			return (false);
		columns[n++] = (struct xlsx_column){ json_words(p, "label"),
		    XLSX_NUMBER, 12, 2, NULL };
	}
	columns[n++] = (struct xlsx_column){ "色档", XLSX_LINE, 8, 0, NULL };
	columns[n++] = (struct xlsx_column){ "发布时指数", XLSX_NUMBER, 12,
	    XLSX_APART, NULL };
	columns[n++] = (struct xlsx_column){ "发布时名次", XLSX_NUMBER, 11, 0,
	    NULL };
	columns[n++] = (struct xlsx_column){ "发布时色档", XLSX_LINE, 11, 0,
	    NULL };
	columns[n++] = (struct xlsx_column){ "核对", XLSX_LINE, 8, 0, NULL };
	b->ranking_columns = n;
	s = xlsx_sheet_add(b->xlsx, "排名", columns, n);
	for (i = 0; s != NULL && i < b->unit_count; i++)
		ranking_row(b, s, i);

	return (s != NULL);
}

static void
ranking_row(struct paper_book *b, struct xlsx_sheet *s, size_t i)
{
	const cJSON	*unit = b->units[i], *p, *k;
	size_t		 row = i + 2, last = b->unit_count + 1, at;
	size_t		 n = RANKING_FIXED;
	char		 rank[24], total[PAPER_TOTAL];

	paper_total(paper_get(paper_get(b->document, "scores"), "units"), unit,
	    total, sizeof(total));
	(void)snprintf(rank, sizeof(rank), "%d",
	    paper_get(unit, "rank")->valueint);
	paper_formula(s, 0, rank, "=RANK(D%zu,D$2:D$%zu,0)", row, last);
	xlsx_cell(s, 1, json_words(unit, "name"));
	xlsx_fit(s, 1, json_words(unit, "name"));
	paper_formula(s, 2, total, "=ROUND(MAX(0,D%zu),%zu)", row,
	    strlen(strchr(total, '.') == NULL ? "." : strchr(total, '.')) - 1);
	paper_formula(s, 3, paper_shown(unit, "raw_total"),
	    "=ROUND(SUM(E%zu:%s%zu),10)", row,
	    xlsx_at(b->ranking_columns - RANKING_AFTER - 1).letters, row);
	cJSON_ArrayForEach(p, paper_get(paper_get(b->document, "rule_set"),
	    "pillars")) {
		char	text[2000] = "=SUM(0";

		cJSON_ArrayForEach(k, paper_get(p, "indicators")) {
			at = paper_indicator_at(b, json_words(k, "key"));
			if (at < b->indicator_count)
				paper_add(text, sizeof(text), ",'%s'!%s%zu",
				    b->names[at], xlsx_at(
				    b->score_column[at]).letters, row);
		}
		paper_add(text, sizeof(text), ")");
		paper_formula(s, n++, paper_shown(paper_get(unit, "pillars"),
		    json_words(p, "key")), "%s", text);
	}
	colour_cell(b, s, n, i);
	xlsx_cell(s, n + 1, total);
	xlsx_cell(s, n + 2, rank);
	xlsx_cell(s, n + 3, paper_colour(unit));
	paper_formula_text(s, n + 4, "一致",
	    "=IF(AND(A%zu=%s%zu,C%zu=%s%zu,%s%zu=%s%zu),"
	    "\"一致\",\"不同\")",
	    row, xlsx_at(n + 2).letters, row, row, xlsx_at(n + 1).letters, row,
	    xlsx_at(n).letters, row, xlsx_at(n + 3).letters, row);
	xlsx_row_end(s);
}

/* By where the colours begin; as published where they go by rank. */
static void
colour_cell(struct paper_book *b, struct xlsx_sheet *s, size_t column,
    size_t i)
{
	char	text[1000] = "=";
	int	band;

	if (b->colour_row == 0) {
		xlsx_cell(s, column, paper_colour(b->units[i]));
		return;
	}
	for (band = 1; band < PAPER_BANDS; band++)
		paper_add(text, sizeof(text),
		    "IF(D%zu>=ROUND(参数!$B$%zu,10),\"%s\",", i + 2,
		    b->colour_row + (size_t)band - 1, paper_band_name(band));
	paper_add(text, sizeof(text), "\"%s\"))))",
	    paper_band_name(PAPER_BANDS));
	paper_formula_text(s, column, paper_colour(b->units[i]), "%s", text);
}

/*
 * Row k + 2 is indicator k's: points, standard values, coefficients; below them
 * the price of each event and where the colours begin.
 */
static bool
parameter_sheet(struct paper_book *b)
{
	static const struct xlsx_column	columns[] = {
		{ "指标", XLSX_LINES, 40, 0, NULL },
		{ "分值", XLSX_NUMBER, 8, 2, NULL },
		{ "参评数", XLSX_NUMBER, 8, 0, NULL },
		{ "最大值", XLSX_NUMBER, 12, 4, NULL },
		{ "中位值", XLSX_NUMBER, 12, 4, NULL },
		{ "最小值", XLSX_NUMBER, 12, 4, NULL },
		{ "最高档系数", XLSX_NUMBER, 12, 2, NULL },
		{ "中间档系数", XLSX_NUMBER, 12, 2, NULL },
		{ "最低档系数", XLSX_NUMBER, 12, 2, NULL },
	};
	struct xlsx_sheet		*s;
	size_t				i;

	s = xlsx_sheet_add(b->xlsx, "参数", columns, 9);
	for (i = 0; s != NULL && i < b->indicator_count; i++)
		paper_parameter_row(b, s, i);
	if (s != NULL)
		paper_price_rows(b, s);

	return (s != NULL);
}
