/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_PARSE_SHEET_H
#define RR_PARSE_SHEET_H

#include <stddef.h>

#include "book.h"

/*
 * Adds the sheet of that name, or the only one, of a workbook to a text, as one
 * line of JSON:
 *	{"problem":null,"rows":[[1,"单位","得分"],[3,"万州区","92.31"]]}
 *	{"problem":"formula","at":"C5","sheets":["成效晾晒"]}
 * A row begins with its number; those that say nothing are left out.  Problems:
 * damaged, encrypted, bomb, entity, no_sheet, merged, formula, error, rows,
 * columns, too_complex.
 */
void	sheet_say(const unsigned char *, size_t, const char *,
	    struct book_text *);

/* Prints that line and ends the process. */
void	sheet_print(const unsigned char *, size_t, const char *)
	    __attribute__((noreturn));

#endif
