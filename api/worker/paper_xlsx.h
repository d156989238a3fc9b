/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_WORKER_PAPER_XLSX_H
#define RR_WORKER_PAPER_XLSX_H

#include <stdbool.h>
#include <stddef.h>

#include <cjson/cJSON.h>

#include "xlsx.h"

/* The inside of paper_xlsx(): sheets, and formulas over them. */

#define PAPER_INDICATORS	16	/* a column has one letter */
#define PAPER_NAME_WIDTH	36	/* six lines of a project's 100 字 */
#define PAPER_BANDS		5
#define PAPER_BOOK_DATE		1672531200L	/* the same bytes each time */

struct paper_book {
	struct xlsx	 *xlsx;
	const cJSON	 *head;
	const cJSON	 *document;
	const cJSON	**units;		/* by rank: row i + 2 */
	size_t		  unit_count;
	const cJSON	 *indicators[PAPER_INDICATORS];
	size_t		  indicator_count;
	char		  names[PAPER_INDICATORS][128];	/* of sheets */
	size_t		  score_column[PAPER_INDICATORS];
	size_t		  event_row[PAPER_INDICATORS];	/* of parameters */
	size_t		  colour_row;		/* 0: colours go by rank */
	size_t		  ranking_columns;
};

/* What each indicator's sheet will be called, and where its scores stand. */
void		 paper_names(struct paper_book *);

/* The sheet of one indicator; false when it could not be made. */
bool		 paper_indicator_sheet(struct paper_book *, size_t);

/* A colour, 1 the best, and that of a unit, as every paper writes them. */
const char	*paper_band_name(int);
const char	*paper_colour(const cJSON *);

/* Its row of the sheet of parameters. */
void		 paper_parameter_row(struct paper_book *, struct xlsx_sheet *,
		    size_t);

/* Below all of these: what an event takes off, where colours begin. */
void		 paper_price_rows(struct paper_book *, struct xlsx_sheet *);

/* Where an indicator of that key is; their count: nowhere. */
size_t		 paper_indicator_at(const struct paper_book *, const char *);

/* A formula, printf-style, with the text of the number it gives now. */
void		 paper_formula(struct xlsx_sheet *, size_t, const char *,
		    const char *, ...) __attribute__((format(printf, 4, 5)));
/* The same of one that gives a text. */
void		 paper_formula_text(struct xlsx_sheet *, size_t, const char *,
		    const char *, ...) __attribute__((format(printf, 4, 5)));

/* Adds to a text that has so many bytes of room, printf-style. */
void		 paper_add(char *, size_t, const char *, ...)
		    __attribute__((format(printf, 3, 4)));

/* {name: {"shown": …}}: as it was shown, or "". */
const char	*paper_shown(const cJSON *, const char *);

#endif
