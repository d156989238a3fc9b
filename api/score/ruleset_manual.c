/* SPDX-License-Identifier: Apache-2.0 */
#include "ruleset.h"

/*
 * The manual's rule set, byte for byte the file that the database loads, so
 * that rr-score needs no file at run time and the two cannot differ.  The
 * assembler looks the path up from the repository root.
 */
__asm__(
    ".section .rodata\n"
    ".global ruleset_manual\n"
    ".hidden ruleset_manual\n"
    ".type ruleset_manual, @object\n"
    "ruleset_manual:\n"
    ".incbin \"sql/data/rule-set-2023-03-31.json\"\n"
    ".byte 0\n"
    ".size ruleset_manual, . - ruleset_manual\n"
    ".previous\n");
