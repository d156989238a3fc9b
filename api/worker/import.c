/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include <cjson/cJSON.h>

#include "csv.h"
#include "import_batch.h"
#include "import_row.h"
#include "parser.h"
#include "sheet.h"
#include "worker.h"

#define IMPORT_MAX	(16UL * 1024 * 1024)
#define SHEET_MAX	(32UL * 1024 * 1024)	/* of JSON */
#define IMPORT_LEASE	"300 s"

struct import {
	struct wdb		*db;
	const struct job	*job;
	struct grid		 grid;
	struct import_table	 table;
	cJSON			*args;
	cJSON			*words;
	cJSON			*result;
	const char		*mode;
	const char		*action;	/* to take with each, or NULL */
	cJSON			*batch;		/* rows of a migration */
	int			 created;
	int			 rejected;
};

static bool		 import_open(struct import *, char *);
static void		 import_release(struct import *);
static bool		 words_get(struct import *);
static bool		 grid_get(struct import *, const char *);
static char		*file_read(int, size_t *);
static enum job_end	 rows_import(struct import *, char *);
static bool		 row_import(struct import *, size_t, size_t);
static bool		 row_act(struct import *, size_t, cJSON *);
static bool		 batch_act(struct import *);
static PGresult		*act_as(struct import *, const char *, const char *,
			    cJSON *);
static void		 row_told(struct import *, size_t, const PGresult *);
static cJSON		*move_args(const struct import *, const PGresult *);
static PGresult		*act_call(struct import *, size_t, const char *,
			    const char *, cJSON *);
static enum job_end	 import_end(struct import *, bool, char *);
static void		 numbers_drop(cJSON *);
static const char	*arg_text(const struct import *, const char *);

/*
 * A table of drafts of one module, one line (or several, of one with a list of
 * rows) a draft, as the person who asked; with an action, each is moved by it
 * at once, so that a list is issued as it is read.
 *	dry_run	 everything is tried and nothing kept
 *	atomic	 all lines or none
 *	partial	 each line by itself, under a key made of job and line, so that
 *		 a job that was cut off repeats none
 * Drafts for units name theirs line by line.  Lines of a migration are handed
 * over together and become a batch, that has to be approved by another.
 * The result lists every line that was refused with the same errors that the
 * form would show.
 */
enum job_end
import_run(struct wdb *db, const struct job *job, char *why)
{
	struct import	import = { .db = db, .job = job };
	enum job_end	end = JOB_FAILED;

	if (import_open(&import, why))
		end = rows_import(&import, why);
	else if (db->code[0] != '\0')
		end = worker_may_pass(db) ? JOB_RETRY : JOB_FAILED;
	import_release(&import);

	return (end);
}

static bool
import_open(struct import *import, char *why)
{
	const struct module	*module;
	const char		*name;

	import->db->code[0] = '\0';
	import->args = cJSON_Parse(import->job->args);
	import->result = cJSON_CreateObject();
	import->mode = arg_text(import, "mode");
	import->action = arg_text(import, "action");
	name = arg_text(import, "module");
	module = name == NULL ? NULL : module_find(name);
	if (module == NULL || !module_online(module) || import->mode == NULL) {
		(void)snprintf(why, WORKER_WHY, "没有可以导入的业务：%s",
		    name == NULL ? "（空）" : name);
		return (false);
	}
	if (!grid_get(import, module->label)) {
		(void)snprintf(why, WORKER_WHY, "%s", import->grid.problem);
		return (false);
	}
	if (!words_get(import)) {
		(void)snprintf(why, WORKER_WHY, "读不到单位和代码表");
		return (false);
	}

	return (import_table_init(&import->table, module,
	    import_purpose_of(arg_text(import, "purpose")),
	    &import->grid.rows[0], import->words, why, WORKER_WHY));
}

static void
import_release(struct import *import)
{
	grid_release(&import->grid);
	cJSON_Delete(import->args);
	cJSON_Delete(import->words);
	cJSON_Delete(import->batch);
	cJSON_Delete(import->result);
}

static bool
words_get(struct import *import)
{
	PGresult	*result;

	result = wdb_call(import->db, "select filing.import_words($1, $2)", 2,
	    (const char *const []){ import->job->id, import->job->token });
	if (result == NULL)
		return (false);
	import->words = cJSON_Parse(PQgetvalue(result, 0, 0));
	PQclear(result);

	return (import->words != NULL);
}

/*
 * The table that was uploaded, by the kind that its name says; of a workbook,
 * the sheet that is called like the module.
 */
static bool
grid_get(struct import *import, const char *label)
{
	const char	*name = arg_text(import, "name"), *dot;
	struct grid	*grid = &import->grid;
	cJSON		*said;
	char		*bytes;
	size_t		 len;
	bool		 ok;
	int		 file;

	file = parser_file(arg_text(import, "sha256"));
	if (file < 0)
		return (grid_refuse(grid, "读不到上传的表格"));
	dot = name == NULL ? NULL : strrchr(name, '.');
	if (dot != NULL && strcasecmp(dot, ".xlsx") == 0) {
		said = parser_ask(file, label, SHEET_MAX);
		ok = sheet_read(grid, said);
		cJSON_Delete(said);
	} else {
		bytes = file_read(file, &len);
		ok = bytes != NULL ? csv_read(grid, bytes, len,
		    arg_text(import, "charset")) :
		    grid_refuse(grid, "内存不足");
		free(bytes);
	}
	(void)close(file);
	if (ok && grid->count < 2)
		return (grid_refuse(grid, "表格只有表头，没有要导入的行"));

	return (ok);
}

static char *
file_read(int fd, size_t *len)
{
	char	*bytes = malloc(IMPORT_MAX);
	ssize_t	 n;

	*len = 0;
	while (bytes != NULL && *len < IMPORT_MAX &&
	    (n = read(fd, bytes + *len, IMPORT_MAX - *len)) > 0)
		*len += (size_t)n;

	return (bytes);
}

static enum job_end
rows_import(struct import *import, char *why)
{
	bool	together = strcmp(import->mode, "partial") != 0;
	bool	tried = strcmp(import->mode, "dry_run") == 0;
	char	done[24], total[24];
	size_t	i, span;

	(void)snprintf(total, sizeof(total), "%zu", import->grid.count - 1);
	if (!wdb_do(import->db, "select ops.job_beat($1, $2, 0, $3, "
	    "'" IMPORT_LEASE "')", 3, (const char *const []){
	    import->job->id, import->job->token, total }))
		return (import_end(import, false, why));
	cJSON_AddArrayToObject(import->result, "rows");
	if (together)
		PQclear(PQexec(import->db->conn, "begin"));
	for (i = 1; i < import->grid.count; i += span) {
		span = import_row_span(&import->table, &import->grid.rows[i],
		    import->grid.count - i);
		if (!row_import(import, i, span))
			return (import_end(import, together, why));
		if (together || i / 50 == (i + span) / 50)
			continue;
		(void)snprintf(done, sizeof(done), "%zu", i);
		if (!wdb_do(import->db, "select ops.job_beat($1, $2, $3, $4, "
		    "'" IMPORT_LEASE "')", 4, (const char *const []){
		    import->job->id, import->job->token, done, total }))
			return (import_end(import, false, why));
	}
	if (import->batch != NULL && !batch_act(import))
		return (import_end(import, together, why));
	/*
	 * Tried, or refused in part: what was made goes, the findings stay.  Of
	 * a batch they stand with its rows.
	 */
	if (together && (tried ||
	    (import->rejected > 0 && import->batch == NULL))) {
		PQclear(PQexec(import->db->conn, "rollback"));
		together = false;
	}

	return (import_end(import, together, why));
}

/* False when the database failed; a refused line is only told. */
static bool
row_import(struct import *import, size_t i, size_t span)
{
	bool	 alone = import->action != NULL &&
		    strcmp(import->mode, "partial") == 0;
	int	 rejected = import->rejected;
	bool	 ok;
	cJSON	*args, *errors = NULL;

	args = import_row_args(&import->table, &import->grid.rows[i], span,
	    &errors);
	if (import->table.purpose == IMPORT_MIGRATION) {
		import_batch_add(&import->batch, import->grid.rows[i].line,
		    args, errors);
		return (true);
	}
	if (args == NULL) {
		import->rejected++;
		import_row_tell(import->result, import->grid.rows[i].line,
		    "fields_invalid", NULL, NULL, errors);
		return (true);
	}

	/* A draft whose move is refused goes with it. */
	if (alone)
		PQclear(PQexec(import->db->conn, "begin"));
	ok = row_act(import, i, args);
	if (alone)
		PQclear(PQexec(import->db->conn, ok &&
		    import->rejected == rejected ? "commit" : "rollback"));

	return (ok);
}

/* As the person who asked, under a key of the job and the line. */
static PGresult *
act_call(struct import *import, size_t i, const char *route, const char *why,
    cJSON *args)
{
	char	key[80];

	(void)snprintf(key, sizeof(key), "import-%s-%zu%s", import->job->id,
	    import->grid.rows[i].line, why);

	return (act_as(import, route, key, args));
}

static PGresult *
act_as(struct import *import, const char *route, const char *key, cJSON *args)
{
	PGresult	*result;
	char		 caller[80], *text;

	(void)snprintf(caller, sizeof(caller), "job:%s.%s", import->job->id,
	    import->job->token);
	text = cJSON_PrintUnformatted(args);
	cJSON_Delete(args);
	result = wdb_call(import->db, "select status, code, body, location "
	    "from ops.act($1, $2, $3, $3, $3, $4)", 4,
	    (const char *const []){ caller, route, key, text });
	cJSON_free(text);

	return (result);
}

static bool
row_act(struct import *import, size_t i, cJSON *args)
{
	PGresult	*result, *moved;
	const char	*route = "entry_create";

	if (import->table.purpose == IMPORT_UNITS) {
		route = "import_draft";
		cJSON_AddStringToObject(cJSON_GetObjectItemCaseSensitive(args,
		    "body"), "import", import->job->id);
	}
	result = act_call(import, i, route, "", args);
	if (result != NULL && import->action != NULL &&
	    PQgetisnull(result, 0, 1)) {
		moved = act_call(import, i, "entry_act", "-moved",
		    move_args(import, result));
		PQclear(result);
		result = moved;
	}
	if (result == NULL)
		return (false);
	row_told(import, i, result);
	PQclear(result);

	return (true);
}

/* All rows of a migration at once; what the answer says of each is told. */
static bool
batch_act(struct import *import)
{
	PGresult	*result;
	cJSON		*args, *body, *answer;
	char		 key[80];

	args = cJSON_CreateObject();
	body = cJSON_AddObjectToObject(args, "body");
	cJSON_AddStringToObject(body, "job", import->job->id);
	cJSON_AddItemToObject(body, "rows",
	    cJSON_Duplicate(import->batch, true));
	(void)snprintf(key, sizeof(key), "import-%s", import->job->id);
	result = act_as(import, "migration_prepare", key, args);
	if (result == NULL)
		return (false);
	answer = cJSON_Parse(PQgetvalue(result, 0, 2));
	if (PQgetisnull(result, 0, 1)) {
		import_batch_tell(import->result, answer, &import->created,
		    &import->rejected);
	} else {
		import->rejected++;
		import_row_tell(import->result, import->grid.rows[0].line,
		    PQgetvalue(result, 0, 1), cJSON_GetStringValue(
		    cJSON_GetObjectItemCaseSensitive(answer, "detail")), NULL,
		    NULL);
	}
	cJSON_Delete(answer);
	PQclear(result);

	return (true);
}

/* What takes the draft just made on, at the revision that it has. */
static cJSON *
move_args(const struct import *import, const PGresult *made)
{
	cJSON	*entry, *args, *o;
	char	 id[24];

	entry = cJSON_Parse(PQgetvalue(made, 0, 2));
	(void)snprintf(id, sizeof(id), "%.0f", cJSON_GetNumberValue(
	    cJSON_GetObjectItemCaseSensitive(entry, "id")));
	args = cJSON_CreateObject();
	o = cJSON_AddObjectToObject(args, "path");
	cJSON_AddStringToObject(o, "id", id);
	cJSON_AddNumberToObject(args, "if_match", cJSON_GetNumberValue(
	    cJSON_GetObjectItemCaseSensitive(entry, "revision")));
	cJSON_Delete(entry);
	o = cJSON_AddObjectToObject(args, "body");
	cJSON_AddStringToObject(o, "action", import->action);

	return (args);
}

static void
row_told(struct import *import, size_t i, const PGresult *result)
{
	size_t	 line = import->grid.rows[i].line;
	cJSON	*body;

	body = cJSON_Parse(PQgetvalue(result, 0, 2));
	if (PQgetisnull(result, 0, 1)) {
		import->created++;
		import_row_tell(import->result, line, NULL, NULL,
		    cJSON_GetObjectItemCaseSensitive(body, "id"), NULL);
	} else {
		import->rejected++;
		import_row_tell(import->result, line,
		    PQgetvalue(result, 0, 1), cJSON_GetStringValue(
		    cJSON_GetObjectItemCaseSensitive(body, "detail")), NULL,
		    cJSON_DetachItemFromObjectCaseSensitive(body, "errors"));
	}
	cJSON_Delete(body);
}

/*
 * Ends the job with the findings; where the lines stand in an open
 * transaction, in that one, so that lines and end are one.
 */
static enum job_end
import_end(struct import *import, bool open, char *why)
{
	bool	 failed = import->db->code[0] != '\0', told = false;
	bool	 kept = strcmp(import->mode, "dry_run") != 0 &&
		    (open || strcmp(import->mode, "partial") == 0);
	char	*text;

	if (!failed) {
		cJSON_AddStringToObject(import->result, "mode", import->mode);
		cJSON_AddNumberToObject(import->result, "accepted",
		    import->created);
		cJSON_AddNumberToObject(import->result, "rejected",
		    import->rejected);
		cJSON_AddNumberToObject(import->result, "created",
		    kept ? import->created : 0);
		if (!kept)
			numbers_drop(import->result);
		text = cJSON_PrintUnformatted(import->result);
		told = wdb_do(import->db, "select ops.job_finish($1, $2, $3)",
		    3, (const char *const []){ import->job->id,
		    import->job->token, text });
		cJSON_free(text);
	}
	if (open)
		PQclear(PQexec(import->db->conn, told ? "commit" : "rollback"));
	if (told)
		return (JOB_DONE);
	(void)snprintf(why, WORKER_WHY, "导入中断（%s）", import->db->code);

	return (worker_end(import->db));
}

/* Of what was not kept: the next filing, or batch, will have them. */
static void
numbers_drop(cJSON *result)
{
	cJSON	*row;

	cJSON_DeleteItemFromObjectCaseSensitive(result, "migration");
	cJSON_ArrayForEach(row,
	    cJSON_GetObjectItemCaseSensitive(result, "rows"))
		cJSON_DeleteItemFromObjectCaseSensitive(row, "id");
}

static const char *
arg_text(const struct import *import, const char *name)
{
	return (cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(
	    import->args, name)));
}
