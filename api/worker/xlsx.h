/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_WORKER_XLSX_H
#define RR_WORKER_XLSX_H

#include <stdbool.h>
#include <stddef.h>

/*
 * A workbook being written, row after row, with little memory: rows of one
 * sheet come in order, sheets may take turns.  Every sheet has a frozen
 * heading, a filter, and the mark in its footer and as a note on its first
 * cell.  A text is always a text: nothing that a person typed becomes a
 * formula.
 */

#define XLSX_ROWS_MAX	1000000
#define XLSX_APART	5	/* decimals: 2, up to 8 where it has more */

struct xlsx;
struct xlsx_sheet;

enum xlsx_kind {
	XLSX_LINE,	/* one line */
	XLSX_LINES,	/* wrapped */
	XLSX_DATE,	/* 2023-03-31, or a text such as 2023-03 */
	XLSX_TIME,	/* RFC 3339, shown on Shanghai's clock */
	XLSX_NUMBER,	/* the text of a number, .decimals places */
};

struct xlsx_column {
	const char	*label;
	enum xlsx_kind	 kind;
	double		 width;		/* in digits; 字 are two wide */
	int		 decimals;	/* at most 4, or XLSX_APART */
	const char	*note;		/* on its heading, or NULL */
};

/*
 * Path of the file, folder for what is in between, title for the header, mark
 * for the footer, when it says that it was made (Unix time; 0: now).
 */
struct xlsx		*xlsx_open(const char *, const char *, const char *,
			    const char *, long);

/* The name is cut and cleaned as a sheet's must be; NULL on failure. */
struct xlsx_sheet	*xlsx_sheet_add(struct xlsx *, const char *,
			    const struct xlsx_column *, size_t);

/* The texts of a range ("=可选值!$A$2:$A$9") are offered in a column. */
void			 xlsx_choices(struct xlsx_sheet *, size_t,
			    const char *);

/* What a column, from 0, is called in a formula: A to XFD. */
struct xlsx_letters {
	char	letters[4];
};

struct xlsx_letters	 xlsx_at(size_t);

/*
 * The row that is open becomes as high as a text needs in a wrapped column:
 * not every program measures that when it opens a file.
 */
void			 xlsx_fit(struct xlsx_sheet *, size_t, const char *);

/* One cell of the row that is open; a text that fits no kind stays one. */
void			 xlsx_cell(struct xlsx_sheet *, size_t, const char *);

/*
 * A formula of ours, never of a person's, with the text of what it gives now,
 * which is a text or (false) a number in the column's decimals, or nothing.
 */
void			 xlsx_formula(struct xlsx_sheet *, size_t,
			    const char *, const char *, bool);
void			 xlsx_row_end(struct xlsx_sheet *);
size_t			 xlsx_rows(const struct xlsx_sheet *);

/* Writes the file; false when any of it failed.  Frees the workbook. */
bool			 xlsx_close_take(struct xlsx *);

#endif
