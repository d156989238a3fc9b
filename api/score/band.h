/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SCORE_BAND_H
#define SCORE_BAND_H

#include "ruleset.h"

/*
 * The five bands of the map (五色图, R17, X36, X61), 1 the best.  Each index
 * (composite and each pillar, X37) has its own thresholds.
 */

#define BAND_COUNT	5

enum band_rule {
	BAND_RANGE,		/* fifths of the reachable range */
	BAND_RANK,		/* fifths of the ranks */
	BAND_DEDUCTION,		/* 0 is green, then the rule set's breaks */
};

struct band_name {
	const char	*letter;	/* for colour-blind readers, print */
	const char	*colour;
	const char	*label;
};

extern const struct band_name	band_names[BAND_COUNT];

/*
 * from[k], k = 0..3: least value of band k + 1.  For BAND_DEDUCTION it is
 * the least deduction, as a positive number, of band k + 2; 0 means more
 * than 0.
 */
struct band_scale {
	enum band_rule	rule;
	size_t		count;		/* units ranked */
	mpq_t		low;
	mpq_t		high;
	mpq_t		from[BAND_COUNT - 1];
};

const char	*band_rule_key(enum band_rule);

/* The scale of an index; release it afterwards. */
void	band_scale_init(struct band_scale *, const struct ruleset *,
	    const struct ruleset_pillar *, size_t);
void	band_scale_release(struct band_scale *);

/* Band 1..5 of a value that has this rank among the scale's units. */
unsigned int	band_of(const struct band_scale *, const mpq_t, size_t);

/* Last rank in a band under BAND_RANK: 8, 16, 25, 33, 41 of 41. */
size_t	band_last_rank(size_t, unsigned int);

/* What the legend says: "≥94.80", "第1–8名", "扣分"; caller frees. */
char	*band_text(const struct band_scale *, unsigned int);

#endif
