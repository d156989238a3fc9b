/* SPDX-License-Identifier: Apache-2.0 */

#include <sys/stat.h>

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "blob.h"
#include "crypto.h"

#define CHUNK		65536
#define DIR_MAX		512

static char	blob_dir[DIR_MAX];
static char	body_dir[DIR_MAX];

static bool
dir_take(char out[DIR_MAX], const char *path)
{
	struct stat	 st;
	char		*real;
	bool		 ok;

	if (path == NULL || (real = realpath(path, NULL)) == NULL)
		return (false);
	ok = strlen(real) < DIR_MAX && stat(real, &st) == 0 &&
	    S_ISDIR(st.st_mode);
	if (ok)
		snprintf(out, DIR_MAX, "%s", real);
	free(real);

	return (ok);
}

/*
 * Remembers the two directories, which must be on one file system, and makes
 * "incoming" in the first.  Once, before the workers fork.  On false *why
 * says what is wrong.
 */
bool
blob_setup(const char *blobs, const char *bodies, const char **why)
{
	struct stat	a, b;
	char		incoming[BLOB_PATH_MAX];

	*why = NULL;
	if (!dir_take(blob_dir, blobs)) {
		*why = "RR_BLOB_DIR is not a directory";
	} else if (!dir_take(body_dir, bodies)) {
		*why = "RR_BODY_DIR is not a directory";
	} else if (stat(blob_dir, &a) == -1 || stat(body_dir, &b) == -1 ||
	    a.st_dev != b.st_dev) {
		*why = "RR_BLOB_DIR and RR_BODY_DIR are on different "
		    "file systems";
	} else {
		snprintf(incoming, sizeof(incoming), "%s/incoming", blob_dir);
		if (mkdir(incoming, 0700) == -1 && errno != EEXIST)
			*why = "RR_BLOB_DIR cannot be written";
	}

	return (*why == NULL);
}

/* nginx's own names below its directory: digits and slashes, no more. */
static bool
body_path_valid(const char *path)
{
	size_t	n = strlen(body_dir);
	char	last = '/';

	if (n == 0 || strncmp(path, body_dir, n) != 0 || path[n] != '/' ||
	    strlen(path) >= BLOB_PATH_MAX)
		return (false);

	for (path += n + 1; *path != '\0'; path++) {
		if ((*path < '0' || *path > '9') &&
		    (*path != '/' || last == '/'))
			return (false);
		last = *path;
	}

	return (last != '/');
}

/*
 * Links the file that nginx wrote into "incoming", so that it outlives the
 * request; fast enough for the event loop.  On BLOB_OK the file is blob_drop's
 * or blob_store's to remove.
 */
enum blob_result
blob_accept(struct blob *b, const char *path)
{
	struct stat	st;
	char		id[CRYPTO_UUID_LEN];

	b->incoming[0] = '\0';
	if (!body_path_valid(path) || lstat(path, &st) == -1 ||
	    !S_ISREG(st.st_mode))
		return (BLOB_BAD_PATH);
	if (st.st_size == 0)
		return (BLOB_EMPTY);
	if (st.st_size > BLOB_SIZE_MAX)
		return (BLOB_TOO_LARGE);

	b->size = st.st_size;
	if (!crypto_uuid(id))
		return (BLOB_IO);
	snprintf(b->incoming, sizeof(b->incoming), "%s/incoming/%s", blob_dir,
	    id);
	if (link(path, b->incoming) == -1) {
		b->incoming[0] = '\0';
		return (BLOB_IO);
	}

	return (BLOB_OK);
}

/* Removes what blob_accept linked, unless it is stored by now. */
void
blob_drop(struct blob *b)
{
	if (b->incoming[0] != '\0')
		unlink(b->incoming);
	b->incoming[0] = '\0';
}

/* Type from the first bytes, digest, and as long as it was when accepted. */
static enum blob_result
bytes_read(struct blob *b, int fd, uint8_t *buf)
{
	int64_t	size;
	ssize_t	n;

	if ((n = pread(fd, buf, CHUNK, 0)) > 0 &&
	    !media_matches(b->media, buf, (size_t)n))
		return (BLOB_WRONG_TYPE);

	return (crypto_sha256_read(fd, b->sha256, &size) && size == b->size &&
	    fsync(fd) == 0 ? BLOB_OK : BLOB_IO);
}

static bool
dir_sync(const char *path)
{
	int	fd;
	bool	ok;

	if ((fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) == -1)
		return (false);
	ok = fsync(fd) == 0;
	close(fd);

	return (ok);
}

/*
 * Gives a file its name below root, for good: it survives a crash when this
 * returns true; errno says what was wrong.  Equal bytes may be there already;
 * then the new copy replaces them, which changes nothing.
 */
bool
blob_name_give(const char *root, const char *from, const char *sha256)
{
	char	dir[BLOB_PATH_MAX], path[BLOB_PATH_MAX];

	snprintf(dir, sizeof(dir), "%s/%.2s", root, sha256);
	snprintf(path, sizeof(path), "%s/%.2s/%s", root, sha256, sha256);
	if (mkdir(dir, 0700) == 0) {
		if (!dir_sync(root))
			return (false);
	} else if (errno != EEXIST) {
		return (false);
	}

	return (rename(from, path) == 0 && dir_sync(dir));
}

/*
 * Digest, type, fsync, name: when it returns BLOB_OK the bytes survive a
 * crash.  Blocks as long as the disk takes: on a thread only, one at a time.
 * Whatever else it returns, nothing stays behind.
 */
enum blob_result
blob_store(struct blob *b)
{
	enum blob_result	 result = BLOB_IO;
	uint8_t			*buf;
	int			 fd, saved;

	buf = malloc(CHUNK);
	fd = open(b->incoming, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
	if (buf != NULL && fd != -1) {
		result = bytes_read(b, fd, buf);
		if (result == BLOB_OK) {
			if (blob_name_give(blob_dir, b->incoming, b->sha256))
				b->incoming[0] = '\0';
			else
				result = BLOB_IO;
		}
	}
	saved = errno;
	if (fd != -1)
		close(fd);
	free(buf);
	blob_drop(b);
	errno = saved;

	return (result);
}

/* 64 hexadecimal digits in lower case, and nothing that leaves the folder. */
static bool
digest_valid(const char *sha256)
{
	return (strspn(sha256, "0123456789abcdef") == 64 &&
	    sha256[64] == '\0');
}

/*
 * True where the stored bytes are still those that they are named by.  Reads
 * all of them: not for the event loop.
 */
bool
blob_intact(const char *sha256)
{
	char	path[BLOB_PATH_MAX], found[CRYPTO_SHA256_HEX];
	int64_t	size;
	int	fd;
	bool	ok;

	if (!digest_valid(sha256))
		return (false);
	(void)snprintf(path, sizeof(path), "%s/%.2s/%s", blob_dir, sha256,
	    sha256);
	if ((fd = open(path, O_RDONLY | O_CLOEXEC)) == -1)
		return (false);
	ok = crypto_sha256_read(fd, found, &size) &&
	    strcmp(found, sha256) == 0;
	close(fd);

	return (ok);
}

/* The internal path that nginx serves it under; false: not a digest. */
bool
blob_location(const char *sha256, char *out, size_t size)
{
	int	n;

	if (!digest_valid(sha256))
		return (false);

	n = snprintf(out, size, "/_blob/%.2s/%s", sha256, sha256);

	return (n > 0 && (size_t)n < size);
}

/* The same of what the worker made for one person, which does not stay. */
bool
blob_made_location(const char *sha256, char *out, size_t size)
{
	int	n;

	if (!digest_valid(sha256))
		return (false);

	n = snprintf(out, size, "/_blob/export/%s", sha256);

	return (n > 0 && (size_t)n < size);
}
