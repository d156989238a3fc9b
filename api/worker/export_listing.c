/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <string.h>

#include "export_listing.h"
#include "json.h"

#define LISTING_COLUMNS	128
#define LISTING_WIDTH	16

static bool		 sheets_begin(struct export_listing *, const cJSON *);
static struct xlsx_sheet
			*sheet_begin(struct xlsx *, const cJSON *, size_t *);
static enum xlsx_kind	 kind_of(const char *);
static double		 number_at(const cJSON *, int, double);
static bool		 rows_write(struct export_listing *, size_t,
			    const cJSON *);
static const char	*cell_text(const cJSON *, char *, size_t);

bool
export_listing_add(struct export_listing *l, const cJSON *part)
{
	const cJSON	*sheets, *sheet, *rows;
	bool		 last = json_text(part, "next") == NULL;
	size_t		 i = 0;

	sheets = cJSON_GetObjectItemCaseSensitive(part, "sheets");
	if (l->count == 0 && !sheets_begin(l, sheets))
		return (false);
	cJSON_ArrayForEach(sheet, sheets) {
		if (i >= l->count)
			return (false);
		rows = cJSON_GetObjectItemCaseSensitive(sheet, "rows");
		if (!rows_write(l, i, rows) || (last && !rows_write(l, i,
		    cJSON_GetObjectItemCaseSensitive(sheet, "foot"))))
			return (false);
		if (i == 0)
			l->rows += cJSON_GetArraySize(rows);
		i++;
	}

	return (true);
}

static bool
sheets_begin(struct export_listing *l, const cJSON *sheets)
{
	const cJSON	*sheet;

	cJSON_ArrayForEach(sheet, sheets) {
		if (l->count == LISTING_SHEETS)
			return (false);
		l->sheets[l->count] = sheet_begin(l->xlsx, sheet,
		    &l->columns[l->count]);
		if (l->sheets[l->count] == NULL)
			return (false);
		l->count++;
	}

	return (l->count > 0);
}

static struct xlsx_sheet *
sheet_begin(struct xlsx *xlsx, const cJSON *sheet, size_t *count)
{
	struct xlsx_column	 columns[LISTING_COLUMNS];
	const cJSON		*column;
	size_t			 n = 0;

	cJSON_ArrayForEach(column, cJSON_GetObjectItemCaseSensitive(sheet,
	    "columns")) {
		if (n == LISTING_COLUMNS)
			return (NULL);
		columns[n++] = (struct xlsx_column){
			.label = cJSON_GetStringValue(cJSON_GetArrayItem(
			    column, 0)),
			.kind = kind_of(cJSON_GetStringValue(
			    cJSON_GetArrayItem(column, 1))),
			.width = number_at(column, 2, LISTING_WIDTH),
			.decimals = (int)number_at(column, 3, 0),
		};
		if (columns[n - 1].label == NULL)
			return (NULL);
	}

	*count = n;

	return (xlsx_sheet_add(xlsx, json_words(sheet, "name"), columns, n));
}

static enum xlsx_kind
kind_of(const char *word)
{
	static const struct {
		const char	*word;
		enum xlsx_kind	 kind;
	} kinds[] = {
		{ "line", XLSX_LINE },
		{ "lines", XLSX_LINES },
		{ "date", XLSX_DATE },
		{ "time", XLSX_TIME },
		{ "number", XLSX_NUMBER },
	};
	size_t	i;

	for (i = 0; word != NULL && i < sizeof(kinds) / sizeof(*kinds); i++)
		if (strcmp(kinds[i].word, word) == 0)
			return (kinds[i].kind);

	return (XLSX_LINES);
}

static double
number_at(const cJSON *array, int at, double otherwise)
{
	const cJSON	*n = cJSON_GetArrayItem(array, at);

	return (cJSON_IsNumber(n) ? n->valuedouble : otherwise);
}

static bool
rows_write(struct export_listing *l, size_t at, const cJSON *rows)
{
	struct xlsx_sheet	*s = l->sheets[at];
	const cJSON		*row, *cell;
	char			 number[40];
	size_t			 i;

	cJSON_ArrayForEach(row, rows) {
		if (xlsx_rows(s) >= XLSX_ROWS_MAX ||
		    (size_t)cJSON_GetArraySize(row) > l->columns[at])
			return (false);
		i = 0;
		cJSON_ArrayForEach(cell, row)
			xlsx_cell(s, i++, cell_text(cell, number,
			    sizeof(number)));
		xlsx_row_end(s);
	}

	return (true);
}

/* In the buffer where it is a number; nothing for null. */
static const char *
cell_text(const cJSON *cell, char *number, size_t size)
{
	if (cJSON_IsString(cell))
		return (cell->valuestring);
	if (!cJSON_IsNumber(cell))
		return ("");
	(void)snprintf(number, size, "%.15g", cell->valuedouble);

	return (number);
}
