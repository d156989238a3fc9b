/* SPDX-License-Identifier: Apache-2.0 */

#include "import_batch.h"
#include "import_row.h"

static void	member_move(cJSON *, cJSON *, const char *);

void
import_batch_add(cJSON **batch, size_t line, cJSON *args, cJSON *errors)
{
	cJSON	*row, *body;

	if (*batch == NULL)
		*batch = cJSON_CreateArray();
	row = cJSON_CreateObject();
	cJSON_AddItemToArray(*batch, row);
	cJSON_AddNumberToObject(row, "line", (double)line);
	if (args == NULL) {
		cJSON_AddItemToObject(row, "flaws", errors);
		return;
	}
	body = cJSON_GetObjectItemCaseSensitive(args, "body");
	member_move(row, body, "unit");
	member_move(row, body, "body");
	member_move(row, body, "findings");
	member_move(row, args, "derived");
	cJSON_Delete(args);
}

static void
member_move(cJSON *to, cJSON *from, const char *name)
{
	cJSON	*member;

	member = cJSON_DetachItemFromObjectCaseSensitive(from, name);
	if (member != NULL)
		cJSON_AddItemToObject(to, name, member);
}

void
import_batch_tell(cJSON *result, const cJSON *answer, int *fine, int *flawed)
{
	const cJSON	*row, *flaws;
	size_t		 line;

	cJSON_AddItemToObject(result, "migration", cJSON_Duplicate(
	    cJSON_GetObjectItemCaseSensitive(answer, "migration"), true));
	cJSON_ArrayForEach(row,
	    cJSON_GetObjectItemCaseSensitive(answer, "rows")) {
		line = (size_t)cJSON_GetNumberValue(
		    cJSON_GetObjectItemCaseSensitive(row, "line"));
		flaws = cJSON_GetObjectItemCaseSensitive(row, "flaws");
		if (cJSON_GetArraySize(flaws) == 0) {
			(*fine)++;
			import_row_tell(result, line, NULL, NULL, NULL, NULL);
			continue;
		}
		(*flawed)++;
		import_row_tell(result, line, "fields_invalid", NULL, NULL,
		    cJSON_Duplicate(flaws, true));
	}
}
