/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SCORE_SJSON_NUMBER_H
#define SCORE_SJSON_NUMBER_H

#include "ruleset.h"
#include "sjson.h"

/* How the engine's numbers and closed sets stand in its documents. */

struct sjson	*sjson_exact(const mpq_t);	/* "41/5" */
struct sjson	*sjson_shown(const mpq_t);	/* "8.20" */
struct sjson	*sjson_number(const mpq_t);	/* {"exact", "shown"} */

/* A value as its indicator shows it: "12", "75.00%", "88.05". */
struct sjson	*sjson_value(enum ruleset_format, const mpq_t);
char		*sjson_value_text(enum ruleset_format, const mpq_t);

/* ["1", "9/10", "4/5"]; [] where there are no tiers. */
struct sjson	*sjson_coefficients(const struct efficacy_rule *);

/* ["no_spread"] from the bits of an indicator. */
struct sjson	*sjson_badges(unsigned int);

/* "two_tier" … */
const char	*sjson_kind_key(enum efficacy_kind);

#endif
