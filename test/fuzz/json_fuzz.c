/* SPDX-License-Identifier: Apache-2.0 */
/*
 * libFuzzer: the gate before every request's body.  What it lets through is
 * JSON by the looser of its two judges, prints as JSON again, and the same
 * text twice is the same tree.
 */
#include <string.h>

#include <cjson/cJSON.h>

#include "fuzz.h"
#include "json.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct json_error	 loose, strict;
	cJSON			*again, *tree;
	char			*text;
	bool			 valid;

	valid = json_valid((const char *)data, size, &loose);
	if (!valid) {
		check(loose.offset <= size);
		check(json_fault_text(loose.fault) != NULL);
	}
	if ((tree = json_parse((const char *)data, size, &strict)) == NULL) {
		check(strict.offset <= size);
		check(json_fault_text(strict.fault) != NULL);
		return (0);
	}
	check(valid);

	if ((text = cJSON_PrintUnformatted(tree)) != NULL) {
		again = json_parse(text, strlen(text), &strict);
		check(again != NULL && cJSON_Compare(tree, again, true));
		cJSON_Delete(again);
	}
	cJSON_free(text);
	cJSON_Delete(tree);
	return (0);
}
