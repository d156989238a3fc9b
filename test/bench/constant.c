/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Kore answering constants, for the bench to compare with: GET /NAME is the
 * content of RR_CONSTANT_DIR/NAME, read once at start.  No guard, no router.
 */

#include <sys/types.h>
#include <sys/stat.h>

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <kore/kore.h>
#include <kore/http.h>
#include <kore/seccomp.h>

#define CONSTANTS_MAX	16

void	kore_parent_configure(int, char **);
int	constant_get(struct http_request *);

static void	constant_read(const char *, const char *);

KORE_SECCOMP_FILTER("constant", KORE_BPF_RET(SECCOMP_RET_ALLOW));

static struct {
	char	 name[64];
	void	*bytes;
	size_t	 len;
} constants[CONSTANTS_MAX];
static size_t count;

void
kore_parent_configure(int argc, char **argv)
{
	const char	*dir = getenv("RR_CONSTANT_DIR");
	struct dirent	*e;
	DIR		*d;

	(void)argc;
	(void)argv;
	if (dir == NULL || (d = opendir(dir)) == NULL)
		fatal("RR_CONSTANT_DIR cannot be read");
	while ((e = readdir(d)) != NULL && count < CONSTANTS_MAX)
		if (e->d_name[0] != '.')
			constant_read(dir, e->d_name);
	(void)closedir(d);
}

int
constant_get(struct http_request *req)
{
	size_t	i;

	for (i = 0; i < count; i++) {
		if (strcmp(req->path + 1, constants[i].name) == 0) {
			http_response_header(req, "content-type",
			    "application/json");
			http_response(req, 200, constants[i].bytes,
			    constants[i].len);
			return (KORE_RESULT_OK);
		}
	}

	http_response(req, 404, NULL, 0);
	return (KORE_RESULT_OK);
}

static void
constant_read(const char *dir, const char *name)
{
	char		path[4096];
	struct stat	st;
	int		fd;

	(void)snprintf(path, sizeof(path), "%s/%s", dir, name);
	if ((fd = open(path, O_RDONLY)) == -1 || fstat(fd, &st) == -1)
		fatal("%s cannot be read", path);
	constants[count].len = (size_t)st.st_size;
	constants[count].bytes = kore_malloc(constants[count].len + 1);
	if (read(fd, constants[count].bytes, constants[count].len) !=
	    st.st_size)
		fatal("%s cannot be read", path);
	(void)snprintf(constants[count].name, sizeof(constants[count].name),
	    "%s", name);
	(void)close(fd);
	count++;
}
