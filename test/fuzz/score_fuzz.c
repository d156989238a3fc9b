/* SPDX-License-Identifier: Apache-2.0 */
/*
 * libFuzzer: documents of cases for the scoring engine.  What is scored prints
 * as a document that reads and prints the same, and a fault says what and where.
 */
#include <string.h>

#include "fuzz.h"
#include "score/cases.h"
#include "score/sjson.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct score_error	 error;
	struct sjson		*again, *document;
	char			*copy, *text;

	memset(&error, 0, sizeof(error));
	document = sjson_parse((const char *)data, size, &error);
	if (document == NULL) {
		check(error.code[0] != '\0');
		return (0);
	}
	if (cases_score(document, &error) == 0) {
		text = sjson_print(document);
		again = sjson_parse(text, strlen(text), &error);
		check(again != NULL);
		copy = sjson_print(again);
		check(strcmp(text, copy) == 0);
		free(copy);
		free(text);
		sjson_free(again);
	} else {
		check(error.code[0] != '\0');
	}
	sjson_free(document);
	return (0);
}
