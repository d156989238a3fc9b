/* SPDX-License-Identifier: Apache-2.0 */
/*
 * libFuzzer: one or two texts, split at the first NUL.  Beyond not crashing:
 * a canonical form is its own, comparing is symmetric, an unread text is
 * manual, and suspects share their key unless one alone is an order.
 */
#include <string.h>

#include "fuzz.h"
#include "docno/docno.h"

static int
is_order(const struct docno *d)
{
	return (strncmp(d->near_key, "令", strlen("令")) == 0);
}

static void
check_one(const struct docno *d)
{
	struct docno	again;

	if (d->state != DOCNO_READ) {
		check(d->canonical[0] == '\0' && d->near_key[0] == '\0');
		return;
	}
	check(d->serial > 0 && (d->year == 0 || d->year >= 1949));
	check(docno_parse(&again, d->canonical) == 1);
	check(strcmp(again.canonical, d->canonical) == 0);
	check(docno_compare_parsed(d, &again) == DOCNO_EQUAL);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct docno		 a, b;
	enum docno_verdict	 verdict;
	char			*text;
	const char		*second;

	if ((text = malloc(size + 2)) == NULL)
		return (0);
	memcpy(text, data, size);
	text[size] = text[size + 1] = '\0';
	second = text + strlen(text) + 1;
	(void)docno_parse(&a, text);
	(void)docno_parse(&b, second);
	check_one(&a);
	check_one(&b);
	verdict = docno_compare_parsed(&a, &b);
	check(verdict == docno_compare_parsed(&b, &a));
	check((verdict == DOCNO_MANUAL) == (a.state != DOCNO_READ ||
	    b.state != DOCNO_READ));
	if (verdict == DOCNO_SUSPECT && is_order(&a) == is_order(&b))
		check(strcmp(a.near_key, b.near_key) == 0);
	free(text);
	return (0);
}
