/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "score/cases.h"
#include "score/sjson.h"

#define INPUT_MAX	(64UL * 1024 * 1024)
#define USAGE		"usage: rr-score < cases.json > scored.json\n"

static char	*input_read(size_t *);

/*
 * rr-score: a JSON document of scoring cases on standard input; the same
 * document with the computed scores on standard output.  Exit status 1 and a
 * message naming the place on bad input, 2 where it cannot read or write.
 */
int
main(int argc, char **argv)
{
	struct score_error	 error;
	struct sjson		*document;
	char			*text, *answer;
	size_t			 len;
	int			 rc;

	if (argc > 1) {
		rc = strcmp(argv[1], "--help") == 0 ? 0 : 2;
		(void)fputs(USAGE, rc == 0 ? stdout : stderr);
		return (rc);
	}
	if ((text = input_read(&len)) == NULL)
		return (2);

	document = sjson_parse(text, len, &error);
	free(text);
	if (document == NULL || cases_score(document, &error) != 0) {
		(void)fprintf(stderr, "rr-score: %s: %s (%s)\n",
		    error.pointer[0] != '\0' ? error.pointer : "/",
		    error.detail, error.code);
		sjson_free(document);
		return (1);
	}
	answer = sjson_print_lines(document);
	rc = fputs(answer, stdout) == EOF || fflush(stdout) == EOF ? 2 : 0;
	if (rc != 0)
		perror("rr-score: standard output");
	free(answer);
	sjson_free(document);

	return (rc);
}

static char *
input_read(size_t *len)
{
	char	*text;
	size_t	 size, got;

	size = 1 << 16;
	text = score_alloc(size, 1);
	*len = 0;
	while ((got = fread(text + *len, 1, size - *len, stdin)) > 0) {
		*len += got;
		if (*len > INPUT_MAX) {
			(void)fputs("rr-score: 输入超过 64 MB\n", stderr);
			free(text);
			return (NULL);
		}
		if (*len == size)
			text = score_resize(text, size *= 2, 1);
	}
	if (ferror(stdin)) {
		perror("rr-score: standard input");
		free(text);
		return (NULL);
	}

	return (text);
}
