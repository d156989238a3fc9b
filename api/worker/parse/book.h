/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_PARSE_BOOK_H
#define RR_PARSE_BOOK_H

#include <stdbool.h>
#include <stddef.h>

#include "parse.h"

/*
 * What a workbook (ECMA-376) says around its cells: which sheets there are, the
 * texts that they share, how their numbers are shown.
 */

#define BOOK_NAME_MAX	128
#define BOOK_SHEETS	64

/* How a number is shown: as it is, in percent, or as these parts of a time. */
struct book_format {
	bool	 percent;
	bool	 year;
	bool	 month;
	bool	 day;
	bool	 clock;
};

struct book_sheet {
	char	 name[BOOK_NAME_MAX];
	char	 id[BOOK_NAME_MAX];	/* of its relationship */
	bool	 hidden;
};

struct book_text {
	char	*bytes;		/* NUL behind the last */
	size_t	 len;
	size_t	 room;
};

struct book {
	const unsigned char	*bytes;
	size_t			 len;
	struct parse_zip	 zip;
	struct book_sheet	 sheets[BOOK_SHEETS];
	size_t			 sheet_count;
	bool			 since_1904;
	char			**shared;
	size_t			 shared_count;
	struct book_format	*formats;
	size_t			 format_count;
};

/*
 * Each answers NULL, or what is wrong: see sheet.h.  A book is released however
 * its opening ended.
 */
const char	*book_open(struct book *, const unsigned char *, size_t);
void		 book_release(struct book *);

/* The sheet that may have that name, or the only one to be seen. */
const char	*book_choose(const struct book *, const char *,
		    const struct book_sheet **);

/* A sheet's part, which the caller frees, and its length. */
const char	*book_part(const struct book *, const struct book_sheet *,
		    char **, size_t *);

/* Text that grows; out of memory ends the process with a verdict. */
void		 book_text_add(struct book_text *, const char *, size_t);

/*
 * Undoes what such a text (ST_Xstring) writes for what XML cannot hold, in
 * place: _x000a_ is a line feed.
 */
void		 book_text_plain(struct book_text *);

/* How a cell of that style shows its number. */
struct book_format
		 book_format(const struct book *, unsigned long);

/* A number as such a cell shows it, to a buffer of BOOK_NUMBER_MAX. */
#define BOOK_NUMBER_MAX	64
void		 book_number(const struct book *, struct book_format, double,
		    char *);

#endif
