/* SPDX-License-Identifier: Apache-2.0 */

#define _GNU_SOURCE	/* pipe2 */
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "parser.h"
#include "worker.h"

#define PARSER_SECONDS	"20"	/* well within WORKER_LEASE */
#define SHEET_MAX	128

static pid_t	parser_start(const char *, const char *, int, int);
static char	*output_read(int, size_t);

/* RR_BLOB_DIR/9f/9f86…; anything but 64 hex digits is nobody's name. */
int
parser_file(const char *sum)
{
	const char	*dir = getenv("RR_BLOB_DIR");
	char		 path[4200];

	if (dir == NULL || sum == NULL || strlen(sum) != 64 ||
	    strspn(sum, "0123456789abcdef") != 64)
		return (-1);
	(void)snprintf(path, sizeof(path), "%s/%.2s/%s", dir, sum, sum);

	return (open(path, O_RDONLY | O_CLOEXEC));
}

cJSON *
parser_ask(int file, const char *sheet, size_t most)
{
	char	 parser[4200], *said;
	cJSON	*json;
	pid_t	 pid;
	int	 out[2], status = -1;

	if (!worker_beside("rr-parse", parser, sizeof(parser)) ||
	    pipe2(out, O_CLOEXEC) != 0)
		return (NULL);
	pid = parser_start(parser, sheet, file, out[1]);
	(void)close(out[1]);
	said = output_read(out[0], most);
	(void)close(out[0]);
	json = pid < 0 || waitpid(pid, &status, 0) != pid || status != 0 ||
	    said == NULL ? NULL : cJSON_Parse(said);
	free(said);

	return (json);
}

static pid_t
parser_start(const char *parser, const char *sheet, int in, int out)
{
	posix_spawn_file_actions_t	 actions;
	char				 name[] = "rr-parse";
	char				 seconds[] = PARSER_SECONDS;
	char				 of[SHEET_MAX];
	char				*argv[] = { name, seconds, NULL, NULL };
	char				*envp[] = { NULL };
	pid_t				 pid = -1;

	if (sheet != NULL) {
		(void)snprintf(of, sizeof(of), "%s", sheet);
		argv[2] = of;
	}
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

/* To the end; NULL when it is more than so much, which is no answer of ours. */
static char *
output_read(int fd, size_t most)
{
	char	*buf = malloc(most + 1);
	size_t	 len = 0;
	ssize_t	 n = -1;

	while (buf != NULL && len <= most &&
	    (n = read(fd, buf + len, most + 1 - len)) > 0)
		len += (size_t)n;
	if (buf == NULL || len > most || n < 0) {
		free(buf);
		return (NULL);
	}
	buf[len] = '\0';

	return (buf);
}
