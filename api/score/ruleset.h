/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SCORE_RULESET_H
#define SCORE_RULESET_H

#include "efficacy.h"
#include "flaws.h"
#include "sjson.h"

/*
 * A rule set (指标体系) is data (R11): pillars, their indicators, points,
 * coefficients, what an event costs, when approvals close, how the map is
 * coloured.  README.md describes the JSON.
 */

/* How a value is shown: 12, 75.00%, 88.05. */
enum ruleset_format {
	RULESET_COUNT,
	RULESET_PERCENT,
	RULESET_NUMBER,
};

/* X36, X61: one setting of the whole rule set. */
enum ruleset_colour {
	RULESET_RANGE_FIFTHS,	/* fifths of the reachable range */
	RULESET_RANK_FIFTHS,	/* 8/8/9/8/8 of 41, ties upward */
};

#define RULESET_BREAKS	3	/* where bands 3, 4, 5 of deductions begin */

struct ruleset_event {
	const char	*key;
	const char	*label;
	mpq_t		 points;	/* off, per event */
};

struct ruleset_indicator {
	const char		*key;
	const char		*label;
	const char		*judge;		/* function in ledger */
	size_t			 pillar;	/* index */
	struct efficacy_rule	 rule;
	enum ruleset_format	 format;
	int			 limited;	/* value_max is set */
	mpq_t			 value_max;
	unsigned int		 window_days;
	int			 window_working; /* working days, else days */
	struct ruleset_event	*events;	/* of a deduction */
	size_t			 event_count;
};

struct ruleset_pillar {
	const char	*key;
	const char	*label;
	mpq_t		 points;
	mpq_t		 low;		/* reachable before deductions */
	mpq_t		 high;
	int		 scored;	/* has an indicator with points */
	int		 deducts;	/* has a deduction */
};

struct ruleset {
	struct sjson			*owned;	/* tree, if it is ours */
	const char			*id;
	const char			*label;
	const char			*kind;	/* "district", "project" */
	mpq_t				 points;
	mpq_t				 low;
	mpq_t				 high;
	enum ruleset_colour		 colour;
	mpq_t				 breaks[RULESET_BREAKS];
	struct ruleset_pillar		*pillars;
	size_t				 pillar_count;
	struct ruleset_indicator	*indicators;	/* all, in order */
	size_t				 indicator_count;
};

/* The rule set of the manual of 2023-03-31, as JSON text. */
extern const char	ruleset_manual[];

/*
 * Read a rule set strictly; texts in it belong to the tree, which must
 * outlive it.  -1 with an error otherwise; nothing is then to be released.
 * Codes besides those of sjson_read.h: points_mismatch, key_invalid,
 * key_taken, coefficients_invalid, list_length, format_unknown.
 */
int	ruleset_init(struct ruleset *, const struct sjson *,
	    struct score_error *);
void	ruleset_release(struct ruleset *);

/* The same from text; the rule set owns its tree. */
int	ruleset_parse(struct ruleset *, const char *, size_t,
	    struct score_error *);

/*
 * Both, naming all that is wrong, in the order of reading, not the first thing
 * alone.  What only follows from another flaw is left out: sums are compared
 * where every addend could be read.
 */
int	ruleset_init_all(struct ruleset *, const struct sjson *,
	    struct flaws *);
int	ruleset_parse_all(struct ruleset *, const char *, size_t,
	    struct flaws *);

/* The options not_assessed, all_zero, tie_low of an object into a rule. */
int	ruleset_options(const struct sjson *, struct efficacy_rule *,
	    struct score_error *);

/* Index of an indicator, or indicator_count. */
size_t	ruleset_find(const struct ruleset *, const char *);

#endif
