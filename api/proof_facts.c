/* SPDX-License-Identifier: Apache-2.0 */

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "crypto.h"
#include "proof_facts.h"
#include "score/rational.h"
#include "score/sjson_read.h"

#define FACT_PARTS	6	/* entry, version, num, den, event, note */

/* Words as they come; sorted, each stands beside its like. */
struct words {
	char	**word;
	size_t	  count;
	size_t	  room;
};

/* What the facts of one unit and indicator come to. */
struct tally {
	struct crypto_sha256	*sum;
	size_t			 count;
	mpq_t			 num;
	mpq_t			 den;
	mpq_t			 one;	/* that all share, -1 if they do not */
	struct words		 events;
	struct words		 notes;
	/* Of the whole indicator: filings, and the den that all units have. */
	struct words		*entries;
	const struct sjson	*fixed;
};

static bool	any_is_listed(const struct sjson *, const struct sjson *);
static int	indicator_check(struct proof *, const struct sjson *,
		    const struct sjson *, const struct sjson *,
		    struct score_error *);
static int	cell_check(struct proof *, const struct sjson *,
		    const struct sjson *, struct words *,
		    const struct sjson *, struct score_error *);
static const struct sjson
		*den_of_all(const struct sjson *);
static int	cell_tally(struct tally *, const struct sjson *,
		    const struct sjson *, struct score_error *);
static int	fact_of_array(struct tally *, const struct sjson *,
		    const char *, struct score_error *);
static int	fact_of_line(struct tally *, const struct sjson *,
		    const char *, struct score_error *);
static int	fact_add(struct tally *, const struct sjson *, const char *,
		    char *const [], struct score_error *);
static void	cell_compare(struct proof *, const struct sjson *,
		    struct tally *);
static void	tally_compare(struct proof *, const struct sjson *,
		    const struct words *, size_t);
static bool	whole_is(const struct sjson *, size_t *);
static int	member_is(const struct sjson *, const char *, const mpq_t);
static void	words_add(struct words *, const char *);
static size_t	words_like(const struct words *, const char *);
static int	word_order(const void *, const void *);
static size_t	words_different(struct words *);
static void	words_free(struct words *);

int
proof_facts_are_its(const struct sjson *tree, const struct sjson *list,
    struct score_error *error)
{
	static const char *const	 named[] = {
		"kind", "period", "revision",
	};
	const struct sjson		*mine, *its[3];
	bool				 other = false;
	size_t				 i;

	for (i = 0; i < 3; i++) {
		mine = sjson_get(tree, named[i]);
		its[i] = sjson_get(list, named[i]);
		if (its[i] == NULL || its[i]->text == NULL)
			return (any_is_listed(sjson_get(tree, "inputs"),
			    sjson_get(list, "facts")) ? 0 :
			    score_error_set(error, "facts_of_another",
			    "/facts", "这是另一份报表的事实清单"));
		other |= mine == NULL || mine->text == NULL ||
		    strcmp(mine->text, its[i]->text) != 0;
	}

	return (!other ? 0 : score_error_set(error, "facts_of_another",
	    "/period", "这是另一份报表（%s %s 第 %s 版）的事实清单",
	    its[0]->text, its[1]->text, its[2]->text));
}

/* Is any list that a document speaks of there; or does it speak of none? */
static bool
any_is_listed(const struct sjson *inputs, const struct sjson *facts)
{
	const struct sjson	*indicator, *unit, *node;
	bool			 none = true;
	size_t			 n;

	for (indicator = inputs != NULL ? inputs->first : NULL;
	    indicator != NULL; indicator = indicator->next)
		for (unit = indicator->first; unit != NULL; unit = unit->next) {
			node = sjson_get(unit, "count");
			if (node == NULL || !whole_is(node, &n) || n == 0 ||
			    (node = sjson_get(unit, "digest")) == NULL ||
			    node->text == NULL)
				continue;
			if (sjson_get(facts, node->text) != NULL)
				return (true);
			none = false;
		}

	return (none);
}

int
proof_facts(struct proof *proof, const struct sjson *tree,
    const struct sjson *facts, struct score_error *error)
{
	const struct sjson	*inputs, *indicator, *totals;

	inputs = sjson_get(tree, "inputs");
	totals = sjson_get(tree, "facts");
	for (indicator = inputs->first; indicator != NULL;
	    indicator = indicator->next)
		if (indicator_check(proof, indicator, facts, totals != NULL ?
		    sjson_get(totals, indicator->key) : NULL, error) != 0)
			return (-1);

	return (0);
}

/*
 * total: of the whole city, filings that count, each once for however many
 * units.  It also has those of units that a report no longer compares, so that
 * it may be more than what is listed, and never less.
 */
static int
indicator_check(struct proof *proof, const struct sjson *indicator,
    const struct sjson *facts, const struct sjson *total,
    struct score_error *error)
{
	const struct sjson	*unit, *fixed = den_of_all(indicator);
	struct words		 entries = { .count = 0 };
	size_t			 listed, said;
	int			 rc = 0;

	for (unit = indicator->first; unit != NULL && rc == 0;
	    unit = unit->next)
		rc = cell_check(proof, unit, facts, &entries, fixed, error);
	listed = words_different(&entries);
	if (rc == 0 && total != NULL &&
	    (!whole_is(total, &said) || said < listed))
		proof_find(proof, &proof->facts_wrong, total,
		    "全市合计写的是 %s，所列事实已有 %zu 件",
		    total->text != NULL ? total->text : "（空）", listed);
	words_free(&entries);

	return (rc);
}

/* NULL where units have different ones. */
static const struct sjson *
den_of_all(const struct sjson *indicator)
{
	const struct sjson	*unit, *den, *first = NULL;

	for (unit = indicator->first; unit != NULL; unit = unit->next) {
		den = sjson_get(unit, "den");
		if (den == NULL || den->text == NULL || (first != NULL &&
		    strcmp(den->text, first->text) != 0))
			return (NULL);
		first = den;
	}

	return (first);
}

/*
 * One unit and indicator: "UNIT entry version num den event note" of each fact
 * is hashed, the hashes, a line each, are the digest.  facts: the lines by
 * digest, NULL where the document has the facts.
 */
static int
cell_check(struct proof *proof, const struct sjson *cell,
    const struct sjson *facts, struct words *entries,
    const struct sjson *fixed, struct score_error *error)
{
	const struct sjson	*list, *digest;
	struct tally		 tally = { .entries = entries, .fixed = fixed };
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
		proof_find(proof, &proof->facts_wrong, digest,
		    list == NULL ? "没有列出摘要为 %.12s… 的事实（%.12s…）" :
		    "计入事实的摘要写的是 %.12s…，应为 %.12s…", digest->text,
		    hex);
	if (rc == 0 && (list != NULL || strcmp(hex, digest->text) == 0))
		cell_compare(proof, cell, &tally);
	mpq_clears(tally.num, tally.den, tally.one, NULL);
	words_free(&tally.events);
	words_free(&tally.notes);

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
	char			 none[] = "-", *line;
	char			*said[FACT_PARTS] = {
		none, none, none, none, none, none,
	};
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
	rc = fact_add(tally, fact, line, said, error);
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
		rc = fact_add(tally, fact, fact->text, said + 1, error);
	free(copy);

	return (rc);
}

/* said: its FACT_PARTS. */
static int
fact_add(struct tally *tally, const struct sjson *fact, const char *line,
    char *const said[], struct score_error *error)
{
	char	hex[CRYPTO_SHA256_HEX];
	mpq_t	n, d;
	int	rc;

	mpq_inits(n, d, NULL);
	rc = rational_parse(n, said[2]) == 0 &&
	    rational_parse(d, said[3]) == 0 ? 0 :
	    sjson_refuse(fact, "number_invalid", "不是数", error);
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
	words_add(tally->entries, said[0]);
	if (strcmp(said[4], "-") != 0)
		words_add(&tally->events, said[4]);
	if (strcmp(said[5], "-") != 0)
		words_add(&tally->notes, said[5]);

	return (rc);
}

/*
 * num is the sum of the facts' own; den is their sum, or the one that all of
 * them or all units share: some judges have a fixed one, whatever a fact says.
 * Notes are also made of what was left out, at most one of each.
 */
static void
cell_compare(struct proof *proof, const struct sjson *cell,
    struct tally *tally)
{
	const struct sjson	*left;
	size_t			 apart = SIZE_MAX;
	mpq_t			 count;

	mpq_init(count);
	mpq_set_ui(count, tally->count, 1);
	if (!member_is(cell, "count", count))
		proof_find(proof, &proof->facts_wrong, cell,
		    "计入事实的条数与所列 %zu 条不符", tally->count);
	if (!member_is(cell, "num", tally->num))
		proof_find(proof, &proof->facts_wrong, cell,
		    "num 与所列事实的合计不符");
	if (tally->count > 0 && tally->fixed == NULL &&
	    !member_is(cell, "den", tally->den) &&
	    !member_is(cell, "den", tally->one))
		proof_find(proof, &proof->facts_wrong, cell,
		    "den 与所列事实不符");
	mpq_clear(count);
	left = sjson_get(cell, "left_count");
	if (left != NULL && !whole_is(left, &apart))
		proof_find(proof, &proof->facts_wrong, left,
		    "未计入的条数不是整数");
	tally_compare(proof, sjson_get(cell, "events"), &tally->events, 0);
	tally_compare(proof, sjson_get(cell, "note_counts"), &tally->notes,
	    apart);
}

/*
 * A document's numbers of each word, if it has them, are those of the facts;
 * more may stand only for so many facts that are not listed.
 */
static void
tally_compare(struct proof *proof, const struct sjson *said,
    const struct words *words, size_t apart)
{
	const struct sjson	*node;
	size_t			 n, due, known = 0;

	for (node = said != NULL ? said->first : NULL; node != NULL;
	    node = node->next) {
		due = words_like(words, node->key);
		known += due;
		if (!whole_is(node, &n) || n < due || n - due > apart)
			proof_find(proof, &proof->facts_wrong, node,
			    "写的是 %s，所列事实中有 %zu 条",
			    node->text != NULL ? node->text : "（空）", due);
		else if (apart != SIZE_MAX)
			apart -= n - due;
	}
	if (said != NULL && known != words->count)
		proof_find(proof, &proof->facts_wrong, said,
		    "所列事实中另有 %zu 条没有写明", words->count - known);
}

/* Is it a whole number that a count can be? */
static bool
whole_is(const struct sjson *node, size_t *n)
{
	char	*end;

	if (node->type != SJSON_NUMBER || strlen(node->text) > 9)
		return (false);
	*n = strtoul(node->text, &end, 10);

	return (node->text[0] != '-' && *end == '\0');
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
words_add(struct words *words, const char *word)
{
	if (words->count == words->room) {
		words->room = words->room > 0 ? words->room * 2 : 8;
		words->word = score_resize(words->word, words->room,
		    sizeof(*words->word));
	}
	words->word[words->count++] = score_copy(word, strlen(word));
}

static size_t
words_like(const struct words *words, const char *word)
{
	size_t	i, n = 0;

	for (i = 0; i < words->count; i++)
		n += strcmp(words->word[i], word) == 0;

	return (n);
}

static int
word_order(const void *a, const void *b)
{
	return (strcmp(*(char *const *)a, *(char *const *)b));
}

/* How many there are, each counted once; sorts them. */
static size_t
words_different(struct words *words)
{
	size_t	i, n = 0;

	if (words->count > 0)
		qsort(words->word, words->count, sizeof(*words->word),
		    word_order);
	for (i = 0; i < words->count; i++)
		n += i == 0 || strcmp(words->word[i - 1], words->word[i]) != 0;

	return (n);
}

static void
words_free(struct words *words)
{
	while (words->count > 0)
		free(words->word[--words->count]);
	free(words->word);
}
