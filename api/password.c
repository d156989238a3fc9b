/* SPDX-License-Identifier: Apache-2.0 */

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "crypto.h"
#include "password.h"
#include "reply.h"

static pthread_once_t	dummy_once = PTHREAD_ONCE_INIT;
static char		dummy[PASSWORD_HASH_LEN];

static void	job_work(void *);
static void	job_done(void *);

/* Frees a password after wiping it; NULL is fine. */
void
password_text_free(char *text)
{
	if (text == NULL)
		return;

	crypto_cleanse(text, strlen(text));
	free(text);
}

/* A job for the request, all empty; NULL without memory. */
struct password_job *
password_job_new(struct request *req, void (*next)(struct password_job *))
{
	struct password_job	*job;

	if ((job = calloc(1, sizeof(*job))) == NULL)
		return (NULL);

	job->req = req;
	job->next = next;
	job->work.work = job_work;
	job->work.done = job_done;
	job->work.arg = job;

	return (job);
}

/* Frees the job with all its texts, which it owns. */
void
password_job_free(struct password_job *job)
{
	size_t	i;

	if (job == NULL)
		return;

	password_text_free(job->old);
	password_text_free(job->fresh);
	for (i = 0; i < PASSWORD_RECENT_MAX; i++)
		free(job->recent[i]);
	free(job->known);
	crypto_cleanse(job, sizeof(*job));
	free(job);
}

/*
 * Consumes the job: next is called with it later, unless the queue is full,
 * which is answered here as overloaded.
 */
void
password_submit_take(struct password_job *job)
{
	struct request	*req = job->req;

	request_hold(req);
	if (!pool_submit(POOL_PASSWORD, &job->work)) {
		password_job_free(job);
		reply_problem(req, "overloaded");
		request_release(req);
	}
}

/* The hash of a password that nobody has. */
static void
dummy_make(void)
{
	char	code[PASSWORD_CODE_LEN];

	if (!password_code_make(code) || !password_hash_make(code, dummy))
		dummy[0] = '\0';
	crypto_cleanse(code, sizeof(code));
}

/*
 * On a thread.  An unknown account costs what a wrong password costs, so that
 * the time of the answer does not tell which phone numbers have accounts.
 */
static void
job_work(void *arg)
{
	struct password_job	*job = arg;
	size_t			 i;

	if (job->old != NULL) {
		pthread_once(&dummy_once, dummy_make);
		job->matches = password_hash_matches(job->known != NULL ?
		    job->known : dummy, job->old) && job->known != NULL;
	}
	if (job->fresh == NULL || (job->old != NULL && !job->matches))
		return;

	for (i = 0; i < PASSWORD_RECENT_MAX && job->recent[i] != NULL; i++) {
		if (password_hash_matches(job->recent[i], job->fresh))
			job->used = true;
	}
	if (!job->used)
		job->hashed = password_hash_make(job->fresh, job->hash);
}

static void
job_done(void *arg)
{
	struct password_job	*job = arg;
	struct request		*req = job->req;

	job->next(job);
	password_job_free(job);
	request_release(req);
}
