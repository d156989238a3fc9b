/* SPDX-License-Identifier: Apache-2.0 */

#define _GNU_SOURCE
#include <string.h>
#include <strings.h>

#include "header.h"

#define LENGTH_DIGITS_MAX	15

struct line {
	const char	*name;
	size_t		 name_len;
	const char	*value;		/* without blanks around it */
	size_t		 value_len;
};

struct rewrite {
	struct header	*h;
	char		*out;		/* never ahead of what is read */
	unsigned int	 seen;		/* bit per row of kept[] */
	unsigned int	 lines;
};

static bool	request_line(struct rewrite *, const char *, size_t);
static bool	method_known(struct header *, const char *, size_t);
static bool	target_fine(struct header *, const char *, size_t);
static void	target_strip(const char **, size_t *);
static bool	version_fine(struct header *, const char *, size_t);
static bool	header_line(struct rewrite *, const char *, size_t);
static bool	line_split(struct line *, const char *, size_t);
static bool	line_judge(struct rewrite *, const struct line *);
static bool	host_fine(const struct line *);
static bool	length_read(struct header *, const struct line *);
static bool	fail(struct header *, const char *);
static void	put(struct rewrite *, const char *, size_t);
static bool	named(const struct line *, const char *);
static bool	has_close(const struct line *);
static bool	token_char(unsigned char);

/*
 * What anything behind the guard reads; each at most once.  Everything else
 * (sec-*, accept, dnt, …) is dropped here, so that the 23 lines Kore looks at
 * are enough and their odd values (tabs, UTF-8, empty) harm nobody.
 */
static const char *const kept[] = {
	"host", "content-length", "content-type", "content-encoding",
	"authorization", "cookie",
	"if-match", "if-none-match", "idempotency-key", "connection",
	"x-real-ip", "x-request-id", "x-body-file", "x-body-length",
	"content-disposition", "origin", "sec-fetch-site",
};

#define KEPT	(sizeof(kept) / sizeof(kept[0]))

_Static_assert(KEPT <= HEADER_KEPT_MAX, "Kore would drop the last of these");

size_t
header_end(const char *head, size_t len)
{
	const char	*end;

	end = memmem(head, len, "\r\n\r\n", 4);
	return (end == NULL ? 0 : (size_t)(end - head) + 4);
}

bool
header_check(struct header *h, char *head, size_t len, size_t size)
{
	static const char	 no_length[] = "content-length:0\r\n";
	struct rewrite		 rw;
	const char		*at, *end, *eol;

	memset(h, 0, sizeof(*h));
	memset(&rw, 0, sizeof(rw));
	rw.h = h;
	rw.out = head;

	/* RFC 9112 2.2: one empty line before the request is forgiven. */
	at = head;
	end = head + len - 2;	/* the empty line */
	if (len > 4 && memcmp(at, "\r\n", 2) == 0)
		at += 2;

	for (; at < end; at = eol + 2) {
		eol = memmem(at, (size_t)(end - at), "\r\n", 2);
		if (eol == NULL || memchr(at, '\n', (size_t)(eol - at)) ||
		    memchr(at, '\r', (size_t)(eol - at)) ||
		    memchr(at, '\0', (size_t)(eol - at)))
			return (fail(h, "invalid_request"));
		if (++rw.lines > HEADER_LINES_MAX)
			return (fail(h, "header_too_large"));
		if (rw.lines == 1 ?
		    !request_line(&rw, at, (size_t)(eol - at)) :
		    !header_line(&rw, at, (size_t)(eol - at)))
			return (false);
	}

	if ((rw.seen & 1) == 0)	/* Host exactly once, 1.0 too: Kore needs it */
		return (fail(h, "invalid_request"));
	if (!h->takes_body && h->content_length > 0)
		return (fail(h, "invalid_request"));

	/* RFC 9112 6.3: neither length nor coding is a body of nothing. */
	if (h->takes_body && !h->has_length) {
		if ((size_t)(rw.out - head) + sizeof(no_length) + 1 > size)
			return (fail(h, "length_required"));
		put(&rw, no_length, sizeof(no_length) - 1);
	}

	put(&rw, "\r\n", 2);
	h->len = (size_t)(rw.out - head);
	return (true);
}

void
header_names_read(struct header_names *names, const char *head, size_t len)
{
	static const char	 name[] = "\nx-request-id:";
	const char		*at, *end = head + len, *path;
	size_t			 n = 0;

	memset(names, 0, sizeof(*names));

	path = memchr(head, ' ', len);
	if (path != NULL && ++path < end && *path == '/') {
		while (path + n < end && path[n] > ' ' && path[n] <= '~' &&
		    path[n] != '?' && path[n] != '#')
			n++;
		if (path + n < end && n <= HEADER_PATH_MAX)
			memcpy(names->path, path, n);
	}

	for (at = head; at + sizeof(name) - 1 + HEADER_ID_LEN < end; at++) {
		if (strncasecmp(at, name, sizeof(name) - 1) != 0)
			continue;
		at += sizeof(name) - 1;
		at += *at == ' ' && at + 1 + HEADER_ID_LEN < end;
		memcpy(names->request_id, at, HEADER_ID_LEN);
		if (strspn(names->request_id, "0123456789abcdef") !=
		    HEADER_ID_LEN || at[HEADER_ID_LEN] != '\r')
			memset(names->request_id, 0, HEADER_ID_LEN);
		break;
	}
}

/* METHOD SP target SP HTTP/1.1, single spaces, absolute form made plain. */
static bool
request_line(struct rewrite *rw, const char *at, size_t len)
{
	const char	*target, *version;
	size_t		 method_len, target_len;

	target = memchr(at, ' ', len);
	version = memrchr(at, ' ', len);
	if (target == NULL || target == version)
		return (fail(rw->h, "invalid_request"));

	method_len = (size_t)(target++ - at);
	target_len = (size_t)(version++ - target);
	if (!version_fine(rw->h, version, len - (size_t)(version - at)) ||
	    !method_known(rw->h, at, method_len) ||
	    !target_fine(rw->h, target, target_len))
		return (false);

	/* 1.0 knows no PUT, and Kore answers it with an empty 405. */
	if (rw->h->old && memcmp(at, "GET ", 4) != 0 &&
	    memcmp(at, "HEAD", 4) != 0 && memcmp(at, "POST", 4) != 0)
		return (fail(rw->h, "http_version"));

	target_strip(&target, &target_len);
	put(rw, at, method_len + 1);
	put(rw, target_len == 0 ? "/" : target, target_len == 0 ? 1 :
	    target_len);
	put(rw, version - 1, len - (size_t)(version - 1 - at));
	put(rw, "\r\n", 2);
	return (true);
}

static bool
method_known(struct header *h, const char *at, size_t len)
{
	static const struct {
		const char	*name;
		bool		 body;
	} methods[] = {
		{ "GET", false }, { "HEAD", false }, { "OPTIONS", false },
		{ "DELETE", false }, { "POST", true }, { "PUT", true },
		{ "PATCH", true },
	};
	size_t	i;

	for (i = 0; i < sizeof(methods) / sizeof(methods[0]); i++) {
		if (strlen(methods[i].name) == len &&
		    memcmp(methods[i].name, at, len) == 0) {
			h->takes_body = methods[i].body;
			return (true);
		}
	}

	for (i = 0; i < len; i++) {
		if (!token_char((unsigned char)at[i]))
			return (fail(h, "invalid_request"));
	}

	return (fail(h, len == 0 ? "invalid_request" : "not_implemented"));
}

static bool
target_fine(struct header *h, const char *at, size_t len)
{
	size_t	i;

	if (len == 0)
		return (fail(h, "invalid_request"));
	if (len > HEADER_TARGET_MAX)
		return (fail(h, "path_too_long"));

	for (i = 0; i < len; i++) {
		if ((unsigned char)at[i] <= ' ' || (unsigned char)at[i] > '~' ||
		    at[i] == '#')
			return (fail(h, "invalid_request"));
	}

	if (*at == '/' || (len == 1 && *at == '*') ||
	    (len > 7 && strncasecmp(at, "http://", 7) == 0) ||
	    (len > 8 && strncasecmp(at, "https://", 8) == 0))
		return (true);

	return (fail(h, "invalid_request"));
}

/* RFC 9112 3.2.2: the absolute form must be accepted; what counts is Host. */
static void
target_strip(const char **at, size_t *len)
{
	const char	*path;
	size_t		 skip;

	if (**at == '/' || **at == '*')
		return;

	skip = strncasecmp(*at, "https", 5) == 0 ? 8 : 7;
	path = memchr(*at + skip, '/', *len - skip);
	*len = path == NULL ? 0 : *len - (size_t)(path - *at);
	*at = path;
}

static bool
version_fine(struct header *h, const char *at, size_t len)
{
	if (len != 8 || memcmp(at, "HTTP/", 5) != 0 || at[6] != '.' ||
	    at[5] < '0' || at[5] > '9' || at[7] < '0' || at[7] > '9')
		return (fail(h, "invalid_request"));
	if (at[5] != '1' || at[7] > '1')
		return (fail(h, "http_version"));

	h->old = at[7] == '0';
	return (true);
}

static bool
header_line(struct rewrite *rw, const char *at, size_t len)
{
	struct line	line;
	size_t		i;
	bool		close;

	if (!line_split(&line, at, len))
		return (fail(rw->h, "invalid_request"));
	if (!line_judge(rw, &line))
		return (false);

	for (i = 0; i < KEPT; i++) {
		if (!named(&line, kept[i]))
			continue;
		if (rw->seen & 1U << i)
			return (fail(rw->h, "invalid_request"));
		rw->seen |= 1U << i;
		if (line.value_len == 0)
			return (true);
		close = named(&line, "connection") && has_close(&line);
		put(rw, line.name, line.name_len);
		put(rw, ":", 1);	/* never more than was read */
		if (close)
			put(rw, "close", 5);
		else
			put(rw, line.value, line.value_len);
		put(rw, "\r\n", 2);
		break;
	}

	return (true);
}

/*
 * A token, a colon at once, and a value of visible characters, blanks and
 * obs-text.  A folded line begins with a blank, so its name is no token.
 */
static bool
line_split(struct line *line, const char *at, size_t len)
{
	const char	*colon;
	size_t		 i;

	if ((colon = memchr(at, ':', len)) == NULL || colon == at)
		return (false);

	line->name = at;
	line->name_len = (size_t)(colon - at);
	for (i = 0; i < line->name_len; i++) {
		if (!token_char((unsigned char)at[i]))
			return (false);
	}

	line->value = colon + 1;
	line->value_len = len - line->name_len - 1;
	for (i = 0; i < line->value_len; i++) {
		if (((unsigned char)line->value[i] < ' ' &&
		    line->value[i] != '\t') || line->value[i] == 0x7f)
			return (false);
	}

	while (line->value_len > 0 && (*line->value == ' ' ||
	    *line->value == '\t')) {
		line->value++;
		line->value_len--;
	}
	while (line->value_len > 0 &&
	    (line->value[line->value_len - 1] == ' ' ||
	    line->value[line->value_len - 1] == '\t'))
		line->value_len--;

	return (true);
}

/* Headers that change how the message is read, and what Kore cannot read. */
static bool
line_judge(struct rewrite *rw, const struct line *line)
{
	size_t	i, j;

	if (named(line, "transfer-encoding"))
		return (fail(rw->h, "not_implemented"));
	if (named(line, "content-length"))
		return (length_read(rw->h, line));
	if (named(line, "host") && !host_fine(line))
		return (fail(rw->h, "invalid_request"));
	if (named(line, "expect")) {
		rw->h->expect = line->value_len == 12 &&
		    strncasecmp(line->value, "100-continue", 12) == 0;
		return (true);
	}

	for (i = 0; i < KEPT; i++) {
		if (!named(line, kept[i]))
			continue;
		for (j = 0; j < line->value_len; j++) {
			if ((unsigned char)line->value[j] < ' ' ||
			    (unsigned char)line->value[j] > '~')
				return (fail(rw->h, "invalid_request"));
		}
	}

	return (true);
}

/* RFC 9112 3.2: a name or an address (RFC 3986 3.2.2), perhaps a port. */
static bool
host_fine(const struct line *line)
{
	const char	*c;
	size_t		 i;

	for (i = 0; i < line->value_len; i++) {
		c = &line->value[i];
		if (!token_char((unsigned char)*c) &&
		    (*c == '\0' || strchr("()=:;,[]", *c) == NULL))
			return (false);
	}

	return (line->value_len > 0);
}

static bool
length_read(struct header *h, const struct line *line)
{
	size_t	i;

	if (h->has_length || line->value_len == 0 ||
	    line->value_len > LENGTH_DIGITS_MAX)
		return (fail(h, "invalid_request"));

	for (i = 0; i < line->value_len; i++) {
		if (line->value[i] < '0' || line->value[i] > '9')
			return (fail(h, "invalid_request"));
		h->content_length = h->content_length * 10 +
		    (uint64_t)(line->value[i] - '0');
	}

	h->has_length = true;
	return (true);
}

static bool
fail(struct header *h, const char *problem)
{
	h->problem = problem;
	return (false);
}

static void
put(struct rewrite *rw, const char *text, size_t len)
{
	memmove(rw->out, text, len);
	rw->out += len;
}

static bool
named(const struct line *line, const char *name)
{
	return (strlen(name) == line->name_len &&
	    strncasecmp(line->name, name, line->name_len) == 0);
}

/* "close" anywhere in the list; Kore looks for the whole value only. */
static bool
has_close(const struct line *line)
{
	const char	*at, *comma, *end;
	size_t		 len;

	end = line->value + line->value_len;
	for (at = line->value; at < end; at = comma + 1) {
		if ((comma = memchr(at, ',', (size_t)(end - at))) == NULL)
			comma = end;
		while (at < comma && (*at == ' ' || *at == '\t'))
			at++;
		for (len = (size_t)(comma - at); len > 0 &&
		    (at[len - 1] == ' ' || at[len - 1] == '\t'); len--)
			;
		if (len == 5 && strncasecmp(at, "close", 5) == 0)
			return (true);
	}

	return (false);
}

/* RFC 9110 5.6.2 */
static bool
token_char(unsigned char c)
{
	return ((c >= '0' && c <= '9') || ((c | 0x20) >= 'a' &&
	    (c | 0x20) <= 'z') || (c != '\0' && c < 0x80 &&
	    strchr("!#$%&'*+-.^_`|~", c) != NULL));
}
