/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SCORE_EFFICACY_H
#define SCORE_EFFICACY_H

#include <stddef.h>

#include <gmp.h>

/*
 * The efficacy coefficient method (功效系数法) over exact rationals: one
 * indicator, all units.  Manual, annex: R136, R140 (two tiers), R149 (three
 * tiers), R156, R158 (deductions).
 *
 * One rule covers every degenerate case: a unit belongs to the highest tier
 * whose standard value it reaches (>=).  Below the top tier
 *
 *	score = points x [c + (v - s) / (s_up - s) x (c_up - c)]
 *
 * where s, c are the standard value and coefficient of its tier and s_up,
 * c_up those of the tier above.  Since the unit does not reach s_up,
 * s_up > v >= s, and nothing is ever divided by zero.
 */

#define EFFICACY_TIERS	3

enum efficacy_kind {
	EFFICACY_TWO_TIER,
	EFFICACY_THREE_TIER,
	EFFICACY_DEDUCTION,	/* the value is taken off */
	EFFICACY_DISPLAY,	/* shown, not scored (R123) */
};

/* Points of a unit that was not assessed where others were (X21). */
enum efficacy_absent {
	EFFICACY_ABSENT_MEAN,	/* mean of the units that were */
	EFFICACY_ABSENT_FULL,	/* top coefficient */
	EFFICACY_ABSENT_FLOOR,	/* bottom coefficient */
	EFFICACY_ABSENT_NONE,	/* no score at all */
};

/* Everybody at zero (X24). */
enum efficacy_zero {
	EFFICACY_ZERO_TOP,	/* as whenever all are equal */
	EFFICACY_ZERO_FLOOR,
};

/* Units at the minimum where it equals the median (X27). */
enum efficacy_low {
	EFFICACY_LOW_MEDIAN,	/* they reach the median */
	EFFICACY_LOW_FLOOR,
};

#define EFFICACY_NO_SPREAD		1	/* max = min */
#define EFFICACY_NOBODY_ASSESSED	2	/* X54 */
#define EFFICACY_LOW_TIE		4	/* max > median = min */

/* Why a unit has its score; the explanation says it in words. */
enum efficacy_reason {
	EFFICACY_TOP,		/* reaches the maximum */
	EFFICACY_BETWEEN,	/* on the slope between two standards */
	EFFICACY_EVEN,		/* max = min: all reach the maximum */
	EFFICACY_EVEN_FLOOR,	/* all zero, switched to the floor */
	EFFICACY_LOW_TIED,	/* median = min, switched to the floor */
	EFFICACY_NOBODY,	/* nobody was assessed */
	EFFICACY_ABSENT,	/* not assessed, see the rule's absent */
	EFFICACY_DEDUCTED,
	EFFICACY_SHOWN,
};

struct efficacy_rule {
	enum efficacy_kind	kind;
	enum efficacy_absent	absent;
	enum efficacy_zero	zero;
	enum efficacy_low	low;
	mpq_t			points;
	mpq_t			coefficient[EFFICACY_TIERS]; /* from the top */
};

struct efficacy_cell {
	int			assessed;	/* it has a value */
	int			scored;		/* it has a score */
	enum efficacy_reason	reason;
	int			tier;		/* 0 the top; -1 none */
	mpq_t			value;
	mpq_t			coefficient;	/* as applied */
	mpq_t			score;		/* a deduction is negative */
};

struct efficacy {
	const struct efficacy_rule	*rule;	/* borrowed */
	size_t				 count;
	size_t				 assessed;
	unsigned int			 badges;
	mpq_t				 standard[EFFICACY_TIERS];
	struct efficacy_cell		*cell;	/* count of them */
};

/* All zero, all defaults. */
void	efficacy_rule_init(struct efficacy_rule *, enum efficacy_kind);
void	efficacy_rule_release(struct efficacy_rule *);

/* 3, 2 or, for what has no tiers, 0. */
int	efficacy_tiers(enum efficacy_kind);

/*
 * NULL if points >= 0 and 1 >= c_top >= … >= c_bottom >= 0, else what is
 * wrong (Chinese).
 */
const char	*efficacy_rule_flaw(const struct efficacy_rule *);

/* So many units without values; set them, then compute once. */
void	efficacy_init(struct efficacy *, const struct efficacy_rule *, size_t);
void	efficacy_release(struct efficacy *);
void	efficacy_set(struct efficacy *, size_t, const mpq_t);
void	efficacy_compute(struct efficacy *);

/*
 * The score that a value would have under computed standards that it had no
 * part in: at most the top coefficient, at least the bottom one.  0 where
 * there are no standards.
 */
int	efficacy_score_under(const struct efficacy *, const mpq_t, mpq_t);

/* Units that hold a standard value; a median between two has none. */
int	efficacy_holds(const struct efficacy *, size_t, int);

/*
 * The standard values' names, by tier from the top: key "max", label
 * 最大值, and the tier's letter (S, A, B) of R146.
 */
const char	*efficacy_standard_key(enum efficacy_kind, int);
const char	*efficacy_standard_label(enum efficacy_kind, int);
const char	*efficacy_tier_letter(enum efficacy_kind, int);

#endif
