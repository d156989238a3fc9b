/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SCORE_ERROR_H
#define SCORE_ERROR_H

#include <stddef.h>

/*
 * What was wrong with an input, and where.  Only the caller's mistakes are
 * reported so; lack of memory ends the program, as it does inside GMP.
 */
struct score_error {
	char	source[16];	/* which text: "rule_set" …; may be empty */
	char	code[32];	/* stable, for programs: "key_unknown" */
	char	pointer[256];	/* place, RFC 6901: "/units/3/unit" */
	char	detail[320];	/* for people, Chinese, whole characters */
};

/*
 * Fill in e; a text that is too long loses its end, never half a character.
 * Always returns -1, so that a reader can return what it says.
 */
int	score_error_set(struct score_error *, const char *, const char *,
	    const char *, ...) __attribute__((format(printf, 4, 5)));

/* Copy a text into size bytes; what is too long goes, in whole characters. */
void	score_fit(char *, size_t, const char *);

/* Says which of several texts an error is of. */
void	score_error_source(struct score_error *, const char *);

/*
 * calloc, realloc and strdup that end the program instead of failing.  A
 * count of 0 is allowed and gives a pointer that free() takes.
 */
void	*score_alloc(size_t, size_t);
void	*score_resize(void *, size_t, size_t);
char	*score_copy(const char *, size_t);

/* printf into memory of its own, likewise; the caller frees it. */
char	*score_text(const char *, ...) __attribute__((format(printf, 1, 2)));

#endif
