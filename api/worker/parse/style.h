/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_PARSE_STYLE_H
#define RR_PARSE_STYLE_H

#include "book.h"

/* A workbook's styles: how each kind of cell shows its number. */
const char	*style_read(struct book *, const char *, size_t);

#endif
