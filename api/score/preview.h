/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SCORE_PREVIEW_H
#define SCORE_PREVIEW_H

#include "score_error.h"

/*
 * 若今日出表: the text of an answer with "scores" in place of its "engine": the
 * figures of a report as they are, as they would be with all that is under
 * review, and with each part of that alone; what each is worth.  README.md
 * describes the JSON.  The caller frees it; NULL with the error filled in.
 */
char	*preview_answer(const char *, size_t, struct score_error *);

#endif
