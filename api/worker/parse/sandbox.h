/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_PARSE_SANDBOX_H
#define RR_PARSE_SANDBOX_H

#include <stdbool.h>

/*
 * From here on the process may use memory, write to standard output and error,
 * and end; anything else kills it.  False when that could not be arranged.
 */
bool	sandbox_enter(void);

#endif
