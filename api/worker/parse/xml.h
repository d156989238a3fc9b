/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_PARSE_XML_H
#define RR_PARSE_XML_H

#include <stddef.h>

/*
 * XML of one part of a document, told piece by piece, what nobody asks for
 * (NULL) left out; names are without their namespace.  A document type is
 * refused before its first entity.
 */
struct xml {
	void	(*start)(void *, const char *, const char **);
	void	(*end)(void *, const char *);
	void	(*text)(void *, const char *, int);
};

/* Answers NULL, or what is wrong: "damaged" or "entity". */
const char	*xml_read(const char *, size_t, const struct xml *, void *);

/* An attribute's value, or NULL. */
const char	*xml_attribute(const char **, const char *);

#endif
