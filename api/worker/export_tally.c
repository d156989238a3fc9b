/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>

#include "export_tally.h"
#include "json.h"

#define CLASSES_MAX	24
#define FORMULA_MAX	512

static void		 unit_write(const struct export_tally *, const cJSON *,
			    const cJSON *, const char *, const char *);
static void		 sum_write(const struct export_tally *);
static void		 column_range(const struct export_book *, const char *,
			    const char *, char *, size_t);
static double		 number_of(const cJSON *, const char *);

bool
export_tally_open(struct export_tally *t, struct xlsx *xlsx,
    const cJSON *counted)
{
	struct xlsx_column	 columns[CLASSES_MAX + 2];
	const cJSON		*class;
	size_t			 n = 0;

	columns[n++] = (struct xlsx_column){ "单位", XLSX_LINE, 26, 0, NULL };
	cJSON_ArrayForEach(class, cJSON_GetObjectItemCaseSensitive(counted,
	    "classes"))
		if (n <= CLASSES_MAX)
			columns[n++] = (struct xlsx_column){ json_words(class,
			    "label"), XLSX_NUMBER, 14, 0, NULL };
	columns[n++] = (struct xlsx_column){ "合计", XLSX_NUMBER, 12, 0, NULL };
	t->classes = n - 2;
	t->counted = counted;
	t->sheet = xlsx_sheet_add(xlsx, "按单位统计", columns, n);

	return (t->sheet != NULL);
}

void
export_tally_write(struct export_tally *t, const struct export_book *book,
    const char *sheet, const cJSON *words)
{
	const cJSON	*item;
	char		 units[160], classes[160];

	column_range(book, sheet, "unit", units, sizeof(units));
	column_range(book, sheet, "tally_class", classes, sizeof(classes));
	cJSON_ArrayForEach(item, cJSON_GetObjectItemCaseSensitive(t->counted,
	    "items"))
		unit_write(t, item, cJSON_GetObjectItemCaseSensitive(words,
		    "units"), units, classes);
	sum_write(t);
}

/* A unit is called as on the sheet that is counted. */
static void
unit_write(const struct export_tally *t, const cJSON *item,
    const cJSON *names, const char *units, const char *classes)
{
	const cJSON	*class, *n;
	const char	*name;
	char		 formula[FORMULA_MAX], value[24];
	size_t		 row = xlsx_rows(t->sheet) + 2, i = 1;

	name = json_words(names, json_words(item, "unit"));
	xlsx_cell(t->sheet, 0, name[0] != '\0' ? name : json_words(item,
	    "name"));
	n = cJSON_GetObjectItemCaseSensitive(item, "classes");
	cJSON_ArrayForEach(class, cJSON_GetObjectItemCaseSensitive(t->counted,
	    "classes")) {
		if (i > t->classes)
			break;
		(void)snprintf(formula, sizeof(formula),
		    "=COUNTIFS(%s,$A%zu,%s,%s$1)", units, row, classes,
		    xlsx_at(i).letters);
		(void)snprintf(value, sizeof(value), "%.0f", number_of(n,
		    json_words(class, "class")));
		xlsx_formula(t->sheet, i++, formula, value, false);
	}
	(void)snprintf(formula, sizeof(formula), "=COUNTIF(%s,$A%zu)", units,
	    row);
	(void)snprintf(value, sizeof(value), "%.0f", number_of(item,
	    "total"));
	xlsx_formula(t->sheet, i, formula, value, false);
	xlsx_row_end(t->sheet);
}

static void
sum_write(const struct export_tally *t)
{
	const cJSON	*item, *class;
	char		 formula[FORMULA_MAX], value[24];
	size_t		 last = xlsx_rows(t->sheet) + 1, i;
	double		 sum;

	xlsx_cell(t->sheet, 0, "合计");
	class = cJSON_GetObjectItemCaseSensitive(t->counted, "classes");
	class = class == NULL ? NULL : class->child;
	for (i = 1; last > 1 && i <= t->classes + 1; i++) {
		sum = 0;
		cJSON_ArrayForEach(item, cJSON_GetObjectItemCaseSensitive(
		    t->counted, "items"))
			sum += i > t->classes ? number_of(item, "total") :
			    number_of(cJSON_GetObjectItemCaseSensitive(item,
			    "classes"), json_words(class, "class"));
		(void)snprintf(formula, sizeof(formula), "=SUM(%s2:%s%zu)",
		    xlsx_at(i).letters, xlsx_at(i).letters, last);
		(void)snprintf(value, sizeof(value), "%.0f", sum);
		xlsx_formula(t->sheet, i, formula, value, false);
		class = class == NULL ? NULL : class->next;
	}
	xlsx_row_end(t->sheet);
}

/* '成效晾晒'!$B:$B */
static void
column_range(const struct export_book *book, const char *sheet,
    const char *name, char *range, size_t size)
{
	struct xlsx_letters	at = xlsx_at(export_book_column(book, name));

	(void)snprintf(range, size, "'%s'!$%s:$%s", sheet, at.letters,
	    at.letters);
}

static double
number_of(const cJSON *object, const char *name)
{
	const cJSON	*n = cJSON_GetObjectItemCaseSensitive(object, name);

	return (cJSON_IsNumber(n) ? n->valuedouble : 0);
}
