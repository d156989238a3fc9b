/* SPDX-License-Identifier: Apache-2.0 */

/*
 * rr-password: one password on standard input (without its line feed), its
 * Argon2id hash on standard output, as the server would store it.  For
 * scripts/admin and the demonstration; never an argument, which others see.
 */

#include <stdio.h>
#include <string.h>

#include "crypto.h"
#include "password_hash.h"

int
main(void)
{
	char	password[1024], hash[PASSWORD_HASH_LEN];
	size_t	len;
	int	ok;

	len = fread(password, 1, sizeof(password) - 1, stdin);
	password[len] = '\0';
	if (len > 0 && password[len - 1] == '\n')
		password[--len] = '\0';
	if (len == 0 || strlen(password) != len) {
		(void)fprintf(stderr, "rr-password: no password\n");
		return (1);
	}
	ok = password_hash_make(password, hash);
	crypto_cleanse(password, sizeof(password));
	if (!ok) {
		(void)fprintf(stderr, "rr-password: out of memory\n");
		return (1);
	}

	return (puts(hash) == EOF || fflush(stdout) != 0);
}
