/* SPDX-License-Identifier: Apache-2.0 */

#include <sys/stat.h>

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "crypto.h"
#include "refresh.h"

/*
 * Refresh tokens: 32 random bytes in a cookie, of which the database keeps
 * the SHA-256.  Each is exchanged once, for a successor that is computed from
 * it: two tabs that exchange the same one, or a client that lost the answer,
 * get the same successor, and an older one that comes back ends the session.
 */

#define SECRET_MIN	32
#define SECRET_MAX	1024

static uint8_t	secret[SECRET_MAX];
static size_t	secret_len;

/*
 * Reads the server's secret from a file of at least 32 bytes that others may
 * not read.  All servers of an installation share it.  On false *why says
 * what is wrong.
 */
bool
refresh_secret_load(const char *path, const char **why)
{
	struct stat	 st;
	FILE		*f;

	secret_len = 0;
	if ((f = fopen(path, "r")) == NULL) {
		*why = "cannot be opened";
		return (false);
	}
	if (fstat(fileno(f), &st) == -1 || (st.st_mode & S_IRWXO) != 0) {
		*why = "may be read by others: chmod o= it";
	} else {
		secret_len = fread(secret, 1, sizeof(secret), f);
		*why = secret_len < SECRET_MIN ?
		    "has fewer than 32 bytes" : NULL;
	}
	fclose(f);
	if (*why != NULL)
		secret_len = 0;

	return (*why == NULL);
}

static bool
text_make(const uint8_t bytes[CRYPTO_SHA256_LEN], char out[REFRESH_LEN])
{
	return (crypto_base64url(bytes, CRYPTO_SHA256_LEN, out,
	    REFRESH_LEN) == REFRESH_LEN - 1);
}

/* A new random token. */
bool
refresh_make(char out[REFRESH_LEN])
{
	uint8_t		bytes[CRYPTO_SHA256_LEN];

	return (crypto_random(bytes, sizeof(bytes)) && text_make(bytes, out));
}

/* The text has the form of a token. */
bool
refresh_valid(const char *text)
{
	uint8_t		bytes[CRYPTO_SHA256_LEN];
	size_t		n;

	return (strlen(text) == REFRESH_LEN - 1 && crypto_base64url_decode(
	    text, REFRESH_LEN - 1, bytes, sizeof(bytes), &n));
}

/* What the token is exchanged for, always the same. */
bool
refresh_successor(const char *text, char out[REFRESH_LEN])
{
	uint8_t		mac[CRYPTO_SHA256_LEN];

	return (secret_len > 0 && crypto_hmac_sha256(secret, secret_len, text,
	    strlen(text), mac) && text_make(mac, out));
}

/* What the database keeps of a token: SHA-256 in hex. */
bool
refresh_hash(const char *text, char out[65])
{
	return (crypto_sha256_hex(text, strlen(text), out));
}

/*
 * The Set-Cookie value; text NULL removes the cookie.  It lives as long as
 * the browser does, and the session behind it as long as the database says.
 */
bool
refresh_cookie_text(const char *text, char *out, size_t size)
{
	int		n;

	n = snprintf(out, size, REFRESH_COOKIE "=%s; Path=/; Secure; "
	    "HttpOnly; SameSite=Strict%s", text != NULL ? text : "",
	    text != NULL ? "" : "; Max-Age=0");

	return (n > 0 && (size_t)n < size);
}

/*
 * True unless a browser says that another site made the request: the cookie
 * goes along by itself, so that its sender must be asked.  Each argument is
 * a header or NULL; programs send neither of the first two.  Sec-Fetch-Site
 * is the browser's own word; older browsers send Origin alone.
 */
bool
refresh_same_origin(const char *fetch_site, const char *origin,
    const char *host)
{
	if (fetch_site != NULL)
		return (strcmp(fetch_site, "same-origin") == 0);
	if (origin == NULL)
		return (true);
	if (host == NULL)
		return (false);
	if (strncmp(origin, "https://", 8) == 0)
		return (strcmp(origin + 8, host) == 0);
	if (strncmp(origin, "http://", 7) == 0)
		return (strcmp(origin + 7, host) == 0);

	return (false);
}
