/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "jail.h"

#define PYTHON		"/usr/bin/python3"
#define MEMORY		(1536L * 1024 * 1024)
#define SECONDS		300
#define FOLDER_MAX	4000

static bool	folder_find(char *, size_t);
static bool	limits_set(void);

/*
 * rr-paper TEMPLATE: what it is filled with on standard input, a PDF or .docx
 * on standard output (a pipe: no file can be written), what is wrong on
 * standard error and 1 if there is neither, 3 if the template is to be mended.
 *
 * The typesetting is WeasyPrint's, in Python; this program is the room it
 * works in.  Nothing of the caller's environment comes in, no network can be
 * reached, no file is written, and files are read only where fonts, libraries
 * and templates lie.  The dates in fonts are fixed, so that the same input is
 * the same bytes.
 */
int
main(int argc, char **argv)
{
	char		 folder[FOLDER_MAX], script[FOLDER_MAX + 16];
	char		 python[] = PYTHON, s[] = "-s", b[] = "-B";
	char		*args[] = { python, s, b, script, NULL, NULL };
	char		 lang[] = "LANG=C.UTF-8", path[] = "PATH=/usr/bin";
	char		 home[] = "HOME=/nonexistent";
	char		 epoch[] = "SOURCE_DATE_EPOCH=1";
	char		 seed[] = "PYTHONHASHSEED=0";
	char		*envp[] = { lang, path, home, epoch, seed, NULL };

	if (argc != 2) {
		(void)fprintf(stderr, "usage: rr-paper TEMPLATE < data\n");
		return (2);
	}
	if (!folder_find(folder, sizeof(folder)) || !limits_set() ||
	    !jail_enter(folder)) {
		(void)fprintf(stderr, "rr-paper: no room could be made\n");
		return (2);
	}
	(void)snprintf(script, sizeof(script), "%s/typeset.py", folder);
	args[4] = argv[1];
	(void)execve(PYTHON, args, envp);
	(void)fprintf(stderr, "rr-paper: no " PYTHON "\n");

	return (2);
}

/* paper/ beside this program. */
static bool
folder_find(char *folder, size_t size)
{
	ssize_t	 len = readlink("/proc/self/exe", folder, size - 16);
	char	*slash;

	if (len <= 0)
		return (false);
	folder[len] = '\0';
	slash = strrchr(folder, '/');
	if (slash == NULL)
		return (false);
	(void)memcpy(slash, "/paper", sizeof("/paper"));

	return (true);
}

/* Nothing longer than a page takes, and behind everybody else. */
static bool
limits_set(void)
{
	struct rlimit	seconds = { SECONDS, SECONDS };
	struct rlimit	none = { 0, 0 };

	(void)setpriority(PRIO_PROCESS, 0, 5);

#ifndef __SANITIZE_ADDRESS__	/* which maps more than this before it begins */
	if (setrlimit(RLIMIT_AS, &(struct rlimit){ MEMORY, MEMORY }) != 0)
		return (false);
#endif

	return (prctl(PR_SET_PDEATHSIG, 9) == 0 &&
	    setrlimit(RLIMIT_CPU, &seconds) == 0 &&
	    setrlimit(RLIMIT_FSIZE, &none) == 0 &&
	    setrlimit(RLIMIT_CORE, &none) == 0);
}
