/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "crypto.h"
#include "export_file.h"
#include "paper.h"
#include "sign.h"
#include "template.h"
#include "typeset.h"
#include "worker.h"

/* Longer than a machine that is busy with other things sets a report. */
#define PAPER_LEASE	"900 s"
#define DOCUMENT_MARK	",\"document\":"

struct paper {
	struct wdb		*db;
	const struct job	*job;
	PGresult		*result;
	cJSON			*source;
	const char		*text;		/* all of it, as it came */
	const char		*document;	/* in text, byte for byte */
	size_t			 len;		/* of text */
	char			 dir[EXPORT_PATH_MAX];
	char			 path[EXPORT_PATH_MAX + 80];
};

static bool		paper_open(struct paper *, char *);
static enum job_end	paper_make(struct paper *, const char *, char *);
static enum job_end	paper_keep(struct paper *, const char *const [5],
			    const char *, char *);
static bool		file_write(const struct paper *, const char *, char *);
static bool		docx_write(const struct paper *, char *);
static bool		document_write(const struct paper *);
static bool		beat(struct paper *, int, int);
static enum job_end	ended(const struct paper *, char *, const char *);

/*
 * The files of a published report, one after another, each kept as soon as it
 * is made: what fails leaves the others, and a second attempt makes only what
 * is missing.
 */
enum job_end
paper_run(struct wdb *db, const struct job *job, char *why)
{
	struct paper	 p = { .db = db, .job = job };
	const cJSON	*wanted, *format;
	enum job_end	 end = JOB_DONE, one;
	int		 done = 0;

	if (!paper_open(&p, why)) {
		end = ended(&p, why, "读不到报表");
	} else {
		wanted = paper_get(p.source, "wanted");
		cJSON_ArrayForEach(format, wanted) {
			if (!beat(&p, done++, cJSON_GetArraySize(wanted))) {
				end = ended(&p, why, "已停止");
				break;
			}
			one = paper_make(&p, format->valuestring, why);
			if (one == JOB_LOST || end == JOB_DONE)
				end = one;
			if (one == JOB_LOST)
				break;
		}
	}
	if (end == JOB_DONE && !wdb_do(db,
	    "select ops.job_finish($1, $2, '{}')", 2,
	    (const char *const []){ job->id, job->token }))
		end = ended(&p, why, "未能记录任务结果");
	cJSON_Delete(p.source);
	PQclear(p.result);

	return (end);
}

static bool
paper_open(struct paper *p, char *why)
{
	if (!export_file_path(p->job, p->dir, sizeof(p->dir), p->path,
	    sizeof(p->path))) {
		(void)snprintf(why, WORKER_WHY, "没有存放文件的目录");
		return (false);
	}
	p->result = wdb_call(p->db, "select report.paper_source($1, $2)", 2,
	    (const char *const []){ p->job->id, p->job->token });
	if (p->result == NULL)
		return (false);
	p->text = PQgetvalue(p->result, 0, 0);
	p->len = (size_t)PQgetlength(p->result, 0, 0);
	p->source = cJSON_Parse(p->text);
	/* Within a text a quotation mark stands behind a backslash. */
	p->document = strstr(p->text, DOCUMENT_MARK);

	return (p->source != NULL && p->document != NULL);
}

static enum job_end
paper_make(struct paper *p, const char *format, char *why)
{
	char	sum[CRYPTO_SHA256_HEX], digits[24], what[80];
	char	wrong[TYPESET_SAID] = "";
	long	size;

	(void)snprintf(what, sizeof(what), "未能制作 %s 文件", format);
	(void)unlink(p->path);
	p->db->code[0] = '\0';
	if (!file_write(p, format, wrong) ||
	    !paper_store(p->path, sum, &size)) {
		(void)snprintf(why, WORKER_WHY, "%s%s%s", what,
		    wrong[0] == '\0' ? "" : "：", wrong);
		return (wrong[0] == '\0' ? JOB_RETRY : JOB_FAILED);
	}
	(void)snprintf(digits, sizeof(digits), "%ld", size);

	return (paper_keep(p, (const char *const []){ p->job->id,
	    p->job->token, format, sum, digits }, what, why));
}

/* file: job, token, format, digest, size. */
static enum job_end
paper_keep(struct paper *p, const char *const file[5], const char *what,
    char *why)
{
	struct sign	 sign;
	PGresult	*said;
	bool		 ok;

	said = wdb_call(p->db, "select report.paper_to_sign($1, $2, $3, $4)",
	    4, file);
	if (said == NULL)
		return (ended(p, why, what));
	ok = sign_text(&sign, "paper", PQgetvalue(said, 0, 0), why);
	PQclear(said);
	if (!ok)
		return (JOB_FAILED);
	if (!wdb_do(p->db, "select report.paper_keep($1, $2, $3, $4, $5, $6, "
	    "$7)", 7, (const char *const []){ file[0], file[1], file[2],
	    file[3], file[4], sign.hex, sign.public_key }))
		return (ended(p, why, what));

	return (JOB_DONE);
}

static bool
file_write(const struct paper *p, const char *format, char *wrong)
{
	if (strcmp(format, "json") == 0)
		return (document_write(p));
	if (strcmp(format, "csv") == 0)
		return (paper_csv(paper_get(p->source, "document"), p->path));
	if (strcmp(format, "xlsx") == 0)
		return (paper_xlsx(p->source, p->path, p->dir));
	if (strcmp(format, "docx") == 0)
		return (docx_write(p, wrong));
	if (strcmp(format, "pdf") == 0)
		return (typeset("report", p->text, p->len, p->path,
		    wrong));

	return (false);
}

/* From the office's own template, if it had one when files were asked for. */
static bool
docx_write(const struct paper *p, char *wrong)
{
	const char	*own = json_text(p->source, "template");
	char		*input;
	size_t		 len;
	bool		 ok;

	if (own == NULL)
		return (typeset("report.docx", p->text, p->len, p->path,
		    wrong));
	if ((input = template_input(own, p->text, p->len, &len)) == NULL)
		return (false);
	ok = typeset("own.docx", input, len, p->path, wrong);
	free(input);

	return (ok);
}

int
paper_by_hand(const char *format, const char *path)
{
	char	*text = NULL;
	cJSON	*source;
	size_t	 size = 0;
	bool	 ok = false;

	if (getdelim(&text, &size, '\0', stdin) == -1) {
		free(text);
		return (1);
	}
	source = cJSON_Parse(text);
	free(text);
	if (strcmp(format, "xlsx") == 0)
		ok = paper_xlsx(source, path, ".");
	else if (strcmp(format, "csv") == 0)
		ok = paper_csv(paper_get(source, "document"), path);
	cJSON_Delete(source);

	return (ok ? 0 : 1);
}

/* The frozen bytes, and no printer between: their digest is the report's. */
static bool
document_write(const struct paper *p)
{
	const char	*from = p->document + strlen(DOCUMENT_MARK);
	size_t		 len = p->len - (size_t)(from - p->text) - 1;
	FILE		*file = fopen(p->path, "wex");
	bool		 ok;

	if (file == NULL)
		return (false);
	ok = fwrite(from, 1, len, file) == len;

	return (fclose(file) == 0 && ok);
}

/* False: asked to stop, or another worker has it. */
static bool
beat(struct paper *p, int done, int total)
{
	char	d[16], t[16];

	(void)snprintf(d, sizeof(d), "%d", done);
	(void)snprintf(t, sizeof(t), "%d", total);

	return (job_beat(p->db, p->job, d, t, PAPER_LEASE));
}

static enum job_end
ended(const struct paper *p, char *why, const char *what)
{
	if (why[0] != '\0')
		return (worker_end(p->db));

	return (worker_ended(p->db, why, what));
}
