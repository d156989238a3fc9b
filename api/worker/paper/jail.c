/* SPDX-License-Identifier: Apache-2.0 */

#define _GNU_SOURCE	/* O_PATH */
#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "jail.h"

static bool	files_limit(const char *);
static bool	files_allow(int, const char *, uint64_t);
static bool	calls_limit(void);

#define READ	(LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR)
#define RUN	(READ | LANDLOCK_ACCESS_FS_EXECUTE)
/* Everything that the first version of Landlock knows. */
#define ALL	((LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1)

/* No way out, and none into another process. */
static const int	refused[] = {
	SCMP_SYS(socket), SCMP_SYS(socketpair), SCMP_SYS(connect),
	SCMP_SYS(bind), SCMP_SYS(listen), SCMP_SYS(sendto), SCMP_SYS(sendmsg),
	SCMP_SYS(ptrace), SCMP_SYS(process_vm_readv),
	SCMP_SYS(process_vm_writev), SCMP_SYS(pidfd_getfd), SCMP_SYS(mount),
	SCMP_SYS(umount2), SCMP_SYS(unshare), SCMP_SYS(setns), SCMP_SYS(bpf),
	SCMP_SYS(keyctl), SCMP_SYS(add_key), SCMP_SYS(request_key),
	SCMP_SYS(io_uring_setup), SCMP_SYS(userfaultfd),
	SCMP_SYS(perf_event_open), SCMP_SYS(kill), SCMP_SYS(tkill),
};

bool
jail_enter(const char *folder)
{
	return (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
	    files_limit(folder) && calls_limit());
}

/* A kernel without Landlock answers ENOSYS or EOPNOTSUPP: the rest holds. */
static bool
files_limit(const char *folder)
{
	static const char *const	system_[] = {
		"/usr", "/bin", "/lib", "/lib64", "/etc/fonts",
		"/etc/ld.so.cache", "/etc/python3.11", "/var/cache/fontconfig",
	};
	struct landlock_ruleset_attr	attr = { .handled_access_fs = ALL };
	size_t				i;
	bool				ok = true;
	int				set;

	set = (int)syscall(SYS_landlock_create_ruleset, &attr, sizeof(attr),
	    0);
	if (set == -1)
		return (errno == ENOSYS || errno == EOPNOTSUPP);
	for (i = 0; i < sizeof(system_) / sizeof(system_[0]) && ok; i++)
		ok = files_allow(set, system_[i], RUN);
	ok = ok && files_allow(set, folder, READ) &&
	    files_allow(set, "/dev/null", LANDLOCK_ACCESS_FS_READ_FILE |
	    LANDLOCK_ACCESS_FS_WRITE_FILE) &&
	    files_allow(set, "/dev/urandom", LANDLOCK_ACCESS_FS_READ_FILE) &&
	    syscall(SYS_landlock_restrict_self, set, 0) == 0;
	(void)close(set);

	return (ok);
}

/* What is not there need not be allowed; a file has no entries to list. */
static bool
files_allow(int set, const char *path, uint64_t access)
{
	struct landlock_path_beneath_attr	attr = { .parent_fd = -1 };
	bool					ok;
	int					fd;

	fd = open(path, O_PATH | O_CLOEXEC | O_DIRECTORY);
	if (fd == -1) {
		fd = open(path, O_PATH | O_CLOEXEC);
		access &= ~(uint64_t)LANDLOCK_ACCESS_FS_READ_DIR;
	}
	if (fd == -1)
		return (errno == ENOENT);
	attr.parent_fd = fd;
	attr.allowed_access = access;
	ok = syscall(SYS_landlock_add_rule, set, LANDLOCK_RULE_PATH_BENEATH,
	    &attr, 0) == 0;
	(void)close(fd);

	return (ok);
}

static bool
calls_limit(void)
{
	scmp_filter_ctx	ctx = seccomp_init(SCMP_ACT_ALLOW);
	bool		ok = ctx != NULL;
	size_t		i;

	for (i = 0; i < sizeof(refused) / sizeof(refused[0]) && ok; i++)
		ok = seccomp_rule_add(ctx, SCMP_ACT_ERRNO(EPERM), refused[i],
		    0) == 0;
	ok = ok && seccomp_load(ctx) == 0;
	if (ctx != NULL)
		seccomp_release(ctx);

	return (ok);
}
