/* SPDX-License-Identifier: Apache-2.0 */

/*
 * rr-password: the Argon2id hash of the password on standard input (one line,
 * taken as it stands), for the scripts that make the first accounts.
 */

#include <stdio.h>
#include <string.h>

#include "crypto.h"
#include "password_hash.h"

int
main(void)
{
	char	password[PASSWORD_BYTES + 2], hash[PASSWORD_HASH_LEN];
	size_t	n;
	int	ok;

	n = fread(password, 1, sizeof(password), stdin);
	if (n > 0 && password[n - 1] == '\n')
		n--;
	if (n == 0 || n > PASSWORD_BYTES ||
	    memchr(password, '\0', n) != NULL ||
	    memchr(password, '\n', n) != NULL) {
		fprintf(stderr, "rr-password: want one line of 1 to %d bytes "
		    "on standard input\n", PASSWORD_BYTES);
		return (2);
	}
	password[n] = '\0';

	ok = password_hash_make(password, hash);
	crypto_cleanse(password, sizeof(password));
	if (!ok) {
		fprintf(stderr, "rr-password: hashing failed\n");
		return (1);
	}

	return (puts(hash) == EOF || fflush(stdout) == EOF);
}
