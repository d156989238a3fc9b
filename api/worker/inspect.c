/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <unistd.h>

#include <cjson/cJSON.h>

#include "parser.h"
#include "worker.h"

#define FINDINGS_MAX	4096

static int	blob_open(const struct job *);

/*
 * What a file is by its bytes, and how many pages it has.  The bytes are
 * untrusted: rr-parse reads them in a sandbox, one file a process.
 */
enum job_end
inspect_run(struct wdb *db, const struct job *job, char *why)
{
	cJSON	*findings;
	char	*text;
	int	 file;
	bool	 told;

	file = blob_open(job);
	if (file < 0) {
		(void)snprintf(why, WORKER_WHY, "存储中没有这个文件");
		return (JOB_RETRY);
	}
	findings = parser_ask(file, NULL, FINDINGS_MAX);
	(void)close(file);
	text = findings == NULL ? NULL : cJSON_PrintUnformatted(findings);
	/* A file that breaks the parser is a finding, not a failure. */
	told = wdb_do(db, "select filing.attachment_inspected($1, $2, $3)", 3,
	    (const char *const []){ job->id, job->token, text != NULL ? text :
	    "{\"kinds\":[],\"problem\":\"unreadable\"}" });
	cJSON_free(text);
	cJSON_Delete(findings);
	if (told)
		return (JOB_DONE);
	(void)snprintf(why, WORKER_WHY, "未能记录文件检查结果");

	return (worker_end(db));
}

static int
blob_open(const struct job *job)
{
	cJSON	*args;
	int	 file;

	args = cJSON_Parse(job->args);
	file = parser_file(cJSON_GetStringValue(
	    cJSON_GetObjectItemCaseSensitive(args, "sha256")));
	cJSON_Delete(args);

	return (file);
}
