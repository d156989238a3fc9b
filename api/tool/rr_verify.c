/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "crypto.h"
#include "proof.h"
#include "score/sjson.h"

#define INPUT_MAX	(512UL * 1024 * 1024)
#define USAGE								\
	"usage: rr-verify [-f FACTS] DOCUMENT [SIGNATURE [PUBLIC-KEY]]\n" \
	"  DOCUMENT    what GET /reports/{id}/export?format=json answers;\n" \
	"              - is standard input\n"				\
	"  FACTS       what GET /reports/{id}/facts answers\n"		\
	"  SIGNATURE   what GET /reports/{id}/signature answers\n"	\
	"  PUBLIC-KEY  the key you trust, PEM; else the one in SIGNATURE\n"

static char	*file_read(const char *, size_t *);
static int	 conclude(int, int);
static int	 signature_check(const char *, size_t, const char *,
		    const char *);
static int	 signed_by(const char *, size_t, const struct sjson *,
		    const char *);
static int	 document_check(const char *, size_t, const char *, size_t);
static void	 facts_say(const struct proof *);
static const char
		*member(const struct sjson *, const char *);
static int	 say(int, const char *, const char *);

/*
 * rr-verify: a frozen report checked from its own document, without the server:
 * arithmetic, digests, signature.  Exit status 0 if all of it holds, 1 if not,
 * 2 where it cannot read, or is given what is no such file.
 */
int
main(int argc, char **argv)
{
	char	*text, *facts = NULL;
	size_t	 len, facts_len = 0;
	int	 sign, whole;

	if (argc > 2 && strcmp(argv[1], "-f") == 0) {
		if ((facts = file_read(argv[2], &facts_len)) == NULL)
			return (2);
		argc -= 2;
		argv += 2;
	}
	if (argc < 2 || argc > 4 || strcmp(argv[1], "--help") == 0) {
		(void)fputs(USAGE, argc > 1 && argc < 5 ? stdout : stderr);
		free(facts);
		return (argc > 1 && argc < 5 ? 0 : 2);
	}
	if ((text = file_read(argv[1], &len)) == NULL) {
		free(facts);
		return (2);
	}
	if (argc > 2)
		sign = signature_check(text, len, argv[2],
		    argc > 3 ? argv[3] : NULL);
	else
		sign = say(0, "未核", "没有给出签名文件，未核对摘要和签名");
	whole = document_check(text, len, facts, facts_len);
	free(text);
	free(facts);

	return (conclude(sign, whole));
}

/* What is wrong outweighs what could not be checked. */
static int
conclude(int sign, int whole)
{
	int	rc;

	if (sign > 0 || whole > 0)
		rc = 1;
	else
		rc = sign < 0 || whole < 0 ? 2 : 0;
	(void)puts(rc == 0 ? "结论：文件自身一致。" : rc == 1 ?
	    "结论：不一致。" : "结论：没有核对完，所给的文件不能用于核对。");
	(void)puts("说明：本工具只根据文件自身核对计分、摘要和签名，"
	    "看不到台账；所列事实当时是否在台账中，由系统的“核验”核对。");

	return (rc);
}

/* Always what it was given, so that a check can return what it says. */
static int
say(int wrong, const char *verdict, const char *what)
{
	(void)printf("[%s] %s\n", verdict, what);

	return (wrong);
}

static const char *
member(const struct sjson *tree, const char *key)
{
	const struct sjson	*node = sjson_get(tree, key);

	return (node != NULL && node->type == SJSON_STRING ? node->text : NULL);
}

/* Wrong things found; -1 where the files cannot be read. */
static int
signature_check(const char *text, size_t len, const char *path,
    const char *key_path)
{
	struct score_error	 error;
	struct sjson		*tree = NULL;
	const char		*digest;
	char			*json, *pem = NULL, hex[CRYPTO_SHA256_HEX];
	size_t			 json_len, pem_len;
	int			 wrong = -1;

	if ((json = file_read(path, &json_len)) == NULL ||
	    (key_path != NULL && (pem = file_read(key_path, &pem_len)) ==
	    NULL)) {
		free(json);
		return (-1);
	}
	tree = sjson_parse(json, json_len, &error);
	/* Other answers have a digest, too; an algorithm has this one alone. */
	digest = tree != NULL && tree->type == SJSON_OBJECT &&
	    member(tree, "algorithm") != NULL ? member(tree, "digest") : NULL;
	if (digest == NULL || !crypto_sha256_hex(text, len, hex)) {
		(void)printf("[未核] %s 不是签名文件，未核对摘要和签名\n",
		    path);
	} else {
		wrong = strcmp(hex, digest) == 0 ?
		    say(0, "一致", "文件摘要（SHA-256）与签名文件所记相同") :
		    say(1, "不符", "文件摘要（SHA-256）与签名文件所记不同");
		wrong += signed_by(text, len, tree, pem);
	}
	sjson_free(tree);
	free(pem);
	free(json);

	return (wrong);
}

static int
signed_by(const char *text, size_t len, const struct sjson *tree,
    const char *trusted)
{
	struct crypto_es256	*key;
	const char		*own, *hex;
	uint8_t			 raw[CRYPTO_ES256_LEN];
	int			 wrong;

	own = member(tree, "public_key");
	hex = member(tree, "signature");
	if (hex == NULL)
		return (say(trusted != NULL, trusted != NULL ? "不符" : "未核",
		    "这份报表没有签名"));
	if (trusted == NULL && own != NULL)
		(void)printf("[提示] 公钥随签名文件而来（编号 %s），"
		    "请与系统公布的公钥比对\n", member(tree, "key") != NULL ?
		    member(tree, "key") : "");
	if (trusted == NULL)
		trusted = own;
	if (trusted == NULL || !crypto_unhex(hex, raw, sizeof(raw)) ||
	    (key = crypto_es256_load_public(trusted, strlen(trusted))) == NULL)
		return (say(1, "不符", "签名或公钥不可用"));
	wrong = crypto_es256_verify(key, text, len, raw) ?
	    say(0, "一致", "签名（ES256）出自这把公钥") :
	    say(1, "不符", "签名不是这把公钥对这份文件作的");
	crypto_es256_free(key);

	return (wrong);
}

static int
document_check(const char *text, size_t len, const char *facts,
    size_t facts_len)
{
	struct score_error	 error;
	struct proof		 proof;
	size_t			 i;

	if (proof_document(&proof, text, len, facts, facts_len, &error) != 0) {
		(void)fprintf(stderr, "rr-verify: %s: %s (%s)\n",
		    error.pointer, error.detail, error.code);
		(void)printf("[未核] 无法核对：%s\n", error.detail);
		return (-1);
	}
	(void)printf("[%s] 计分：%zu 个单位、%zu 个指标的得分、名次、色档和说明"
	    "按文件中的指标值重算，%zu 处不同\n", proof.scores_wrong == 0 ?
	    "一致" : "不符", proof.units, proof.indicators,
	    proof.scores_wrong);
	facts_say(&proof);
	for (i = 0; i < proof.count; i++)
		(void)printf("  %s：%s\n", proof.finding[i].where,
		    proof.finding[i].detail);

	return ((proof.scores_wrong + proof.facts_wrong) > 0);
}

static void
facts_say(const struct proof *proof)
{
	if (proof->format < 2)
		(void)say(0, "未核", "早期格式，计入的事实没有摘要");
	else if (!proof->listed)
		(void)say(0, "未核", "没有给出事实清单（-f），"
		    "未核对各指标值与计入事实");
	else
		(void)printf("[%s] 事实：所列 %zu 条的条数、合计和摘要，"
		    "%zu 处不同\n", proof->facts_wrong == 0 ? "一致" : "不符",
		    proof->facts, proof->facts_wrong);
}

static char *
file_read(const char *path, size_t *len)
{
	FILE	*file;
	char	*text;
	size_t	 size = 1 << 16, got;
	int	 bad;

	file = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");
	if (file == NULL) {
		perror(path);
		return (NULL);
	}
	text = score_alloc(size, 1);
	*len = 0;
	while ((got = fread(text + *len, 1, size - *len - 1, file)) > 0) {
		*len += got;
		if (*len > INPUT_MAX)
			break;
		if (*len == size - 1)
			text = score_resize(text, size *= 2, 1);
	}
	bad = ferror(file) || *len > INPUT_MAX;
	if (file != stdin)
		(void)fclose(file);
	if (bad) {
		(void)fprintf(stderr, "rr-verify: %s: 读不了或过大\n", path);
		free(text);
		return (NULL);
	}
	text[*len] = '\0';

	return (text);
}
