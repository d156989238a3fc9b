/* SPDX-License-Identifier: Apache-2.0 */

#include <argon2.h>

#include <ctype.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

#include "crypto.h"
#include "password_hash.h"
#include "schema_text.h"

/*
 * About 50 ms of one core and 19 MiB: the floor that OWASP gives for Argon2id,
 * with one pass more.  What a stored hash was made with stands in the hash.
 */
#define COST_PASSES	3
#define COST_KIB	19456
#define COST_LANES	1
#define SALT_LEN	16
#define KEY_LEN		32

#define PHONE_RUN	6	/* digits of the number in a row */
#define DISTINCT_MIN	5	/* different characters */
#define WORD_MIN	4	/* of a word on the list */

/* The list of common passwords, sorted by bytes, one a line. */
__asm__(
    ".section .rodata\n"
    ".hidden common_words\n"
    ".hidden common_words_size\n"
    ".global common_words\n"
    ".global common_words_size\n"
    "common_words:\n"
    ".incbin \"conf/common-passwords.txt\"\n"
    ".set common_words_len, . - common_words\n"
    ".byte 0\n"
    ".balign 8\n"
    "common_words_size: .quad common_words_len\n"
    ".previous\n");

extern const char	common_words[]
			    __attribute__((visibility("hidden")));
extern const uint64_t	common_words_size
			    __attribute__((visibility("hidden")));

static const char *const flaw_texts[] = {
	[PASSWORD_SHORT] = "密码至少12个字符",
	[PASSWORD_TOO_LONG] = "密码最多128个字符",
	[PASSWORD_CONTROL] = "密码含有无法输入的控制字符",
	[PASSWORD_PHONE] = "密码不得包含本人手机号中连续6位及以上数字",
	[PASSWORD_CONTEXT] = ("密码不得包含“改革”“渝快政”“gaige”“cq”等"
	    "与本系统相关的词"),
	[PASSWORD_COMMON] = "密码属于常见密码，容易被猜中",
	[PASSWORD_SIMPLE] = "密码过于简单：重复或连续的字符太多",
};

/* One Chinese sentence that names the rule. */
const char *
password_flaw_text(enum password_flaw flaw)
{
	return (flaw_texts[flaw]);
}

/* The word of n bytes, in lower case, stands on the list. */
static bool
word_common(const char *word, size_t n)
{
	const char	*list = common_words;
	size_t		 low = 0, high = (size_t)common_words_size;
	size_t		 mid, len;
	int		 order;

	/* Each line between low and high is whole and ends with LF. */
	while (low < high) {
		mid = low + (high - low) / 2;
		while (mid > low && list[mid - 1] != '\n')
			mid--;
		len = strcspn(list + mid, "\n");
		order = memcmp(word, list + mid, n < len ? n : len);
		if (order == 0)
			order = (n > len) - (n < len);
		if (order == 0)
			return (true);
		if (order < 0)
			high = mid;
		else
			low = mid + len + 1;
	}

	return (false);
}

/*
 * The whole, or what is left without digits and signs at both ends: a common
 * word does not become a secret by a year and an exclamation mark.
 */
static bool
password_common(const char *lower, size_t n)
{
	size_t	start = 0, end = n;

	if (word_common(lower, n))
		return (true);

	while (start < end && !isalpha((unsigned char)lower[start]) &&
	    ((unsigned char)lower[start] & 0x80) == 0)
		start++;
	while (end > start && !isalpha((unsigned char)lower[end - 1]) &&
	    ((unsigned char)lower[end - 1] & 0x80) == 0)
		end--;

	return (end - start >= WORD_MIN && (end - start) * 2 >= n &&
	    word_common(lower + start, end - start));
}

static bool
password_has_phone(const char *password, const char *phone)
{
	char	run[PHONE_RUN + 1];

	for (; strlen(phone) >= PHONE_RUN; phone++) {
		memcpy(run, phone, PHONE_RUN);
		run[PHONE_RUN] = '\0';
		if (strstr(password, run) != NULL)
			return (true);
	}

	return (false);
}

/* "cq" counts only where no other letter touches it: two letters are short. */
static bool
password_has_context(const char *lower)
{
	const char	*p;

	if (strstr(lower, "gaige") != NULL || strstr(lower, "改革") != NULL ||
	    strstr(lower, "渝快政") != NULL ||
	    strstr(lower, "yukuaizheng") != NULL ||
	    strstr(lower, "chongqing") != NULL ||
	    strstr(lower, "重庆") != NULL)
		return (true);

	for (p = strstr(lower, "cq"); p != NULL; p = strstr(p + 1, "cq")) {
		if ((p == lower || !isalpha((unsigned char)p[-1])) &&
		    !isalpha((unsigned char)p[2]))
			return (true);
	}

	return (false);
}

/* Of few characters only the steps count: that they are few is another rule. */
static bool
password_simple(const char *password, size_t n)
{
	bool	seen[256] = { false };
	size_t	i, distinct = 0, steps = 0;
	int	step;

	for (i = 0; i < n; i++) {
		if (!seen[(unsigned char)password[i]]) {
			seen[(unsigned char)password[i]] = true;
			distinct++;
		}
		if (i == 0)
			continue;
		step = password[i] - password[i - 1];
		if (step >= -1 && step <= 1)
			steps++;
	}

	return ((n >= DISTINCT_MIN && distinct < DISTINCT_MIN) ||
	    (steps > 0 && steps * 4 >= n * 3));
}

/*
 * All that is wrong with a new password of the account with that phone number
 * ("" if unknown): a PASSWORD_BIT for each rule that it breaks.  It is taken as
 * typed, nothing is trimmed or folded.  What is too long is judged no further.
 */
unsigned int
password_flaws(const char *password, const char *phone)
{
	unsigned int	flaws = 0;
	char		copy[PASSWORD_BYTES + 1];
	size_t		i, n = strlen(password);

	if (n > PASSWORD_BYTES || schema_text_length(password) > PASSWORD_MAX)
		return (PASSWORD_BIT(PASSWORD_TOO_LONG));
	memcpy(copy, password, n + 1);
	if (schema_text_clean(copy, true) > SCHEMA_TEXT_OK ||
	    strpbrk(password, "\t\r\n") != NULL)
		flaws |= PASSWORD_BIT(PASSWORD_CONTROL);
	if (schema_text_length(password) < PASSWORD_MIN)
		flaws |= PASSWORD_BIT(PASSWORD_SHORT);
	for (i = 0; i <= n; i++)
		copy[i] = (char)tolower((unsigned char)password[i]);
	if (password_has_phone(copy, phone))
		flaws |= PASSWORD_BIT(PASSWORD_PHONE);
	if (password_has_context(copy))
		flaws |= PASSWORD_BIT(PASSWORD_CONTEXT);
	if (password_common(copy, n))
		flaws |= PASSWORD_BIT(PASSWORD_COMMON);
	if (password_simple(copy, n))
		flaws |= PASSWORD_BIT(PASSWORD_SIMPLE);
	crypto_cleanse(copy, sizeof(copy));

	return (flaws);
}

/*
 * Argon2id with a fresh salt, encoded ("$argon2id$v=19$…").  Blocks for about
 * 50 ms: never on the event loop.
 */
bool
password_hash_make(const char *password, char out[PASSWORD_HASH_LEN])
{
	uint8_t		salt[SALT_LEN];

	return (crypto_random(salt, sizeof(salt)) &&
	    argon2id_hash_encoded(COST_PASSES, COST_KIB, COST_LANES,
	    password, strlen(password), salt, sizeof(salt), KEY_LEN, out,
	    PASSWORD_HASH_LEN) == ARGON2_OK);
}

/* True if the encoded hash is of that password.  Blocks likewise. */
bool
password_hash_matches(const char *hash, const char *password)
{
	return (argon2id_verify(hash, password, strlen(password)) ==
	    ARGON2_OK);
}

/*
 * A one-time code of 20 characters that can be read aloud (no 0 o 1 l i), in
 * groups of five: 98 bits.
 */
bool
password_code_make(char out[PASSWORD_CODE_LEN])
{
	static const char	alphabet[] = "abcdefghjkmnpqrstuvwxyz23456789";
	uint8_t			random;
	size_t			i = 0;

	while (i < PASSWORD_CODE_LEN - 1) {
		if (i % 6 == 5) {
			out[i++] = '-';
			continue;
		}
		if (!crypto_random(&random, 1))
			return (false);
		/* 31 letters: what is left of 256 would favour the first. */
		if (random < 248)
			out[i++] = alphabet[random % 31];
	}
	out[i] = '\0';

	return (true);
}
