/* SPDX-License-Identifier: Apache-2.0 */

#include <sys/types.h>
#include <sys/prctl.h>

#include <errno.h>

#include <kore/kore.h>
#include <kore/seccomp.h>

/*
 * What a worker may ask of the kernel beside Kore's own list; anything else
 * ends it.  Each line says who needs it; seccomp_tracing in a test run shows
 * what is missing.
 */
#ifdef RR_ALLOW_ALL
/* Sanitizers use calls of their own. */
KORE_SECCOMP_FILTER("reform-report", KORE_BPF_RET(SECCOMP_RET_ALLOW));
#else
KORE_SECCOMP_FILTER("reform-report",
	/* pthread_create of the Argon2 pool; glibc falls back to clone */
	KORE_SYSCALL_DENY(clone3, ENOSYS),
	KORE_SYSCALL_ALLOW(clone),
	KORE_SYSCALL_ALLOW(set_robust_list),
	KORE_SYSCALL_ALLOW(rseq),
	KORE_SYSCALL_ALLOW(sched_getaffinity),
	KORE_SYSCALL_ALLOW(eventfd2),

	/* realloc of large blocks: libpq results, cJSON */
	KORE_SYSCALL_ALLOW(mremap),

	/* libpq: socket, connect and so on are in Kore's own pgsql list */
	KORE_SYSCALL_ALLOW(newfstatat),
	KORE_SYSCALL_ALLOW(uname),

	/* guard.c: the end of a refused connection */
	KORE_SYSCALL_ALLOW(shutdown),

	/* uploads: hard link into incoming, hash, fsync, rename */
	KORE_SYSCALL_ALLOW(statx),
	KORE_SYSCALL_ALLOW(link),
	KORE_SYSCALL_ALLOW(linkat),
	KORE_SYSCALL_ALLOW(unlinkat),
	KORE_SYSCALL_ALLOW(rename),
	KORE_SYSCALL_ALLOW(renameat),
	KORE_SYSCALL_ALLOW(mkdir),
	KORE_SYSCALL_ALLOW(mkdirat),
	KORE_SYSCALL_ALLOW(fsync),
	KORE_SYSCALL_ALLOW(fdatasync),
	KORE_SYSCALL_ALLOW(pread64),

	/* a worker dies with its parent (main.c) */
	KORE_SYSCALL_ALLOW_ARG(prctl, 0, PR_SET_PDEATHSIG),
	KORE_SYSCALL_ALLOW(getppid),
);
#endif
