/* SPDX-License-Identifier: Apache-2.0 */

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "crypto.h"
#include "export_file.h"

#define SWEEP_SECONDS	600

static bool	folder_path(char *, size_t);
static void	sweep_one(int, const char *, time_t);

bool
export_file_path(const struct job *job, char *dir, size_t dir_size,
    char *path, size_t size)
{
	if (!folder_path(dir, dir_size))
		return (false);
	if (mkdir(dir, 0700) != 0 && errno != EEXIST)
		return (false);
	(void)snprintf(path, size, "%s/.%s-%s", dir, job->id, job->token);

	return (true);
}

static bool
folder_path(char *dir, size_t size)
{
	const char	*blobs = getenv("RR_BLOB_DIR");
	int		 n;

	if (blobs == NULL)
		return (false);
	n = snprintf(dir, size, "%s/export", blobs);

	return (n > 0 && (size_t)n < size);
}

bool
export_file_keep(const char *path, const char *name, const char *type,
    cJSON *result)
{
	char		 sum[CRYPTO_SHA256_HEX], to[EXPORT_PATH_MAX + 80];
	char		 dir[EXPORT_PATH_MAX], until[40];
	struct tm	 tm;
	time_t		 end = time(NULL) + EXPORT_HOURS * 3600L;
	cJSON		*file;
	long		 size;

	if (!folder_path(dir, sizeof(dir)) ||
	    !export_file_digest(path, sum, &size)) {
		(void)unlink(path);
		return (false);
	}
	(void)snprintf(to, sizeof(to), "%s/%s", dir, sum);
	if (rename(path, to) != 0) {
		(void)unlink(path);
		return (false);
	}
	(void)gmtime_r(&end, &tm);
	(void)strftime(until, sizeof(until), "%Y-%m-%dT%H:%M:%SZ", &tm);
	file = cJSON_AddObjectToObject(result, "file");
	cJSON_AddStringToObject(file, "sha256", sum);
	cJSON_AddStringToObject(file, "name", name);
	cJSON_AddStringToObject(file, "media_type", type);
	cJSON_AddNumberToObject(file, "size", (double)size);
	cJSON_AddStringToObject(file, "expires_at", until);

	return (true);
}

bool
export_file_digest(const char *path, char *sum, long *size)
{
	int64_t	len;
	int	fd;
	bool	ok;

	*size = 0;
	if ((fd = open(path, O_RDONLY | O_CLOEXEC)) < 0)
		return (false);
	ok = crypto_sha256_read(fd, sum, &len) && fsync(fd) == 0;
	if (ok)
		*size = (long)len;
	(void)close(fd);

	return (ok);
}

void
export_file_sweep(void)
{
	static time_t		 last;
	char			 dir[EXPORT_PATH_MAX];
	const struct dirent	*entry;
	time_t			 now = time(NULL);
	DIR			*folder;

	if (now - last < SWEEP_SECONDS)
		return;
	last = now;
	if (!folder_path(dir, sizeof(dir)) || (folder = opendir(dir)) == NULL)
		return;
	while ((entry = readdir(folder)) != NULL)
		if (strcmp(entry->d_name, ".") != 0 &&
		    strcmp(entry->d_name, "..") != 0)
			sweep_one(dirfd(folder), entry->d_name, now);
	(void)closedir(folder);
}

/* An hour more than promised: a download that has begun is let end. */
static void
sweep_one(int folder, const char *name, time_t now)
{
	struct stat	st;

	if (fstatat(folder, name, &st, AT_SYMLINK_NOFOLLOW) == 0 &&
	    S_ISREG(st.st_mode) &&
	    now - st.st_mtime > (EXPORT_HOURS + 1) * 3600L)
		(void)unlinkat(folder, name, 0);
}
