/* SPDX-License-Identifier: Apache-2.0 */

#ifndef SCORE_DOCUMENT_H
#define SCORE_DOCUMENT_H

#include <stdbool.h>
#include <stddef.h>

#include "score_error.h"

/*
 * The text of a report: the inputs, byte for byte as the database gave them,
 * with the engine's output under "scores" and, where asked for, its sentences
 * under "explanations" (unit, then indicator).  The rule set is the one inside
 * the inputs, so that the document explains itself.  Pure; the caller frees
 * the text.  NULL and the error when the inputs are not what the engine takes.
 */
char	*document_make(const char *, size_t, bool, struct score_error *);

#endif
