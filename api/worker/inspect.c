/* SPDX-License-Identifier: Apache-2.0 */

#define _GNU_SOURCE	/* pipe2 */
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cjson/cJSON.h>

#include "worker.h"

#define FINDINGS_MAX	4096
#define INSPECT_SECONDS	"20"	/* well within WORKER_LEASE */

static bool	blob_path(const struct job *, char *, size_t);
static bool	parser_run(int, char *, size_t);
static pid_t	parser_start(const char *, int, int);
static size_t	output_read(int, char *, size_t);

/*
 * What a file is by its bytes, and how many pages it has.  The bytes are
 * untrusted: rr-parse reads them in a sandbox, one file a process.
 */
enum job_end
inspect_run(struct wdb *db, const struct job *job, char *why)
{
	char	path[4200], findings[FINDINGS_MAX];
	int	file;

	if (!blob_path(job, path, sizeof(path))) {
		(void)snprintf(why, WORKER_WHY, "任务没有指明文件");
		return (JOB_FAILED);
	}
	file = open(path, O_RDONLY | O_CLOEXEC);
	if (file < 0) {
		(void)snprintf(why, WORKER_WHY, "存储中没有这个文件");
		return (JOB_RETRY);
	}
	/* A file that breaks the parser is a finding, not a failure. */
	if (!parser_run(file, findings, sizeof(findings)))
		(void)snprintf(findings, sizeof(findings),
		    "{\"kinds\":[],\"problem\":\"unreadable\"}");
	if (wdb_do(db, "select filing.attachment_inspected($1, $2, $3)", 3,
	    (const char *const []){ job->id, job->token, findings }))
		return (JOB_DONE);
	(void)snprintf(why, WORKER_WHY, "未能记录文件检查结果");

	return (worker_end(db));
}

/* RR_BLOB_DIR/9f/9f86…; anything but 64 hex digits is nobody's name. */
static bool
blob_path(const struct job *job, char *path, size_t size)
{
	const char	*dir = getenv("RR_BLOB_DIR");
	const cJSON	*sum;
	cJSON		*args;
	bool		 ok;

	args = cJSON_Parse(job->args);
	sum = cJSON_GetObjectItemCaseSensitive(args, "sha256");
	ok = dir != NULL && cJSON_IsString(sum) &&
	    strlen(sum->valuestring) == 64 &&
	    strspn(sum->valuestring, "0123456789abcdef") == 64;
	if (ok)
		(void)snprintf(path, size, "%s/%.2s/%s", dir,
		    sum->valuestring, sum->valuestring);
	cJSON_Delete(args);

	return (ok);
}

/* What rr-parse says of an open file, which is closed here. */
static bool
parser_run(int in, char *findings, size_t size)
{
	char	parser[4200];
	pid_t	pid;
	cJSON	*said;
	int	out[2], status = -1;

	if (!worker_beside("rr-parse", parser, sizeof(parser)) ||
	    pipe2(out, O_CLOEXEC) != 0) {
		(void)close(in);
		return (false);
	}
	pid = parser_start(parser, in, out[1]);
	(void)close(in);
	(void)close(out[1]);
	findings[output_read(out[0], findings, size - 1)] = '\0';
	(void)close(out[0]);
	if (pid < 0 || waitpid(pid, &status, 0) != pid || status != 0)
		return (false);
	said = cJSON_Parse(findings);
	cJSON_Delete(said);

	return (said != NULL);
}

static pid_t
parser_start(const char *parser, int in, int out)
{
	posix_spawn_file_actions_t	 actions;
	char				 name[] = "rr-parse";
	char				 seconds[] = INSPECT_SECONDS;
	char				*argv[] = { name, seconds, NULL };
	char				*envp[] = { NULL };
	pid_t				 pid = -1;

	if (posix_spawn_file_actions_init(&actions) != 0)
		return (-1);
	if (posix_spawn_file_actions_adddup2(&actions, in,
	    STDIN_FILENO) != 0 ||
	    posix_spawn_file_actions_adddup2(&actions, out,
	    STDOUT_FILENO) != 0 ||
	    posix_spawn(&pid, parser, &actions, NULL, argv, envp) != 0)
		pid = -1;
	(void)posix_spawn_file_actions_destroy(&actions);

	return (pid);
}

/* To the end or to size; more than that is not a finding of ours. */
static size_t
output_read(int fd, char *buf, size_t size)
{
	size_t	len = 0;
	ssize_t	n;

	while (len < size && (n = read(fd, buf + len, size - len)) > 0)
		len += (size_t)n;

	return (len);
}
