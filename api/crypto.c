/* SPDX-License-Identifier: Apache-2.0 */

#include <sys/stat.h>

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/pem.h>
#include <openssl/rand.h>

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "crypto.h"

/* The one owner of OpenSSL.  Every function answers false on any failure. */

#define PEM_FILE_MAX	8192

struct crypto_sha256 {
	EVP_MD_CTX	*ctx;
};

struct crypto_es256 {
	EVP_PKEY	*pkey;
};

static const char base64url[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/* SHA-256 of len bytes. */
bool
crypto_sha256(const void *data, size_t len, uint8_t out[CRYPTO_SHA256_LEN])
{
	return (EVP_Digest(data, len, out, NULL, EVP_sha256(), NULL) == 1);
}

/* SHA-256 as 64 lower-case hex digits. */
bool
crypto_sha256_hex(const void *data, size_t len, char out[CRYPTO_SHA256_HEX])
{
	uint8_t		digest[CRYPTO_SHA256_LEN];

	if (!crypto_sha256(data, len, digest))
		return (false);

	crypto_hex(digest, sizeof(digest), out);

	return (true);
}

/* A running digest; give it to crypto_sha256_finish_take.  NULL: no memory. */
struct crypto_sha256 *
crypto_sha256_start(void)
{
	struct crypto_sha256	*s;

	if ((s = calloc(1, sizeof(*s))) == NULL)
		return (NULL);

	s->ctx = EVP_MD_CTX_new();
	if (s->ctx == NULL ||
	    EVP_DigestInit_ex(s->ctx, EVP_sha256(), NULL) != 1) {
		EVP_MD_CTX_free(s->ctx);
		free(s);
		return (NULL);
	}

	return (s);
}

bool
crypto_sha256_add(struct crypto_sha256 *s, const void *data, size_t len)
{
	return (EVP_DigestUpdate(s->ctx, data, len) == 1);
}

/* Ends the digest and frees it, also on failure; NULL is a failure. */
bool
crypto_sha256_finish_take(struct crypto_sha256 *s,
    char out[CRYPTO_SHA256_HEX])
{
	uint8_t		digest[CRYPTO_SHA256_LEN];
	bool		ok;

	if (s == NULL)
		return (false);

	ok = EVP_DigestFinal_ex(s->ctx, digest, NULL) == 1;
	EVP_MD_CTX_free(s->ctx);
	free(s);
	if (ok)
		crypto_hex(digest, sizeof(digest), out);

	return (ok);
}

/*
 * Digest and length of all that is left to read of a file.  False: it cannot be
 * read, or there is no memory.  Blocks as long as the disk takes.
 */
bool
crypto_sha256_read(int fd, char out[CRYPTO_SHA256_HEX], int64_t *size)
{
	struct crypto_sha256	*s;
	uint8_t			 buf[16384];
	ssize_t			 n;
	bool			 ok = true;

	*size = 0;
	if ((s = crypto_sha256_start()) == NULL)
		return (false);
	while (ok && (n = read(fd, buf, sizeof(buf))) != 0) {
		if (n == -1) {
			ok = errno == EINTR;
			continue;
		}
		ok = crypto_sha256_add(s, buf, (size_t)n);
		*size += n;
	}

	return (crypto_sha256_finish_take(s, out) && ok);
}

/* HMAC-SHA-256 of data under key. */
bool
crypto_hmac_sha256(const void *key, size_t key_len, const void *data,
    size_t len, uint8_t out[CRYPTO_SHA256_LEN])
{
	unsigned int	out_len = CRYPTO_SHA256_LEN;

	if (key_len > INT_MAX)
		return (false);

	return (HMAC(EVP_sha256(), key, (int)key_len, data, len, out,
	    &out_len) != NULL && out_len == CRYPTO_SHA256_LEN);
}

/* Fills len bytes from the system's generator. */
bool
crypto_random(void *out, size_t len)
{
	if (len > INT_MAX)
		return (false);

	return (RAND_bytes(out, (int)len) == 1);
}

/* A random UUID (version 4) in lower case. */
bool
crypto_uuid(char out[CRYPTO_UUID_LEN])
{
	uint8_t		b[16];
	char		hex[33];

	if (!crypto_random(b, sizeof(b)))
		return (false);

	b[6] = (uint8_t)((b[6] & 0x0f) | 0x40);
	b[8] = (uint8_t)((b[8] & 0x3f) | 0x80);
	crypto_hex(b, sizeof(b), hex);

	memcpy(out, hex, 8);
	out[8] = '-';
	memcpy(out + 9, hex + 8, 4);
	out[13] = '-';
	memcpy(out + 14, hex + 12, 4);
	out[18] = '-';
	memcpy(out + 19, hex + 16, 4);
	out[23] = '-';
	memcpy(out + 24, hex + 20, 12);
	out[36] = '\0';

	return (true);
}

/* Compares in a time that does not depend on where they differ. */
bool
crypto_equal(const void *a, const void *b, size_t len)
{
	return (CRYPTO_memcmp(a, b, len) == 0);
}

/* Overwrites a secret so that the compiler cannot leave it out. */
void
crypto_cleanse(void *p, size_t len)
{
	OPENSSL_cleanse(p, len);
}

/* Lower-case hex with NUL: out holds 2 * len + 1 bytes. */
void
crypto_hex(const uint8_t *in, size_t len, char *out)
{
	static const char	digits[] = "0123456789abcdef";
	size_t			i;

	for (i = 0; i < len; i++) {
		out[2 * i] = digits[in[i] >> 4];
		out[2 * i + 1] = digits[in[i] & 0x0f];
	}
	out[2 * len] = '\0';
}

/* As mail wants it (RFC 2045), in one line: CRYPTO_BASE64(len) bytes. */
void
crypto_base64(const void *in, size_t len, char *out)
{
	(void)EVP_EncodeBlock((unsigned char *)out, in, (int)len);
}

/*
 * Base64url without padding (RFC 4648 5) and NUL.  Returns the length
 * without NUL, or 0 if out is too small.
 */
size_t
crypto_base64url(const uint8_t *in, size_t len, char *out, size_t size)
{
	uint32_t	bits = 0;
	size_t		i, n = 0;
	int		have = 0;

	if (len > SIZE_MAX / 8 || (len * 4 + 2) / 3 + 1 > size)
		return (0);

	for (i = 0; i < len; i++) {
		bits = (bits << 8 | in[i]) & 0xffffff;
		for (have += 8; have >= 6; have -= 6)
			out[n++] = base64url[(bits >> (have - 6)) & 0x3f];
	}
	if (have > 0)
		out[n++] = base64url[(bits << (6 - have)) & 0x3f];
	out[n] = '\0';

	return (n);
}

static int
sextet(char c)
{
	const char	*p;

	if (c == '\0' || (p = strchr(base64url, c)) == NULL)
		return (-1);

	return ((int)(p - base64url));
}

/*
 * Decodes unpadded base64url.  Refuses any other character, padding, an
 * impossible length and left-over bits that are not zero (a second spelling
 * of the same bytes).
 */
bool
crypto_base64url_decode(const char *in, size_t len, uint8_t *out, size_t size,
    size_t *out_len)
{
	uint32_t	bits = 0;
	size_t		i, n = 0;
	int		have = 0, v;

	if (len % 4 == 1)
		return (false);

	for (i = 0; i < len; i++) {
		if ((v = sextet(in[i])) == -1)
			return (false);
		bits = (bits << 6 | (uint32_t)v) & 0xffffff;
		have += 6;
		if (have >= 8) {
			have -= 8;
			if (n == size)
				return (false);
			out[n++] = (uint8_t)(bits >> have);
		}
	}
	if ((bits & ((1U << have) - 1)) != 0)
		return (false);

	*out_len = n;

	return (true);
}

/* Without this OpenSSL would ask on the terminal. */
static int
passphrase_none(char *buf, int size, int writing, void *arg)
{
	(void)buf;
	(void)size;
	(void)writing;
	(void)arg;

	return (-1);
}

/* Takes the key, also where it is not on P-256: NULL then. */
static struct crypto_es256 *
es256_wrap_take(EVP_PKEY *pkey)
{
	struct crypto_es256	*key;
	char			 group[32];

	if (pkey == NULL)
		return (NULL);
	if (!EVP_PKEY_is_a(pkey, "EC") || EVP_PKEY_get_group_name(pkey, group,
	    sizeof(group), NULL) != 1 || strcmp(group, "prime256v1") != 0 ||
	    (key = calloc(1, sizeof(*key))) == NULL) {
		EVP_PKEY_free(pkey);
		return (NULL);
	}
	key->pkey = pkey;

	return (key);
}

/*
 * A private key on P-256 from PEM (no passphrase); NULL for anything else.
 * Free it with crypto_es256_free.
 */
struct crypto_es256 *
crypto_es256_load(const char *pem, size_t len)
{
	EVP_PKEY	*pkey;
	BIO		*in;

	if (len > INT_MAX || (in = BIO_new_mem_buf(pem, (int)len)) == NULL)
		return (NULL);
	pkey = PEM_read_bio_PrivateKey(in, NULL, passphrase_none, NULL);
	BIO_free(in);

	return (es256_wrap_take(pkey));
}

/*
 * The same from a file that its owner and group alone may read; on NULL *why
 * says what is wrong with it.
 */
struct crypto_es256 *
crypto_es256_read(const char *path, const char **why)
{
	struct crypto_es256	*key;
	struct stat		 st;
	FILE			*f;
	char			 pem[PEM_FILE_MAX];
	size_t			 n;

	if ((f = fopen(path, "r")) == NULL) {
		*why = "cannot be opened";
		return (NULL);
	}
	if (fstat(fileno(f), &st) == -1 || (st.st_mode & S_IRWXO) != 0) {
		(void)fclose(f);
		*why = "may be read by others: chmod o= it";
		return (NULL);
	}
	n = fread(pem, 1, sizeof(pem), f);
	(void)fclose(f);
	key = crypto_es256_load(pem, n);
	crypto_cleanse(pem, sizeof(pem));
	*why = key != NULL ? NULL : "is not a private key on P-256";

	return (key);
}

/* The same for a public key, which verifies and does not sign. */
struct crypto_es256 *
crypto_es256_load_public(const char *pem, size_t len)
{
	EVP_PKEY	*pkey;
	BIO		*in;

	if (len > INT_MAX || (in = BIO_new_mem_buf(pem, (int)len)) == NULL)
		return (NULL);
	pkey = PEM_read_bio_PUBKEY(in, NULL, passphrase_none, NULL);
	BIO_free(in);

	return (es256_wrap_take(pkey));
}

/* The public half as PEM text with NUL; its length, or 0 if it does not fit. */
size_t
crypto_es256_public_pem(const struct crypto_es256 *key, char *out, size_t size)
{
	BIO	*bio;
	char	*text;
	long	 len = 0;

	if ((bio = BIO_new(BIO_s_mem())) == NULL)
		return (0);
	if (PEM_write_bio_PUBKEY(bio, key->pkey) == 1)
		len = BIO_get_mem_data(bio, &text);
	if (len > 0 && (size_t)len < size) {
		memcpy(out, text, (size_t)len);
		out[len] = '\0';
	} else {
		len = 0;
	}
	BIO_free(bio);

	return ((size_t)len);
}

void
crypto_es256_free(struct crypto_es256 *key)
{
	if (key == NULL)
		return;

	EVP_PKEY_free(key->pkey);
	free(key);
}

/*
 * Signs data for a JWS (RFC 7518 3.4): SHA-256, then r and s of 32 bytes each
 * instead of the DER that OpenSSL makes.
 */
bool
crypto_es256_sign(const struct crypto_es256 *key, const void *data, size_t len,
    uint8_t out[CRYPTO_ES256_LEN])
{
	EVP_MD_CTX	*ctx;
	ECDSA_SIG	*sig = NULL;
	const uint8_t	*p;
	uint8_t		 der[80];
	size_t		 der_len = sizeof(der);
	bool		 ok = false;

	if ((ctx = EVP_MD_CTX_new()) == NULL)
		return (false);

	if (EVP_DigestSignInit(ctx, NULL, EVP_sha256(), NULL,
	    key->pkey) == 1 &&
	    EVP_DigestSign(ctx, der, &der_len, data, len) == 1) {
		p = der;
		sig = d2i_ECDSA_SIG(NULL, &p, (long)der_len);
	}
	if (sig != NULL) {
		ok = BN_bn2binpad(ECDSA_SIG_get0_r(sig), out, 32) == 32 &&
		    BN_bn2binpad(ECDSA_SIG_get0_s(sig), out + 32, 32) == 32;
	}
	ECDSA_SIG_free(sig);
	EVP_MD_CTX_free(ctx);

	return (ok);
}

/* The DER form of a signature, in malloc'd *out; its length, or 0. */
static int
signature_der(const uint8_t in[CRYPTO_ES256_LEN], uint8_t **out)
{
	ECDSA_SIG	*sig;
	BIGNUM		*r, *s;
	int		 len = 0;

	sig = ECDSA_SIG_new();
	r = BN_bin2bn(in, 32, NULL);
	s = BN_bin2bn(in + 32, 32, NULL);
	if (sig != NULL && r != NULL && s != NULL &&
	    ECDSA_SIG_set0(sig, r, s) == 1) {
		*out = NULL;
		len = i2d_ECDSA_SIG(sig, out);
	} else {
		BN_free(r);
		BN_free(s);
	}
	ECDSA_SIG_free(sig);

	return (len > 0 ? len : 0);
}

/* True if the signature is the key's over exactly this data. */
bool
crypto_es256_verify(const struct crypto_es256 *key, const void *data,
    size_t len, const uint8_t in[CRYPTO_ES256_LEN])
{
	uint8_t	digest[CRYPTO_SHA256_LEN];

	return (crypto_sha256(data, len, digest) &&
	    crypto_es256_verify_digest(key, digest, in));
}

/* The same where only the SHA-256 of the data is at hand. */
bool
crypto_es256_verify_digest(const struct crypto_es256 *key,
    const uint8_t digest[CRYPTO_SHA256_LEN],
    const uint8_t in[CRYPTO_ES256_LEN])
{
	EVP_PKEY_CTX	*ctx;
	uint8_t		*der = NULL;
	int		 der_len;
	bool		 ok = false;

	if ((der_len = signature_der(in, &der)) == 0)
		return (false);

	if ((ctx = EVP_PKEY_CTX_new(key->pkey, NULL)) != NULL) {
		ok = EVP_PKEY_verify_init(ctx) == 1 &&
		    EVP_PKEY_CTX_set_signature_md(ctx, EVP_sha256()) == 1 &&
		    EVP_PKEY_verify(ctx, der, (size_t)der_len, digest,
		    CRYPTO_SHA256_LEN) == 1;
	}
	EVP_PKEY_CTX_free(ctx);
	OPENSSL_free(der);

	return (ok);
}

/* Exactly so many bytes from lower-case hex. */
bool
crypto_unhex(const char *hex, uint8_t *out, size_t len)
{
	static const char	 digits[] = "0123456789abcdef";
	const char		*high, *low;
	size_t			 i;

	if (strlen(hex) != 2 * len)
		return (false);
	for (i = 0; i < len; i++) {
		high = strchr(digits, hex[2 * i]);
		low = strchr(digits, hex[2 * i + 1]);
		if (high == NULL || low == NULL)
			return (false);
		out[i] = (uint8_t)((high - digits) << 4 | (low - digits));
	}

	return (true);
}
