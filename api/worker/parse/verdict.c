/* SPDX-License-Identifier: Apache-2.0 */

#define _GNU_SOURCE	/* sigaltstack */
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "verdict.h"

#define LINE_MAX_	512

static void	line_add(char *, const char *);
static void	caught(int);
static void	left(void);

static struct verdict	*current;

/* A parser that recursed until its stack was full has none left for us. */
static char		 stack[64 * 1024];

bool
verdict_catch(struct verdict *v)
{
	static const int	ends[] = {
		SIGALRM, SIGXCPU, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL,
		SIGTRAP,
	};
	const stack_t		own = { .ss_sp = stack,
				    .ss_size = sizeof(stack) };
	struct sigaction	sa = { .sa_handler = caught,
				    .sa_flags = (int)(SA_ONSTACK |
				    SA_RESETHAND) };
	size_t			i;

	*v = (struct verdict){ .pages = -1 };
	verdict_type(v, NULL);
	current = v;
	(void)sigfillset(&sa.sa_mask);
	if (sigaltstack(&own, NULL) != 0 || atexit(left) != 0)
		return (false);
	for (i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
		if (sigaction(ends[i], &sa, NULL) != 0)
			return (false);

	return (true);
}

/* In a handler: nothing but memory of our own, write and the end. */
static void
caught(int sig)
{
	(void)sig;
	current->pages = -1;
	current->problem = "too_complex";
	verdict_end(current);
}

/* A library that gives up by exit() has no say in our status. */
static void
left(void)
{
	caught(0);
}

/* Letters, digits and the marks of a media type, whatever libmagic says. */
void
verdict_type(struct verdict *v, const char *type)
{
	static const char	marks[] = "abcdefghijklmnopqrstuvwxyz"
				    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
				    "/.+-";

	if (type == NULL || strlen(type) >= sizeof(v->type) ||
	    strspn(type, marks) != strlen(type))
		type = "application/octet-stream";
	(void)memcpy(v->type, type, strlen(type) + 1);
}

void
verdict_kind(struct verdict *v, const char *extension)
{
	size_t	i;

	for (i = 0; i < VERDICT_KINDS; i++) {
		if (v->kinds[i] == NULL) {
			v->kinds[i] = extension;
			return;
		}
	}
}

bool
verdict_has(const struct verdict *v, const char *extension)
{
	size_t	i;

	for (i = 0; i < VERDICT_KINDS && v->kinds[i] != NULL; i++)
		if (strcmp(v->kinds[i], extension) == 0)
			return (true);

	return (false);
}

void
verdict_end(const struct verdict *v)
{
	char	line[LINE_MAX_] = "{\"media_type\":\"", digits[12];
	size_t	i, len, done;
	ssize_t	n;
	int	rest;

	line_add(line, v->type);
	line_add(line, "\",\"kinds\":[");
	for (i = 0; i < VERDICT_KINDS && v->kinds[i] != NULL; i++) {
		line_add(line, i == 0 ? "\"" : ",\"");
		line_add(line, v->kinds[i]);
		line_add(line, "\"");
	}
	line_add(line, "],\"pages\":");
	if (v->pages < 0) {
		line_add(line, "null");
	} else {
		i = sizeof(digits) - 1;
		digits[i] = '\0';
		rest = v->pages;
		do {
			digits[--i] = (char)('0' + rest % 10);
		} while ((rest /= 10) > 0);
		line_add(line, digits + i);
	}
	line_add(line, ",\"problem\":");
	line_add(line, v->problem != NULL ? "\"" : "null");
	line_add(line, v->problem != NULL ? v->problem : "");
	line_add(line, v->problem != NULL ? "\"}\n" : "}\n");

	for (done = 0, len = strlen(line); done < len; done += (size_t)n)
		if ((n = write(STDOUT_FILENO, line + done, len - done)) <= 0)
			_exit(1);
	_exit(0);
}

/* All of a line is ours and fits: a type has 99 bytes, a kind 4. */
static void
line_add(char *line, const char *text)
{
	size_t	len = strlen(line), n = strlen(text);

	if (len + n < LINE_MAX_)
		(void)memcpy(line + len, text, n + 1);
}
