/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_PATH_H
#define RR_PATH_H

#include <stdbool.h>
#include <stddef.h>

#include "route.h"

/*
 * Decodes %XX once, in place; with plus also "+" to a blank.  False for a
 * broken escape, NUL, a control character, what is not UTF-8, and an escape
 * that would still be one after decoding (%2541): decoding twice is how a
 * check is passed by.
 */
bool		 path_decode(char *, bool);

/*
 * NULL when the text is a value of the kind, or a Chinese sentence why not.  A
 * word of a closed list is judged where the list is known: route.c.
 */
const char	*path_fault(enum param_kind, const char *);

#endif
