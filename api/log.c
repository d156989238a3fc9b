/* SPDX-License-Identifier: Apache-2.0 */

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "log.h"

#define LINE_MAX_	2048
#define LINE_END	64	/* kept free for what ends a line */

struct line {
	char	text[LINE_MAX_];
	size_t	len;
};

static bool	line_add(struct line *, const char *, size_t);
static void	line_begin(struct line *, const char *);
static void	line_text(struct line *, const char *, const char *);
static void	line_number(struct line *, const char *, long long);
static void	line_put(struct line *, const char *, ...)
		    __attribute__((format(printf, 2, 3)));
static void	line_end(struct line *);

static int	fd = STDOUT_FILENO;

const char *
log_open(void)
{
	const char	*path;

	path = getenv("RR_LOG");
	if (path == NULL || *path == '\0' || strcmp(path, "-") == 0)
		return (NULL);

	fd = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0640);
	if (fd == -1) {
		fd = STDOUT_FILENO;
		return (strerror(errno));
	}

	return (NULL);
}

void
log_access(const struct log_access *a)
{
	struct line	line;

	line_begin(&line, "access");
	line_text(&line, "request_id", a->id);
	line_text(&line, "method", a->method);
	line_text(&line, "route", a->route);
	line_number(&line, "status", a->status);
	if (a->code != NULL)
		line_text(&line, "code", a->code);
	if (a->account != 0)
		line_number(&line, "account", a->account);
	line_number(&line, "usec", (long long)a->usec);
	line_number(&line, "bytes", (long long)a->bytes);
	line_end(&line);
}

void
log_error(const char *id, const char *route, const char *text)
{
	struct line	line;

	line_begin(&line, "error");
	line_text(&line, "request_id", id);
	line_text(&line, "route", route);
	line_text(&line, "text", text);
	line_end(&line);
}

void
log_event(const char *what, const char *text)
{
	struct line	line;

	line_begin(&line, "event");
	line_text(&line, "event", what);
	line_text(&line, "text", text);
	line_end(&line);
}

static void
line_begin(struct line *line, const char *kind)
{
	static time_t	at;		/* what text says */
	static char	text[32];
	struct timespec	now;
	struct tm	tm;

	line->len = 0;
	(void)clock_gettime(CLOCK_REALTIME, &now);
	if (now.tv_sec != at) {
		at = now.tv_sec;
		(void)gmtime_r(&at, &tm);
		(void)strftime(text, sizeof(text), "%Y-%m-%dT%H:%M:%S", &tm);
	}
	line_put(line, "{\"ts\":\"%s.%03ldZ\",\"log\":\"%s\"", text,
	    now.tv_nsec / 1000000, kind);
	line_number(line, "pid", getpid());
}

/* As much as there is room for; false: not all of it. */
static bool
line_add(struct line *line, const char *bytes, size_t len)
{
	size_t	room = 0;

	if (line->len < LINE_MAX_ - LINE_END)
		room = LINE_MAX_ - LINE_END - line->len;
	if (len <= room)
		room = len;
	(void)memcpy(line->text + line->len, bytes, room);
	line->len += room;

	return (room == len);
}

/*
 * Control characters, quotes and backslashes escaped: no forged line.  What
 * stands between them is copied as it is, since there is a line per request.
 */
static void
line_text(struct line *line, const char *name, const char *text)
{
	const char	*at, *plain;
	char		 escaped[8];

	line_put(line, ",\"%s\":\"", name);
	for (plain = at = text; *at != '\0'; at++) {
		if ((unsigned char)*at >= ' ' && *at != 0x7f && *at != '"' &&
		    *at != '\\')
			continue;
		(void)snprintf(escaped, sizeof(escaped),
		    *at == '"' || *at == '\\' ? "\\%c" : "\\u%04x",
		    (unsigned char)*at);
		if (!line_add(line, plain, (size_t)(at - plain)) ||
		    LINE_MAX_ - LINE_END < line->len + sizeof(escaped))
			break;
		(void)line_add(line, escaped, strlen(escaped));
		plain = at + 1;
	}
	if (*at == '\0')
		(void)line_add(line, plain, (size_t)(at - plain));
	line_put(line, "\"");
}

static void
line_number(struct line *line, const char *name, long long value)
{
	line_put(line, ",\"%s\":%lld", name, value);
}

static void
line_put(struct line *line, const char *fmt, ...)
{
	va_list	ap;
	int	len;

	va_start(ap, fmt);
	len = vsnprintf(line->text + line->len,
	    sizeof(line->text) - line->len, fmt, ap);
	va_end(ap);

	if (len > 0 && (size_t)len < sizeof(line->text) - line->len)
		line->len += (size_t)len;
}

/* One write(2): lines of several workers never mix. */
static void
line_end(struct line *line)
{
	ssize_t	n;

	line_put(line, "}\n");
	do {
		n = write(fd, line->text, line->len);
	} while (n == -1 && errno == EINTR);
}
