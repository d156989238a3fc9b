/* SPDX-License-Identifier: Apache-2.0 */

/*
 * rr-parse: the only program that parses what a user uploaded.  The file comes
 * on standard input, one JSON line goes out:
 *	{"media_type": "application/pdf", "pages": 3}
 *	{"media_type": "application/pdf", "pages": null, "problem": "encrypted"}
 * No network, no database, no files: before the first byte of the file is
 * looked at, the sandbox leaves only memory, standard output and the end.
 */

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include <glib.h>
#include <magic.h>
#include <poppler.h>

#include "sandbox.h"

#define INPUT_MAX	(50UL * 1024 * 1024)
#define MEMORY_MAX	(1024UL * 1024 * 1024)
#define SECONDS_MAX	60

static unsigned char	*input_read(size_t *);
static bool		 limits_set(void);
static int		 pdf_pages(const unsigned char *, size_t,
			    const char **);

int
main(void)
{
	const char	*type, *problem = NULL;
	unsigned char	*bytes;
	magic_t		 magic;
	size_t		 len;
	int		 pages = -1;

	bytes = input_read(&len);
	if (bytes == NULL) {
		(void)fprintf(stderr, "rr-parse: the input is too large\n");
		return (1);
	}
	/* What needs files is loaded before there are none. */
	magic = magic_open(MAGIC_MIME_TYPE);
	if (magic == NULL || magic_load(magic, NULL) != 0 || !limits_set() ||
	    !sandbox_enter()) {
		(void)fprintf(stderr, "rr-parse: no sandbox\n");
		return (1);
	}
	type = magic_buffer(magic, bytes, len);
	if (type == NULL)
		type = "application/octet-stream";
	if (strcmp(type, "application/pdf") == 0)
		pages = pdf_pages(bytes, len, &problem);
	if (pages >= 0)
		(void)printf("{\"media_type\":\"%s\",\"pages\":%d}\n", type,
		    pages);
	else if (problem != NULL)
		(void)printf("{\"media_type\":\"%s\",\"pages\":null,"
		    "\"problem\":\"%s\"}\n", type, problem);
	else
		(void)printf("{\"media_type\":\"%s\",\"pages\":null}\n", type);
	(void)fflush(stdout);
	_exit(0);
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

static bool
limits_set(void)
{
	const struct rlimit	memory = { MEMORY_MAX, MEMORY_MAX };
	const struct rlimit	cpu = { SECONDS_MAX, SECONDS_MAX };
	const struct rlimit	none = { 0, 0 };

	(void)alarm(SECONDS_MAX);

	return (setrlimit(RLIMIT_AS, &memory) == 0 &&
	    setrlimit(RLIMIT_CPU, &cpu) == 0 &&
	    setrlimit(RLIMIT_CORE, &none) == 0);
}

static int
pdf_pages(const unsigned char *bytes, size_t len, const char **problem)
{
	PopplerDocument	*document;
	GBytes		*input;
	GError		*error = NULL;
	int		 pages;

	input = g_bytes_new_static(bytes, len);
	document = poppler_document_new_from_bytes(input, NULL, &error);
	if (document == NULL) {
		*problem = g_error_matches(error, POPPLER_ERROR,
		    POPPLER_ERROR_ENCRYPTED) ? "encrypted" : "damaged";
		return (-1);
	}
	pages = poppler_document_get_n_pages(document);
	if (pages <= 0) {
		*problem = "damaged";
		return (-1);
	}

	return (pages);
}
