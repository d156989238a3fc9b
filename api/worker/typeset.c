/* SPDX-License-Identifier: Apache-2.0 */

#define _GNU_SOURCE	/* pipe2, memfd_create */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "typeset.h"
#include "worker.h"

#define PDF_MAX		(50L * 1024 * 1024)	/* as of any file here */
#define TEMPLATE_WRONG	3	/* rr-paper's exit status */

struct child {
	pid_t	pid;
	int	in;
	int	out[2];
	int	error[2];
};

static bool	child_start(struct child *, const char *, const char *,
		    size_t);
static bool	child_spawn(struct child *, const char *);
static bool	child_end(struct child *, bool, char *);
static bool	output_copy(int, const char *);
static bool	bytes_write(int, const char *, size_t);
static void	close_both(int *);

bool
typeset(const char *name, const char *data, size_t len, const char *path,
    char *wrong)
{
	struct child	child = { .pid = -1, .in = -1, .out = { -1, -1 },
			    .error = { -1, -1 } };
	bool		ok;

	ok = child_start(&child, name, data, len) &&
	    output_copy(child.out[0], path);
	ok = child_end(&child, ok, wrong) && ok;
	if (!ok)
		(void)unlink(path);

	return (ok);
}

/* The data lie in memory alone: they need no name. */
static bool
child_start(struct child *c, const char *name, const char *data, size_t len)
{
	c->in = memfd_create("paper", MFD_CLOEXEC);

	return (c->in != -1 && bytes_write(c->in, data, len) &&
	    lseek(c->in, 0, SEEK_SET) == 0 &&
	    pipe2(c->out, O_CLOEXEC) == 0 && pipe2(c->error, O_CLOEXEC) == 0 &&
	    child_spawn(c, name));
}

static bool
child_spawn(struct child *c, const char *name)
{
	posix_spawn_file_actions_t	 actions;
	char				 path[4200], program[] = "rr-paper";
	char				 template[64];
	char				*argv[] = { program, template, NULL };
	char				*envp[] = { NULL };

	if (!worker_beside(program, path, sizeof(path)) ||
	    posix_spawn_file_actions_init(&actions) != 0)
		return (false);
	(void)snprintf(template, sizeof(template), "%s", name);
	if (posix_spawn_file_actions_adddup2(&actions, c->in,
	    STDIN_FILENO) != 0 ||
	    posix_spawn_file_actions_adddup2(&actions, c->out[1],
	    STDOUT_FILENO) != 0 ||
	    posix_spawn_file_actions_adddup2(&actions, c->error[1],
	    STDERR_FILENO) != 0 ||
	    posix_spawn(&c->pid, path, &actions, NULL, argv, envp) != 0)
		c->pid = -1;
	(void)posix_spawn_file_actions_destroy(&actions);
	(void)close(c->out[1]);
	(void)close(c->error[1]);
	c->out[1] = c->error[1] = -1;

	return (c->pid != -1);
}

/* Waits for it, or ends it when nobody wants what it writes. */
static bool
child_end(struct child *c, bool wanted, char *wrong)
{
	char	said[TYPESET_SAID] = "";
	ssize_t	n = 0;
	int	status = -1;

	wrong[0] = '\0';
	if (c->pid != -1 && !wanted)
		(void)kill(c->pid, SIGKILL);
	if (c->error[0] != -1 && c->pid != -1)
		n = read(c->error[0], said, sizeof(said) - 1);
	while (c->pid != -1 && waitpid(c->pid, &status, 0) == -1 &&
	    errno == EINTR)
		continue;
	if (c->in != -1)
		(void)close(c->in);
	close_both(c->out);
	close_both(c->error);
	if (status != 0) {
		said[n > 0 ? n : 0] = '\0';
		said[strcspn(said, "\n")] = '\0';
		if (WIFEXITED(status) && WEXITSTATUS(status) == TEMPLATE_WRONG)
			(void)memcpy(wrong, said, sizeof(said));
		worker_log("error", "paper", "rr-paper ended with %d: %s",
		    status, said);
	}

	return (status == 0);
}

/* To the end, or until the worker is to end; then it is begun anew later. */
static bool
output_copy(int from, const char *path)
{
	char		buf[65536];
	struct pollfd	ready = { .fd = from, .events = POLLIN };
	ssize_t		n = 1;
	long		total = 0;
	bool		ok;
	int		to;

	to = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	ok = to != -1;
	while (ok && n != 0) {
		if (poll(&ready, 1, 500) == 0) {
			ok = !worker_ending();
			continue;
		}
		n = read(from, buf, sizeof(buf));
		if (n == -1 && errno == EINTR)
			continue;
		total += n;
		ok = n >= 0 && total <= PDF_MAX &&
		    bytes_write(to, buf, (size_t)n);
	}
	if (to != -1 && close(to) != 0)
		ok = false;

	return (ok && total > 0);
}

static bool
bytes_write(int fd, const char *bytes, size_t len)
{
	ssize_t	n;

	while (len > 0) {
		n = write(fd, bytes, len);
		if (n == -1 && errno == EINTR)
			continue;
		if (n <= 0)
			return (false);
		bytes += n;
		len -= (size_t)n;
	}

	return (true);
}

static void
close_both(int *fds)
{
	if (fds[0] != -1)
		(void)close(fds[0]);
	if (fds[1] != -1)
		(void)close(fds[1]);
}
