/* SPDX-License-Identifier: Apache-2.0 */

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "export_file.h"
#include "paper.h"

static bool	folder_sync(const char *);
static bool	name_give(const char *, const char *);

bool
paper_store(const char *path, char *sum, long *size)
{
	bool	ok;

	ok = export_file_digest(path, sum, size) && *size > 0 &&
	    name_give(path, sum);
	if (!ok)
		(void)unlink(path);

	return (ok);
}

/* Equal bytes may be there already; replacing them changes nothing. */
static bool
name_give(const char *path, const char *sum)
{
	const char	*blobs = getenv("RR_BLOB_DIR");
	char		 folder[EXPORT_PATH_MAX];
	char		 to[EXPORT_PATH_MAX + 80];

	if (blobs == NULL)
		return (false);
	(void)snprintf(folder, sizeof(folder), "%s/%.2s", blobs, sum);
	(void)snprintf(to, sizeof(to), "%s/%s", folder, sum);
	if (mkdir(folder, 0700) == 0) {
		if (!folder_sync(blobs))
			return (false);
	} else if (errno != EEXIST) {
		return (false);
	}

	return (rename(path, to) == 0 && folder_sync(folder));
}

static bool
folder_sync(const char *path)
{
	int	fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	bool	ok;

	if (fd == -1)
		return (false);
	ok = fsync(fd) == 0;
	(void)close(fd);

	return (ok);
}
