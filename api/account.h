/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_ACCOUNT_H
#define RR_ACCOUNT_H

#include <stdbool.h>

bool	account_setup(void);

#endif
