/* SPDX-License-Identifier: Apache-2.0 */
#define _GNU_SOURCE	/* vasprintf */
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "score_error.h"

static char	*format_text(const char *, va_list)
		    __attribute__((format(printf, 1, 0)));
static void	no_memory(void) __attribute__((noreturn));

int
score_error_set(struct score_error *e, const char *code, const char *pointer,
    const char *fmt, ...)
{
	va_list	args;
	char	*text;

	va_start(args, fmt);
	text = format_text(fmt, args);
	va_end(args);

	e->source[0] = '\0';
	score_fit(e->code, sizeof(e->code), code);
	score_fit(e->pointer, sizeof(e->pointer), pointer);
	score_fit(e->detail, sizeof(e->detail), text);
	free(text);

	return (-1);
}

void
score_error_source(struct score_error *e, const char *source)
{
	(void)snprintf(e->source, sizeof(e->source), "%s", source);
}

/* A Chinese character is three bytes; the cut must not fall inside one. */
void
score_fit(char *to, size_t size, const char *from)
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

void *
score_alloc(size_t count, size_t size)
{
	void	*p;

	if ((p = calloc(count ? count : 1, size)) == NULL)
		no_memory();

	return (p);
}

void *
score_resize(void *old, size_t count, size_t size)
{
	void	*p;

	p = NULL;
	if (size != 0 && count <= SIZE_MAX / size)
		p = realloc(old, count ? count * size : 1);
	if (p == NULL)
		no_memory();

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
	text = format_text(fmt, args);
	va_end(args);

	return (text);
}

static char *
format_text(const char *fmt, va_list args)
{
	char	*text;

	if (vasprintf(&text, fmt, args) < 0)
		no_memory();

	return (text);
}

static void
no_memory(void)
{
	(void)fputs("score: out of memory\n", stderr);
	abort();
}
