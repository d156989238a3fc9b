/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_PASSWORD_HASH_H
#define RR_PASSWORD_HASH_H

#include <stdbool.h>
#include <stddef.h>

#define PASSWORD_MIN		12	/* 字 */
#define PASSWORD_MAX		128	/* 字 */
#define PASSWORD_BYTES		512	/* at most, without NUL */
#define PASSWORD_HASH_LEN	128	/* encoded, with the NUL */
#define PASSWORD_CODE_LEN	24	/* a one-time code, with the NUL */

enum password_flaw {
	PASSWORD_SHORT,
	PASSWORD_TOO_LONG,
	PASSWORD_CONTROL,	/* control characters or not UTF-8 */
	PASSWORD_PHONE,		/* six digits in a row of the own number */
	PASSWORD_CONTEXT,	/* a word of this system */
	PASSWORD_COMMON,	/* on the list, perhaps with a tail */
	PASSWORD_SIMPLE,	/* few different characters, or a sequence */
	PASSWORD_FLAWS,		/* how many there are */
};
#define PASSWORD_BIT(flaw)	(1U << (flaw))

unsigned int		 password_flaws(const char *, const char *);
const char		*password_flaw_text(enum password_flaw);
bool			 password_hash_make(const char *,
			    char [PASSWORD_HASH_LEN]);
bool			 password_hash_matches(const char *, const char *);
bool			 password_code_make(char [PASSWORD_CODE_LEN]);

#endif
