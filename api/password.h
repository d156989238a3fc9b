/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_PASSWORD_H
#define RR_PASSWORD_H

#include <stdbool.h>

#include "password_hash.h"
#include "pool.h"
#include "request.h"

#define PASSWORD_RECENT_MAX	5

/*
 * Argon2id off the event loop, for one request.  Fill in what is wanted and
 * give the job away with password_submit_take(); next gets it back, borrowed,
 * on the event loop.
 */
struct password_job {
	struct request	*req;
	void		(*next)(struct password_job *);

	char		*old;		/* to verify, or NULL */
	char		*known;		/* its hash; NULL: nobody's, as slow */
	char		*fresh;		/* to hash if old matches, or NULL */
	char		*recent[PASSWORD_RECENT_MAX];	/* it must be none */

	bool		 matches;	/* old is what known was made of */
	bool		 used;		/* fresh is one of recent */
	bool		 hashed;	/* hash holds the hash of fresh */
	char		 hash[PASSWORD_HASH_LEN];

	struct pool_job	 work;		/* private */
};

struct password_job	*password_job_new(struct request *,
			    void (*)(struct password_job *));
void			 password_job_free(struct password_job *);
void			 password_submit_take(struct password_job *);
void			 password_text_free(char *);

#endif
