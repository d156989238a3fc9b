/* SPDX-License-Identifier: Apache-2.0 */
/*
 * libFuzzer: the gate before every request's body.  What it lets through is
 * JSON by the looser of its two judges and by the engine's own reader, and
 * what the database gets of it, printed again, says the same: every word, and
 * every number to its last digit.
 */
#include <string.h>

#include <cjson/cJSON.h>

#include "fuzz.h"
#include "json.h"
#include "score/sjson.h"

/* A number without its ways of writing: 0.digits times ten to the power. */
struct plain {
	bool	negative;
	char	digits[JSON_DIGITS_MAX + 1];
	long	power;
};

static void
plain_read(const char *s, struct plain *out)
{
	size_t	n = 0, zeros = 0;
	bool	fraction = false;

	memset(out, 0, sizeof(*out));
	out->negative = *s == '-';
	for (; *s != '\0' && (*s | 0x20) != 'e'; s++) {
		if (*s == '.')
			fraction = true;
		if (*s < '0' || *s > '9')
			continue;
		if (*s == '0' && n == 0) {
			out->power -= fraction;
			continue;
		}
		out->power += !fraction;
		if (*s == '0') {
			zeros++;
			continue;
		}
		check(n + zeros < JSON_DIGITS_MAX);
		memset(out->digits + n, '0', zeros);
		n += zeros;
		zeros = 0;
		out->digits[n++] = *s;
	}
	if (n == 0)	/* a zero, whatever its sign and power */
		memset(out, 0, sizeof(*out));
	else if (*s != '\0')
		out->power += strtol(s + 1, NULL, 10);
}

static void
same_check(const struct sjson *a, const struct sjson *b)
{
	const struct sjson	*x, *y;
	struct plain		 p, q;

	check(a->type == b->type && a->count == b->count);
	check((a->key == NULL) == (b->key == NULL));
	check(a->key == NULL || strcmp(a->key, b->key) == 0);
	if (a->type == SJSON_STRING)
		check(strcmp(a->text, b->text) == 0);
	if (a->type == SJSON_NUMBER) {
		plain_read(a->text, &p);
		plain_read(b->text, &q);
		check(p.negative == q.negative && p.power == q.power &&
		    strcmp(p.digits, q.digits) == 0);
	}
	for (x = a->first, y = b->first; x != NULL; x = x->next, y = y->next)
		same_check(x, y);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct json_error	 loose, strict;
	struct score_error	 error;
	struct sjson		*sent, *stored;
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
		sent = sjson_parse((const char *)data, size, &error);
		stored = sjson_parse(text, strlen(text), &error);
		check(sent != NULL && stored != NULL);
		same_check(sent, stored);
		sjson_free(stored);
		sjson_free(sent);
	}
	cJSON_free(text);
	cJSON_Delete(tree);
	return (0);
}
