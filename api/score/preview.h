/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SCORE_PREVIEW_H
#define SCORE_PREVIEW_H

#include "score_error.h"

/*
 * 若今日出表: the figures of a report as they are, as they would be with all
 * that is under review, and with each part of that alone; what each is worth.
 * README.md describes the JSON.  The answer is the caller's to free; NULL and
 * the error otherwise.
 */
char	*preview_score(const char *, size_t, struct score_error *);

#endif
