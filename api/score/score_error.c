/* SPDX-License-Identifier: Apache-2.0 */
#define _GNU_SOURCE	/* vasprintf */
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "score_error.h"

static void	copy_whole(char *, size_t, const char *);

int
score_error_set(struct score_error *e, const char *code, const char *pointer,
    const char *fmt, ...)
{
	char		text[sizeof(e->detail) * 2];
	va_list		args;

	va_start(args, fmt);
	(void)vsnprintf(text, sizeof(text), fmt, args);
	va_end(args);

	e->source[0] = '\0';
	copy_whole(e->code, sizeof(e->code), code);
	copy_whole(e->pointer, sizeof(e->pointer), pointer);
	copy_whole(e->detail, sizeof(e->detail), text);

	return (-1);
}

void *
score_alloc(size_t count, size_t size)
{
	void	*p;

	if ((p = calloc(count ? count : 1, size)) == NULL) {
		(void)fputs("score: out of memory\n", stderr);
		abort();
	}

	return (p);
}

void *
score_resize(void *old, size_t count, size_t size)
{
	void	*p;

	p = NULL;
	if (size != 0 && count <= SIZE_MAX / size)
		p = realloc(old, count ? count * size : 1);
	if (p == NULL) {
		(void)fputs("score: out of memory\n", stderr);
		abort();
	}

	return (p);
}

char *
score_copy(const char *text, size_t len)
{
	char	*p;

	p = score_alloc(len + 1, 1);
	memcpy(p, text, len);

	return (p);
}

char *
score_text(const char *fmt, ...)
{
	va_list	args;
	char	*text;

	va_start(args, fmt);
	if (vasprintf(&text, fmt, args) < 0) {
		(void)fputs("score: out of memory\n", stderr);
		abort();
	}
	va_end(args);

	return (text);
}

/* A Chinese character is three bytes; the cut must not fall inside one. */
static void
copy_whole(char *to, size_t size, const char *from)
{
	size_t	len;

	len = strlen(from);
	if (len >= size) {
		len = size - 1;
		while (len > 0 && ((unsigned char)from[len] & 0xc0) == 0x80)
			len--;
	}
	memcpy(to, from, len);
	to[len] = '\0';
}
