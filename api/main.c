/* SPDX-License-Identifier: Apache-2.0 */

#include <sys/types.h>
#include <sys/prctl.h>

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <kore/kore.h>
#include <kore/http.h>
#include <kore/hooks.h>

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#endif

#include "cache.h"
#include "db.h"
#include "file.h"
#include "log.h"
#include "metrics.h"
#include "pool.h"
#include "session.h"

/*
 * The module as Kore sees it.  What must be read is read by the parent, so
 * that a mistake stops the start with its name; workers only connect.
 */

#define SAMPLE_MS	1000
#ifdef __SANITIZE_ADDRESS__
#define DEATH_SIGNAL	SIGTERM	/* leaks are told at an orderly end */
#else
#define DEATH_SIGNAL	SIGKILL
#endif
#define KORE_VERSION	"4.1.0"	/* the guard knows this one's insides */

static void	start_fail(const char *, const char *);
static void	sample(void *, u_int64_t);
static void	teardown_end(void);

static pid_t	parent;

void
kore_parent_configure(int argc, char **argv)
{
	const char	*why;

	(void)argc;
	(void)argv;
	(void)setvbuf(stdout, NULL, _IOLBF, 0);
	parent = getpid();

	if (strcmp(kore_version, KORE_VERSION) != 0)
		start_fail("this module is for Kore " KORE_VERSION ", not",
		    kore_version);
	if ((why = log_open()) != NULL)
		start_fail("RR_LOG", why);
	if ((why = db_setup()) != NULL)
		start_fail("database", why);
	if (!session_setup())
		start_fail("sessions", "see above");
	if (!file_setup())
		start_fail("files", "see above");
	if (!metrics_setup())
		start_fail("metrics", "no shared memory");

	http_server_version("reform-report");
}

void
kore_worker_configure(void)
{
	/* No worker outlives its parent: it would hold the port for ever. */
	if (prctl(PR_SET_PDEATHSIG, DEATH_SIGNAL) == -1 ||
	    getppid() != parent)
		fatal("parent has gone");

	metrics_start(worker->id);
	cache_start();
	db_start();
	(void)kore_timer_add(sample, SAMPLE_MS, NULL, 0);
	if (!pool_start())
		fatal("no threads");
}

void
kore_worker_teardown(void)
{
	pool_stop();
	db_stop();
	cache_stop();
	teardown_end();
}

#ifdef __SANITIZE_ADDRESS__
void
kore_parent_teardown(void)
{
	teardown_end();
}

/*
 * The destructors of a library of libpq's (p11-kit) wait for ever on a lock of
 * the locale under AddressSanitizer: leaks are told here and nothing else runs.
 */
static void
teardown_end(void)
{
	(void)fflush(NULL);
	__lsan_do_leak_check();
	_exit(0);
}
#else
static void
teardown_end(void)
{
}
#endif

static void
sample(void *arg, u_int64_t now)
{
	(void)arg;
	(void)now;
	metrics_sample();
}

static void
start_fail(const char *what, const char *why)
{
	(void)fprintf(stderr, "reform-report: %s: %s\n", what, why);
	exit(1);
}
