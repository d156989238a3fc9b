/* SPDX-License-Identifier: Apache-2.0 */

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "crypto.h"
#include "proof.h"
#include "score/explain.h"
#include "score/rational.h"
#include "score/scored.h"
#include "score/sjson_read.h"

#define FACT_PARTS	6	/* entry, version, num, den, event, note */

/* What the facts of one unit and indicator come to. */
struct tally {
	struct crypto_sha256	*sum;
	size_t			 count;
	mpq_t			 num;
	mpq_t			 den;
	mpq_t			 one;	/* that all share, -1 if they do not */
};

static int	scores_check(struct proof *, const struct sjson *,
		    struct score_error *);
static void	member_check(struct proof *, const struct sjson *,
		    const char *, struct sjson *);
static void	trees_compare(struct proof *, const struct sjson *,
		    const struct sjson *);
static void	members_compare(struct proof *, const struct sjson *,
		    const struct sjson *);
static int	format_check(struct proof *, const struct sjson *,
		    const struct sjson *, struct score_error *);
static int	facts_check(struct proof *, const struct sjson *,
		    const struct sjson *, struct score_error *);
static int	cell_check(struct proof *, const struct sjson *,
		    const struct sjson *, struct score_error *);
static int	cell_tally(struct tally *, const struct sjson *,
		    const struct sjson *, struct score_error *);
static int	fact_of_array(struct tally *, const struct sjson *,
		    const char *, struct score_error *);
static int	fact_of_line(struct tally *, const struct sjson *,
		    const char *, struct score_error *);
static int	fact_add(struct tally *, const struct sjson *, const char *,
		    const char *, const char *, struct score_error *);
static void	cell_compare(struct proof *, const struct sjson *,
		    const struct tally *);
static int	member_is(const struct sjson *, const char *, const mpq_t);
static void	find(struct proof *, size_t *, const struct sjson *,
		    const char *, ...) __attribute__((format(printf, 4, 5)));

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
	    (facts = sjson_want(list, "facts", SJSON_OBJECT, error)) == NULL)
		return (-1);
	proof->listed = proof->format == 2 || facts != NULL;

	return (proof->listed ? facts_check(proof,
	    sjson_get(tree, "inputs"), facts, error) : 0);
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

	return (0);
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
		find(proof, &proof->scores_wrong, tree, "缺少 %s", key);
	sjson_free(due);
}

static void
trees_compare(struct proof *proof, const struct sjson *is,
    const struct sjson *due)
{
	const struct sjson	*a, *b;

	if (is->type != due->type ||
	    (is->text == NULL) != (due->text == NULL) ||
	    (is->text != NULL && strcmp(is->text, due->text) != 0)) {
		find(proof, &proof->scores_wrong, is, "写的是 %s，应为 %s",
		    is->text != NULL ? is->text : "（空）",
		    due->text != NULL ? due->text : "（空）");
	} else if (is->type == SJSON_OBJECT) {
		members_compare(proof, is, due);
	} else if (is->type == SJSON_ARRAY) {
		if (is->count != due->count)
			find(proof, &proof->scores_wrong, is,
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
			find(proof, &proof->scores_wrong, a, "不应有这一项");
	}
	for (b = due->first; b != NULL; b = b->next)
		if (sjson_get(is, b->key) == NULL)
			find(proof, &proof->scores_wrong, is, "缺少 %s",
			    b->key);
}

static int
facts_check(struct proof *proof, const struct sjson *inputs,
    const struct sjson *facts, struct score_error *error)
{
	const struct sjson	*indicator, *unit;

	for (indicator = inputs->first; indicator != NULL;
	    indicator = indicator->next)
		for (unit = indicator->first; unit != NULL; unit = unit->next)
			if (cell_check(proof, unit, facts, error) != 0)
				return (-1);

	return (0);
}

/*
 * One unit and indicator: "UNIT entry version num den event note" of each fact
 * is hashed, the hashes, a line each, are the digest.  facts: the lines by
 * digest, NULL where the document has the facts.
 */
static int
cell_check(struct proof *proof, const struct sjson *cell,
    const struct sjson *facts, struct score_error *error)
{
	const struct sjson	*list, *digest;
	struct tally		 tally = { .count = 0 };
	char			 hex[CRYPTO_SHA256_HEX];
	int			 rc;

	digest = sjson_want(cell, "digest", SJSON_STRING, error);
	if (digest == NULL)
		return (-1);
	list = facts != NULL ? sjson_get(facts, digest->text) :
	    sjson_want(cell, "counted", SJSON_ARRAY, error);
	if (list == NULL && facts == NULL)
		return (-1);
	mpq_inits(tally.num, tally.den, tally.one, NULL);
	tally.sum = crypto_sha256_start();
	rc = list != NULL ? cell_tally(&tally, list, cell, error) : 0;
	proof->facts += tally.count;
	if (!crypto_sha256_finish_take(tally.sum, hex) && rc == 0)
		rc = score_error_set(error, "digest_failed", "", "%s",
		    "无法计算摘要");
	if (rc == 0 && strcmp(hex, digest->text) != 0)
		find(proof, &proof->facts_wrong, digest,
		    list == NULL ? "没有列出摘要为 %.12s… 的事实（%.12s…）" :
		    "计入事实的摘要写的是 %.12s…，应为 %.12s…", digest->text,
		    hex);
	if (rc == 0 && (list != NULL || strcmp(hex, digest->text) == 0))
		cell_compare(proof, cell, &tally);
	mpq_clears(tally.num, tally.den, tally.one, NULL);

	return (rc);
}

static int
cell_tally(struct tally *tally, const struct sjson *list,
    const struct sjson *cell, struct score_error *error)
{
	const struct sjson	*fact;
	int			 rc;

	rc = sjson_is(list, SJSON_ARRAY, error);
	for (fact = list->first; fact != NULL && rc == 0; fact = fact->next)
		rc = fact->type == SJSON_STRING ?
		    fact_of_line(tally, fact, cell->key, error) :
		    fact_of_array(tally, fact, cell->key, error);

	return (rc);
}

static int
fact_of_array(struct tally *tally, const struct sjson *fact, const char *unit,
    struct score_error *error)
{
	const struct sjson	*part;
	const char		*said[FACT_PARTS] = {
		"-", "-", "-", "-", "-", "-",
	};
	char			*line;
	size_t			 i = 0;
	int			 rc;

	if (sjson_is(fact, SJSON_ARRAY, error) != 0)
		return (-1);
	if (fact->count != FACT_PARTS)
		return (sjson_refuse(fact, "list_length",
		    "一条计入事实应有六项", error));
	for (part = fact->first; part != NULL; part = part->next, i++)
		if (part->text != NULL)
			said[i] = part->text;
	line = score_text("%s %s %s %s %s %s %s", unit, said[0], said[1],
	    said[2], said[3], said[4], said[5]);
	rc = fact_add(tally, fact, line, said[2], said[3], error);
	free(line);

	return (rc);
}

static int
fact_of_line(struct tally *tally, const struct sjson *fact, const char *unit,
    struct score_error *error)
{
	char	*copy, *rest, *word, *said[FACT_PARTS + 2];
	size_t	 i = 0;
	int	 rc;

	rest = copy = score_copy(fact->text, strlen(fact->text));
	while ((word = strsep(&rest, " ")) != NULL && i <= FACT_PARTS + 1)
		said[i++] = word;
	/* The eighth: from which of several sources. */
	if (i < FACT_PARTS + 1 || word != NULL || (i > FACT_PARTS + 1 &&
	    strncmp(said[FACT_PARTS + 1], "judge_", 6) != 0))
		rc = sjson_refuse(fact, "list_length",
		    "一条计入事实应有单位和六项，多个来源的再加来源", error);
	else if (strcmp(said[0], unit) != 0)
		rc = sjson_refuse(fact, "value_unknown",
		    "所列事实不是这个单位的", error);
	else
		rc = fact_add(tally, fact, fact->text, said[3], said[4], error);
	free(copy);

	return (rc);
}

static int
fact_add(struct tally *tally, const struct sjson *fact, const char *line,
    const char *num, const char *den, struct score_error *error)
{
	char	hex[CRYPTO_SHA256_HEX];
	mpq_t	n, d;
	int	rc;

	mpq_inits(n, d, NULL);
	rc = rational_parse(n, num) == 0 && rational_parse(d, den) == 0
	    ? 0 : sjson_refuse(fact, "number_invalid", "不是数", error);
	if (tally->sum == NULL ||
	    !crypto_sha256_hex(line, strlen(line), hex) ||
	    !crypto_sha256_add(tally->sum, hex, strlen(hex)) ||
	    !crypto_sha256_add(tally->sum, "\n", 1))
		rc = score_error_set(error, "digest_failed", "", "%s",
		    "无法计算摘要");
	if (tally->count++ == 0)
		mpq_set(tally->one, d);
	else if (!mpq_equal(tally->one, d))
		mpq_set_si(tally->one, -1, 1);
	mpq_add(tally->num, tally->num, n);
	mpq_add(tally->den, tally->den, d);
	mpq_clears(n, d, NULL);

	return (rc);
}

/*
 * num is the sum of the facts' own; den is theirs where all share it and the
 * judge has a fixed one, or else their sum.  Without facts den is the judge's.
 */
static void
cell_compare(struct proof *proof, const struct sjson *cell,
    const struct tally *tally)
{
	mpq_t	count;

	mpq_init(count);
	mpq_set_ui(count, tally->count, 1);
	if (!member_is(cell, "count", count))
		find(proof, &proof->facts_wrong, cell,
		    "计入事实的条数与所列 %zu 条不符", tally->count);
	if (!member_is(cell, "num", tally->num))
		find(proof, &proof->facts_wrong, cell,
		    "num 与所列事实的合计不符");
	if (tally->count > 0 && !member_is(cell, "den", tally->den) &&
	    !member_is(cell, "den", tally->one))
		find(proof, &proof->facts_wrong, cell,
		    "den 与所列事实不符");
	mpq_clear(count);
}

static int
member_is(const struct sjson *cell, const char *key, const mpq_t due)
{
	const struct sjson	*node;
	mpq_t			 is;
	int			 same;

	node = sjson_get(cell, key);
	if (node == NULL || node->text == NULL)
		return (0);
	mpq_init(is);
	same = rational_parse(is, node->text) == 0 && mpq_equal(is, due);
	mpq_clear(is);

	return (same);
}

static void
find(struct proof *proof, size_t *wrong, const struct sjson *node,
    const char *fmt, ...)
{
	struct proof_finding	*finding;
	va_list			 args;

	(*wrong)++;
	if (proof->count == PROOF_FINDINGS)
		return;
	finding = &proof->finding[proof->count++];
	sjson_pointer(node, finding->where, sizeof(finding->where));
	va_start(args, fmt);
	(void)vsnprintf(finding->detail, sizeof(finding->detail), fmt, args);
	va_end(args);
}
