/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_CRYPTO_H
#define RR_CRYPTO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CRYPTO_SHA256_LEN	32
#define CRYPTO_SHA256_HEX	65	/* with the NUL */
#define CRYPTO_UUID_LEN		37	/* with the NUL */

/* What so many octets take in base64, padded, with the NUL. */
#define CRYPTO_BASE64(n)	(4 * (((n) + 2) / 3) + 1)

#define CRYPTO_ES256_LEN	64	/* r and s */

struct crypto_sha256;
struct crypto_es256;

bool	 crypto_sha256(const void *, size_t, uint8_t [CRYPTO_SHA256_LEN]);
bool	 crypto_sha256_hex(const void *, size_t, char [CRYPTO_SHA256_HEX]);
struct crypto_sha256
	*crypto_sha256_start(void);
bool	 crypto_sha256_add(struct crypto_sha256 *, const void *, size_t);
bool	 crypto_sha256_finish_take(struct crypto_sha256 *,
	    char [CRYPTO_SHA256_HEX]);
bool	 crypto_sha256_read(int, char [CRYPTO_SHA256_HEX], int64_t *);
bool	 crypto_hmac_sha256(const void *, size_t, const void *, size_t,
	    uint8_t [CRYPTO_SHA256_LEN]);
bool	 crypto_random(void *, size_t);
bool	 crypto_uuid(char [CRYPTO_UUID_LEN]);
bool	 crypto_equal(const void *, const void *, size_t);
void	 crypto_cleanse(void *, size_t);
void	 crypto_hex(const uint8_t *, size_t, char *);
void	 crypto_base64(const void *, size_t, char *);
size_t	 crypto_base64url(const uint8_t *, size_t, char *, size_t);
bool	 crypto_base64url_decode(const char *, size_t, uint8_t *, size_t,
	    size_t *);
struct crypto_es256
	*crypto_es256_load(const char *, size_t);
struct crypto_es256
	*crypto_es256_read(const char *, const char **);
struct crypto_es256
	*crypto_es256_load_public(const char *, size_t);
void	 crypto_es256_free(struct crypto_es256 *);
size_t	 crypto_es256_public_pem(const struct crypto_es256 *, char *, size_t);
bool	 crypto_es256_sign(const struct crypto_es256 *, const void *, size_t,
	    uint8_t [CRYPTO_ES256_LEN]);
bool	 crypto_es256_verify(const struct crypto_es256 *, const void *, size_t,
	    const uint8_t [CRYPTO_ES256_LEN]);
bool	 crypto_es256_verify_digest(const struct crypto_es256 *,
	    const uint8_t [CRYPTO_SHA256_LEN],
	    const uint8_t [CRYPTO_ES256_LEN]);
bool	 crypto_unhex(const char *, uint8_t *, size_t);

#endif
