/* SPDX-License-Identifier: Apache-2.0 */

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "proof.h"
#include "proof_facts.h"
#include "score/explain.h"
#include "score/scored.h"
#include "score/sjson_read.h"

#define EXCERPT		72	/* of a text that differs */
#define EXCERPT_BEFORE	12	/* of it, that does not */

static int	scores_check(struct proof *, const struct sjson *,
		    struct score_error *);
static void	kind_check(struct proof *, const struct sjson *);
static void	member_check(struct proof *, const struct sjson *,
		    const char *, struct sjson *);
static void	trees_compare(struct proof *, const struct sjson *,
		    const struct sjson *);
static void	members_compare(struct proof *, const struct sjson *,
		    const struct sjson *);
static int	format_check(struct proof *, const struct sjson *,
		    const struct sjson *, struct score_error *);
static void	excerpt(char *, const char *, size_t);
static size_t	same_length(const char *, const char *);

int
proof_document(struct proof *proof, const char *text, size_t len,
    const char *facts, size_t facts_len, struct score_error *error)
{
	struct sjson	*tree, *list = NULL;
	int		 rc;

	memset(proof, 0, sizeof(*proof));
	if ((tree = sjson_parse(text, len, error)) == NULL)
		return (-1);
	rc = scores_check(proof, tree, error);
	if (rc == 0 && facts != NULL &&
	    ((list = sjson_parse(facts, facts_len, error)) == NULL ||
	    sjson_is(list, SJSON_OBJECT, error) != 0))
		rc = -1;
	if (rc == 0)
		rc = format_check(proof, tree, list, error);
	sjson_free(list);
	sjson_free(tree);

	return (rc);
}

static int
format_check(struct proof *proof, const struct sjson *tree,
    const struct sjson *list, struct score_error *error)
{
	const struct sjson	*format, *facts = NULL;

	format = sjson_get(tree, "format");
	proof->format = format != NULL && format->text != NULL ?
	    (int)strtol(format->text, NULL, 10) : 1;
	if (proof->format > 3)
		return (sjson_refuse(format, "value_unknown",
		    "不认识这种文件格式", error));
	if (proof->format == 3 && list != NULL &&
	    ((facts = sjson_want(list, "facts", SJSON_OBJECT, error)) == NULL ||
	    proof_facts_are_its(tree, list, error) != 0))
		return (-1);
	proof->listed = proof->format == 2 || facts != NULL;

	return (proof->listed ? proof_facts(proof, tree, facts, error) : 0);
}

/* Scores anew and compares number by number. */
static int
scores_check(struct proof *proof, const struct sjson *tree,
    struct score_error *error)
{
	struct scored	s;

	if (scored_init(&s, tree, error) != 0)
		return (-1);
	proof->units = s.card.count;
	proof->indicators = s.rules.indicator_count;
	member_check(proof, tree, "scores", scorecard_write(&s.card, tree));
	member_check(proof, tree, "explanations", explain_write_all(&s.card));
	scored_release(&s);
	kind_check(proof, tree);

	return (0);
}

/* A report is of the kind that its rule set is for. */
static void
kind_check(struct proof *proof, const struct sjson *tree)
{
	const struct sjson	*kind, *of;

	kind = sjson_get(tree, "kind");
	of = sjson_get(sjson_get(tree, "rule_set"), "report_kind");
	if (kind != NULL && (kind->type != SJSON_STRING || of == NULL ||
	    of->text == NULL || strcmp(kind->text, of->text) != 0))
		proof_find(proof, &proof->scores_wrong, kind,
		    "报表种类写的是 %s，所附指标体系是 %s 的",
		    kind->text != NULL ? kind->text : "（空）",
		    of != NULL && of->text != NULL ? of->text : "（空）");
}

/* Takes what should be there. */
static void
member_check(struct proof *proof, const struct sjson *tree, const char *key,
    struct sjson *due)
{
	const struct sjson	*is;

	if ((is = sjson_get(tree, key)) != NULL)
		trees_compare(proof, is, due);
	else
		proof_find(proof, &proof->scores_wrong, tree, "缺少 %s", key);
	sjson_free(due);
}

static void
trees_compare(struct proof *proof, const struct sjson *is,
    const struct sjson *due)
{
	const struct sjson	*a, *b;
	char			 was[EXCERPT], is_due[EXCERPT];
	size_t			 same;

	if (is->type != due->type ||
	    (is->text == NULL) != (due->text == NULL) ||
	    (is->text != NULL && strcmp(is->text, due->text) != 0)) {
		same = same_length(is->text, due->text);
		excerpt(was, is->text, same);
		excerpt(is_due, due->text, same);
		proof_find(proof, &proof->scores_wrong, is,
		    "写的是 %s，应为 %s", was, is_due);
	} else if (is->type == SJSON_OBJECT) {
		members_compare(proof, is, due);
	} else if (is->type == SJSON_ARRAY) {
		if (is->count != due->count)
			proof_find(proof, &proof->scores_wrong, is,
			    "有 %zu 项，应为 %zu 项", is->count, due->count);
		for (a = is->first, b = due->first; a != NULL && b != NULL;
		    a = a->next, b = b->next)
			trees_compare(proof, a, b);
	}
}

static void
members_compare(struct proof *proof, const struct sjson *is,
    const struct sjson *due)
{
	const struct sjson	*a, *b;

	for (a = is->first; a != NULL; a = a->next) {
		if ((b = sjson_get(due, a->key)) != NULL)
			trees_compare(proof, a, b);
		else
			proof_find(proof, &proof->scores_wrong, a,
			    "不应有这一项");
	}
	for (b = due->first; b != NULL; b = b->next)
		if (sjson_get(is, b->key) == NULL)
			proof_find(proof, &proof->scores_wrong, is, "缺少 %s",
			    b->key);
}

/* How many bytes two texts begin with alike, whole characters. */
static size_t
same_length(const char *a, const char *b)
{
	size_t	n = 0;

	if (a == NULL || b == NULL)
		return (0);
	while (a[n] != '\0' && a[n] == b[n])
		n++;
	while (n > 0 && ((unsigned char)a[n] & 0xc0) == 0x80)
		n--;

	return (n);
}

/*
 * EXCERPT bytes of a text, whole characters: all of it, or from a little before
 * where it is no longer the same.
 */
static void
excerpt(char *to, const char *text, size_t same)
{
	size_t	from = 0, len;

	if (text == NULL)
		text = "（空）";
	if (strlen(text) >= EXCERPT && same > EXCERPT_BEFORE) {
		from = same - EXCERPT_BEFORE;
		while (((unsigned char)text[from] & 0xc0) == 0x80)
			from++;
		to += sprintf(to, "…");
	}
	len = EXCERPT - 1 - (from > 0 ? strlen("…") : 0);
	if (strlen(text + from) > len) {
		score_fit(to, len + 1 - strlen("…"), text + from);
		memcpy(to + strlen(to), "…", sizeof("…"));
	} else {
		score_fit(to, len + 1, text + from);
	}
}

void
proof_find(struct proof *proof, size_t *wrong, const struct sjson *node,
    const char *fmt, ...)
{
	struct proof_finding	*finding;
	char			 whole[1024];
	va_list			 args;

	(*wrong)++;
	if (proof->count == PROOF_FINDINGS)
		return;
	finding = &proof->finding[proof->count++];
	sjson_pointer(node, whole, sizeof(whole));
	score_fit(finding->where, sizeof(finding->where), whole);
	va_start(args, fmt);
	(void)vsnprintf(whole, sizeof(whole), fmt, args);
	va_end(args);
	score_fit(finding->detail, sizeof(finding->detail), whole);
}
