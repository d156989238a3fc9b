/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_PAPER_JAIL_H
#define RR_PAPER_JAIL_H

#include <stdbool.h>

/*
 * From here on, and in whatever is executed: no socket, no other process to
 * look into, and, where the kernel has Landlock, no file but those that the
 * system's programs and fonts are made of and those of the folder, to be read.
 * False when that could not be arranged.
 */
bool	jail_enter(const char *);

#endif
