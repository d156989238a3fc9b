/* SPDX-License-Identifier: Apache-2.0 */

#include <glib.h>
#include <poppler.h>

#include "parse.h"

/*
 * Pages that are there: a /Count may say anything, so each is asked for, and
 * those that poppler cannot make are not counted.
 */
void
parse_pdf(const unsigned char *bytes, size_t len, struct verdict *v)
{
	PopplerDocument	*document;
	PopplerPage	*page;
	GBytes		*input;
	GError		*error = NULL;
	int		 i, claimed, pages = 0;

	input = g_bytes_new_static(bytes, len);
	document = poppler_document_new_from_bytes(input, NULL, &error);
	if (document == NULL) {
		v->problem = g_error_matches(error, POPPLER_ERROR,
		    POPPLER_ERROR_ENCRYPTED) ? "encrypted" : "damaged";
		return;
	}
	claimed = poppler_document_get_n_pages(document);
	for (i = 0; i < claimed; i++) {
		page = poppler_document_get_page(document, i);
		if (page != NULL) {
			pages++;
			g_object_unref(page);
		}
	}
	if (pages > 0)
		v->pages = pages;
	else
		v->problem = "damaged";
}
