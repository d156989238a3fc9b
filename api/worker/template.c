/* SPDX-License-Identifier: Apache-2.0 */

#include <sys/stat.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "crypto.h"
#include "export_file.h"
#include "parser.h"
#include "template.h"
#include "typeset.h"
#include "worker.h"

static char	*bytes_read(int, size_t *);
static bool	 tried(const struct job *, const char *, char *, char *);

/*
 * Whether an office's template of reports can be filled: rr-paper tries it in
 * its sandbox, and says what is to be mended.
 */
enum job_end
template_run(struct wdb *db, const struct job *job, char *why)
{
	PGresult	*result;
	char		 wrong[TYPESET_SAID] = "";
	bool		 done, told;

	result = wdb_call(db, "select report.template_source($1, $2)", 2,
	    (const char *const []){ job->id, job->token });
	if (result == NULL) {
		(void)snprintf(why, WORKER_WHY, "读不到模板");
		return (worker_end(db));
	}
	done = tried(job, PQgetvalue(result, 0, 0), wrong, why);
	PQclear(result);
	if (!done)
		return (JOB_RETRY);
	told = wdb_do(db, "select report.template_checked($1, $2, $3)", 3,
	    (const char *const []){ job->id, job->token,
	    wrong[0] == '\0' ? NULL : wrong });
	if (told)
		return (JOB_DONE);
	(void)snprintf(why, WORKER_WHY, "未能记录模板检查结果");

	return (worker_end(db));
}

/* True when rr-paper has judged it: with what is wrong, or with nothing. */
static bool
tried(const struct job *job, const char *sum, char *wrong, char *why)
{
	char	 dir[EXPORT_PATH_MAX], path[EXPORT_PATH_MAX + 80], *input;
	size_t	 len;
	bool	 ok;

	if (!export_file_path(job, dir, sizeof(dir), path, sizeof(path)) ||
	    (input = template_input(sum, "", 0, &len)) == NULL) {
		(void)snprintf(why, WORKER_WHY, "存储中没有这个文件");
		return (false);
	}
	ok = typeset("check.docx", input, len, path, wrong);
	free(input);
	(void)unlink(path);
	if (!ok && wrong[0] == '\0')
		(void)snprintf(why, WORKER_WHY, "未能检查模板");

	return (ok || wrong[0] != '\0');
}

char *
template_input(const char *sum, const char *data, size_t len, size_t *total)
{
	char	*bytes, *out = NULL;
	size_t	 n, line;
	int	 file;

	file = parser_file(sum);
	if (file == -1)
		return (NULL);
	bytes = bytes_read(file, &n);
	(void)close(file);
	if (bytes != NULL && (out = malloc(CRYPTO_BASE64(n) + 1 + len)) !=
	    NULL) {
		crypto_base64(bytes, n, out);
		line = strlen(out);
		out[line] = '\n';
		(void)memcpy(out + line + 1, data, len);
		*total = line + 1 + len;
	}
	free(bytes);

	return (out);
}

/* All of a file that is not too large. */
static char *
bytes_read(int file, size_t *len)
{
	struct stat	 st;
	char		*bytes;
	ssize_t		 n;
	size_t		 at = 0;

	if (fstat(file, &st) != 0 || st.st_size <= 0 ||
	    (size_t)st.st_size > TEMPLATE_MAX)
		return (NULL);
	*len = (size_t)st.st_size;
	if ((bytes = malloc(*len)) == NULL)
		return (NULL);
	while (at < *len) {
		n = read(file, bytes + at, *len - at);
		if (n == -1 && errno == EINTR)
			continue;
		if (n <= 0) {
			free(bytes);
			return (NULL);
		}
		at += (size_t)n;
	}

	return (bytes);
}
