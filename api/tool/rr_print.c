/* SPDX-License-Identifier: Apache-2.0 */

/*
 * rr-print modules|openapi|routes|acts|problems: the program printed from its
 * own tables, for the migrator, the documentation and the typed client.
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "module.h"
#include "openapi.h"

static int	print_take(cJSON *);

static const struct {
	const char	*word;
	cJSON		*(*make)(void);
} words[] = {
	{ "modules", module_list_json },
	{ "openapi", openapi_json },
	{ "routes", openapi_routes_json },
	{ "acts", openapi_acts_json },
	{ "problems", openapi_problems_json },
};

#define WORDS		(sizeof(words) / sizeof(words[0]))

static int
print_take(cJSON *value)
{
	char	*text;
	int	 ok;

	text = cJSON_Print(value);
	cJSON_Delete(value);
	if (text == NULL) {
		fprintf(stderr, "rr-print: out of memory\n");
		return (1);
	}

	ok = puts(text) != EOF && fflush(stdout) == 0;
	free(text);
	if (!ok) {
		perror("rr-print");
		return (1);
	}

	return (0);
}

int
main(int argc, char **argv)
{
	size_t		i;

	for (i = 0; argc == 2 && i < WORDS; i++) {
		if (strcmp(argv[1], words[i].word) == 0)
			return (print_take(words[i].make()));
	}

	fprintf(stderr, "usage: rr-print "
	    "modules|openapi|routes|acts|problems\n");

	return (2);
}
