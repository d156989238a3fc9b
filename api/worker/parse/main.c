/* SPDX-License-Identifier: Apache-2.0 */

/*
 * rr-parse [SECONDS [SHEET]]: the only program that parses what a user
 * uploaded.  The file comes on standard input, one JSON line goes out, whatever
 * the file:
 *	{"media_type":"application/pdf","kinds":["pdf"],"pages":3,
 *	    "problem":null}
 * kinds are the extensions that a file of these bytes may carry.  A problem is
 * "damaged", "encrypted", "bomb" (small here, huge when unpacked) or
 * "too_complex" (took too long, too much memory, or broke the parser).  With
 * SHEET, the cells of that sheet of a workbook instead: see sheet.h.
 * No network, no database, no files: before the first byte of the file is
 * looked at, the sandbox leaves only memory, standard output and the end.
 */

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "media.h"
#include "parse.h"
#include "sandbox.h"
#include "sheet.h"
#include "verdict.h"

#define INPUT_MAX	(50UL * 1024 * 1024)
#define MEMORY_MAX	(1024UL * 1024 * 1024)
#define SECONDS_MAX	60

static unsigned char	*input_read(size_t *);
static unsigned int	 seconds_of(int, char **);
static bool		 limits_set(unsigned int);
static bool		 stderr_close(void);
static void		 look(const unsigned char *, size_t,
			    struct verdict *);
static void		 kinds_find(const unsigned char *, size_t,
			    const struct parse_zip *, struct verdict *);

int
main(int argc, char **argv)
{
	static struct verdict	 v;	/* of the handlers too: verdict.c */
	unsigned char		*bytes;
	unsigned int		 seconds = seconds_of(argc, argv);
	size_t			 len;

	if (seconds == 0) {
		(void)fprintf(stderr, "usage: rr-parse [SECONDS [SHEET]] "
		    "< FILE\n");
		return (2);
	}
	bytes = input_read(&len);
	if (bytes == NULL) {
		(void)fprintf(stderr, "rr-parse: the input is too large\n");
		return (1);
	}
	/* What needs files is loaded before there are none. */
	if (!media_setup() || !verdict_catch(&v) || !limits_set(seconds) ||
	    !stderr_close() || !sandbox_enter())
		return (1);
	if (argc > 2)
		sheet_print(bytes, len, argv[2]);
	look(bytes, len, &v);
	verdict_end(&v);
}

static unsigned int
seconds_of(int argc, char **argv)
{
	char	*end;
	long	 n;

	if (argc == 1)
		return (SECONDS_MAX);
	n = strtol(argv[1], &end, 10);

	return (argc <= 3 && *end == '\0' && n > 0 && n <= SECONDS_MAX ?
	    (unsigned int)n : 0);
}

static unsigned char *
input_read(size_t *len)
{
	unsigned char	*bytes;
	ssize_t		 n;

	bytes = malloc(INPUT_MAX + 1);
	*len = 0;
	while (bytes != NULL && *len <= INPUT_MAX) {
		n = read(STDIN_FILENO, bytes + *len, INPUT_MAX + 1 - *len);
		if (n == 0)
			return (bytes);
		if (n < 0 && errno != EINTR)
			break;
		if (n > 0)
			*len += (size_t)n;
	}
	free(bytes);

	return (NULL);
}

/* Processor time runs out a second before the kernel ends us for good. */
static bool
limits_set(unsigned int seconds)
{
#ifdef RR_ALLOW_ALL	/* a sanitizer's shadow takes terabytes of addresses */
	const struct rlimit	memory = { RLIM_INFINITY, RLIM_INFINITY };
#else
	const struct rlimit	memory = { MEMORY_MAX, MEMORY_MAX };
#endif
	const struct rlimit	cpu = { seconds, seconds + 1 };
	const struct rlimit	none = { 0, 0 };

	(void)alarm(seconds);

	return (setrlimit(RLIMIT_AS, &memory) == 0 &&
	    setrlimit(RLIMIT_CPU, &cpu) == 0 &&
	    setrlimit(RLIMIT_CORE, &none) == 0);
}

/* A hostile file must not fill a log with a library's complaints. */
static bool
stderr_close(void)
{
	int	null = open("/dev/null", O_WRONLY | O_CLOEXEC);

	return (null >= 0 && dup2(null, STDERR_FILENO) >= 0);
}

static void
look(const unsigned char *bytes, size_t len, struct verdict *v)
{
	struct parse_zip	zip = { .known = false };

	verdict_type(v, media_seen(bytes, len));
	if (len >= 4 && memcmp(bytes, "PK\3\4", 4) == 0)
		parse_zip(bytes, len, &zip);
	kinds_find(bytes, len, &zip, v);
	if (verdict_has(v, "pdf"))
		parse_pdf(bytes, len, v);
	else if (verdict_has(v, "png"))
		parse_png(bytes, len, v);
	else if (verdict_has(v, "jpg"))
		parse_jpeg(bytes, len, v);
	else if (zip.known && zip.problem != NULL)
		v->problem = zip.problem;
	else if (verdict_has(v, "ofd"))
		v->pages = zip.pages > 0 ? zip.pages : -1;
}

/* A part of a document counts where the directory has it; tables are text. */
static void
kinds_find(const unsigned char *bytes, size_t len,
    const struct parse_zip *zip, struct verdict *v)
{
	const struct media	*m;
	size_t			 i;

	for (i = 0; (m = media_at(i)) != NULL; i++) {
		if (!media_matches(m, bytes, len) ||
		    (m->zip_mark != NULL && zip->known &&
		    !parse_zip_has(bytes, zip, m->zip_mark)) ||
		    (strcmp(m->extension, "csv") == 0 &&
		    strncmp(v->type, "text/", 5) != 0))
			continue;
		verdict_kind(v, m->extension);
	}
}
