/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_TOKEN_H
#define RR_TOKEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Access tokens: JWT (RFC 7519, 9068), ES256, checked as RFC 8725 asks.  What
 * a token says is who asks and in which session and grant; whether these
 * still hold is the database's answer, at every call.
 */

#define TOKEN_LIFETIME		900	/* s that a new one lives */
#define TOKEN_LIFETIME_MAX	1800	/* s that any may live */
#define TOKEN_SKEW		5	/* s between servers' clocks */
#define TOKEN_SIZE		1024	/* bytes with the NUL */
#define TOKEN_SESSION_LEN	37	/* with the NUL */

struct token_claims {
	int64_t		account;	/* sub */
	int64_t		grant;		/* role */
	char		session[TOKEN_SESSION_LEN];	/* sid */
	int64_t		issued;		/* iat and nbf, s since 1970 */
	int64_t		expires;	/* exp */
};

enum token_fault {
	TOKEN_FINE,
	TOKEN_FORM,		/* not three parts of base64url, too long */
	TOKEN_HEADER,		/* not exactly our alg and typ */
	TOKEN_SIGNATURE,
	TOKEN_CLAIMS,		/* one missing, foreign or of a wrong type */
	TOKEN_AUDIENCE,		/* iss or aud of somebody else */
	TOKEN_EARLY,		/* before nbf or iat */
	TOKEN_EXPIRED,
	TOKEN_LONG,		/* lives longer than any of ours */
};

bool			 token_start(const char *, const char *,
			    const char **);
bool			 token_accept(const char *, const char **);
void			 token_stop(void);
bool			 token_mint(const struct token_claims *,
			    char [TOKEN_SIZE]);
enum token_fault	 token_verify(const char *, int64_t,
			    struct token_claims *);
const char		*token_fault_name(enum token_fault);

#endif
