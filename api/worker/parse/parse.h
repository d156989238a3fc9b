/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_PARSE_PARSE_H
#define RR_PARSE_PARSE_H

#include <stdbool.h>
#include <stddef.h>

#include "verdict.h"

/* What lies in a ZIP by its own directory; nothing is unpacked. */
struct parse_zip {
	bool		 known;		/* it is a ZIP's beginning */
	const char	*problem;	/* NULL: the directory is sound */
	size_t		 at;		/* where the directory begins */
	unsigned int	 entries;
	int		 pages;		/* an OFD's */
};

void	parse_zip(const unsigned char *, size_t, struct parse_zip *);

/* Has it that part?  A name that ends in a slash is a folder's. */
bool	parse_zip_has(const unsigned char *, const struct parse_zip *,
	    const char *);

/*
 * The part of that name, unpacked into memory of the caller's, with a NUL
 * behind it.  Answers NULL, or what is wrong: "absent", "damaged", "bomb" (more
 * than a part may have) or "encrypted".
 */
const char	*parse_zip_part(const unsigned char *, size_t,
		    const struct parse_zip *, const char *, char **,
		    size_t *);

/* Each puts pages or a problem into the verdict. */
void	parse_pdf(const unsigned char *, size_t, struct verdict *);
void	parse_png(const unsigned char *, size_t, struct verdict *);
void	parse_jpeg(const unsigned char *, size_t, struct verdict *);

#endif
