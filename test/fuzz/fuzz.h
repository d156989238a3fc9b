/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_FUZZ_H
#define RR_FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

int	LLVMFuzzerTestOneInput(const uint8_t *, size_t);

/* What must hold of every input; libFuzzer keeps the one that breaks it. */
static inline void
check(int holds)
{
	if (!holds)
		abort();
}

#endif
