/* SPDX-License-Identifier: Apache-2.0 */
#include "flaws.h"

void
flaws_init(struct flaws *flaws, struct score_error *list, size_t max)
{
	flaws->list = list;
	flaws->max = max;
	flaws->count = 0;
	if (max > 0)
		list[0].code[0] = '\0';
}

struct score_error *
flaws_next(struct flaws *flaws)
{
	struct score_error	*place;

	place = flaws_full(flaws) ? &flaws->spare :
	    &flaws->list[flaws->count];
	place->code[0] = '\0';

	return (place);
}

size_t
flaws_count(struct flaws *flaws)
{
	if (flaws->count < flaws->max &&
	    flaws->list[flaws->count].code[0] != '\0') {
		flaws->count++;
		if (flaws->count < flaws->max)
			flaws->list[flaws->count].code[0] = '\0';
	}

	return (flaws->count);
}

int
flaws_full(struct flaws *flaws)
{
	return (flaws_count(flaws) == flaws->max);
}
