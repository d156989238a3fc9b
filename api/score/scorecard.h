/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SCORE_SCORECARD_H
#define SCORE_SCORECARD_H

#include "band.h"
#include "ruleset.h"

/*
 * All units of one report under one rule set: indicators, pillars, totals,
 * ranks, bands.  The freezing run, the preview, the explanation and the
 * verification of a published report all call this (R7, R8, R17).
 * README.md describes the JSON that comes in and goes out.
 */

#define SCORECARD_PLACES	2	/* decimals for show (X29) */

struct scorecard_unit {
	const char	*key;
	const char	*name;
	mpq_t		 deduction;	/* <= 0 */
	mpq_t		 total;		/* raw total, not below 0 (X30) */
};

/* The composite index, or one pillar (X37). */
struct scorecard_index {
	const struct ruleset_pillar	*pillar;	/* NULL: composite */
	int				 banded;	/* it has bands */
	struct band_scale		 scale;
	mpq_t				*value;		/* one a unit */
	size_t				*rank;		/* 1, 2, 2, 4 */
	unsigned int			*band;		/* 1..5, or 0 */
};

struct scorecard_events {
	int	given;		/* counted by event, priced here */
	mpz_t	*count;		/* as many as the indicator has events */
};

struct scorecard {
	const struct ruleset		*rules;		/* borrowed */
	size_t				 count;
	struct scorecard_unit		*unit;
	struct efficacy			*indicator;	/* as in rules */
	struct scorecard_events		**events;	/* [indicator][unit] */
	struct scorecard_index		 composite;	/* the raw total */
	struct scorecard_index		*pillar;	/* as in rules */
};

/*
 * So many units, none with a name or a value.  Set both, then compute once.
 * The rule set must outlive it.
 */
void	scorecard_init(struct scorecard *, const struct ruleset *, size_t);
void	scorecard_release(struct scorecard *);

/* Names are borrowed. */
void	scorecard_name(struct scorecard *, size_t, const char *, const char *);

/* Value of indicator, unit; without one the unit is not assessed in it. */
void	scorecard_set(struct scorecard *, size_t, size_t, const mpq_t);

/* So many events of a deduction (indicator, unit, event). */
void	scorecard_event(struct scorecard *, size_t, size_t, size_t,
	    const mpz_t);

/* What those events cost the unit. */
void	scorecard_price(const struct scorecard *, size_t, size_t, mpq_t);

void	scorecard_compute(struct scorecard *);

/* Index of a unit, or count. */
size_t	scorecard_find(const struct scorecard *, const char *);

/*
 * Read the input document; -1 with an error, and then nothing is to be
 * released.  The tree must outlive the scorecard.  Codes besides those of
 * sjson_read.h: unit_taken, unit_unknown, deduction_mismatch.
 */
int	scorecard_read(struct scorecard *, const struct ruleset *,
	    const struct sjson *, struct score_error *);

/* The output document; tree of the caller. */
struct sjson	*scorecard_write(const struct scorecard *,
		    const struct sjson *);

/* {total, rank, band} of a unit; tree of the caller. */
struct sjson	*scorecard_standing(const struct scorecard *, size_t);

/*
 * Rule set and input as JSON text (length) to output as JSON text, which the
 * caller frees; NULL and the error, whose source says which of the two.
 */
char	*scorecard_score(const char *, size_t, const char *, size_t,
	    struct score_error *);

#endif
