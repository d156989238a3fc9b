/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cjson/cJSON.h>

#include "export_file.h"
#include "export_listing.h"
#include "export_sheet.h"
#include "export_tally.h"
#include "export_template.h"
#include "json.h"
#include "media.h"
#include "worker.h"

#define EXPORT_LEASE	"120 s"

struct export {
	struct wdb		*db;
	const struct job	*job;
	const struct module	*module;	/* NULL: of every module */
	const char		*of;	/* entries, ledger, tally, template… */
	const char		*read;	/* the door of its pages */
	bool			 listed;	/* a table of the screen */
	cJSON			*args;
	cJSON			*head;
	cJSON			*result;
	struct export_book	 book;
	struct export_listing	 listing;
	char			 dir[EXPORT_PATH_MAX];
	char			 path[EXPORT_PATH_MAX + 80];
	long			 rows;
};

static bool		 export_open(struct export *, char *);
static void		 door_find(struct export *);
static bool		 form_found(struct export *);
static void		 export_release(struct export *);
static enum job_end	 export_make(struct export *, char *);
static bool		 sheets_open(struct export *, struct xlsx *);
static bool		 pages_write(struct export *, char *);
static cJSON		*page_get(struct export *, const char *);
static bool		 page_write(struct export *, const cJSON *, char *);
static bool		 beat(struct export *);
static void		 about_write(struct export *, struct xlsx *);
static enum job_end	 export_end(struct export *, char *);

/*
 * A whole list or ledger as a workbook, for the person who asked and under the
 * rights of that moment; the database gives nothing that a reader of the same
 * list would not get.
 */
enum job_end
export_run(struct wdb *db, const struct job *job, char *why)
{
	struct export	e = { .db = db, .job = job };
	enum job_end	end = JOB_FAILED;

	if (export_open(&e, why))
		end = export_make(&e, why);
	else if (db->code[0] != '\0')
		end = worker_may_pass(db) ? JOB_RETRY : JOB_FAILED;
	export_release(&e);

	return (end);
}

static bool
export_open(struct export *e, char *why)
{
	PGresult	*result;

	e->db->code[0] = '\0';
	e->args = cJSON_Parse(e->job->args);
	e->result = cJSON_CreateObject();
	e->of = json_text(e->args, "of");
	door_find(e);
	if (!form_found(e)) {
		(void)snprintf(why, WORKER_WHY, "没有可以导出的业务：%s",
		    json_words(e->args, "module"));
		return (false);
	}
	result = wdb_call(e->db, "select filing.export_head($1, $2)", 2,
	    (const char *const []){ e->job->id, e->job->token });
	if (result == NULL) {
		(void)snprintf(why, WORKER_WHY, "读不到单位和代码表（%s）",
		    e->db->code);
		return (false);
	}
	e->head = cJSON_Parse(PQgetvalue(result, 0, 0));
	PQclear(result);
	if (!export_file_path(e->job, e->dir, sizeof(e->dir), e->path,
	    sizeof(e->path))) {
		(void)snprintf(why, WORKER_WHY, "没有存放导出文件的目录");
		return (false);
	}

	return (true);
}

/* Where the records come from, by what is wanted. */
static void
door_find(struct export *e)
{
	static const char *const	doors[][2] = {
		{ "entries", "select filing.export_page($1, $2, $3)" },
		{ "ledger", "select ledger.export_page($1, $2, $3)" },
		{ "tally", "select ledger.export_page($1, $2, $3)" },
		{ "template", NULL },
	};
	size_t				 i;

	for (i = 0; e->of != NULL && i < sizeof(doors) / sizeof(*doors); i++) {
		if (strcmp(doors[i][0], e->of) == 0) {
			e->read = doors[i][1];
			return;
		}
	}
	e->listed = true;
	e->read = "select filing.export_listing($1, $2, $3)";
}

/* Columns of records are those of a form; a listing brings its own. */
static bool
form_found(struct export *e)
{
	const char	*name = json_text(e->args, "module");

	if (name == NULL || e->listed)
		return (e->of != NULL);
	e->module = module_find(name);

	return (e->of != NULL && e->module != NULL &&
	    module_online(e->module));
}

static void
export_release(struct export *e)
{
	if (e->path[0] != '\0')
		(void)unlink(e->path);
	cJSON_Delete(e->args);
	cJSON_Delete(e->head);
	cJSON_Delete(e->result);
}

static enum job_end
export_make(struct export *e, char *why)
{
	struct xlsx	*xlsx;
	bool		 ok;

	xlsx = xlsx_open(e->path, e->dir, json_text(e->head, "title"),
	    json_text(e->head, "mark"), 0);
	if (strcmp(e->of, "template") == 0) {
		ok = export_template_write(xlsx, e->module,
		    import_purpose_of(json_text(json_object(e->args, "query"),
		    "purpose")), e->head);
	} else {
		ok = sheets_open(e, xlsx) && pages_write(e, why);
		if (ok)
			about_write(e, xlsx);
	}
	if (!xlsx_close_take(xlsx) || !ok) {
		if (why[0] == '\0')
			(void)snprintf(why, WORKER_WHY, "未能写成表格");
		return (strcmp(e->db->code, "lease_lost") == 0 ? JOB_LOST :
		    e->db->code[0] != '\0' && worker_may_pass(e->db) ?
		    JOB_RETRY : JOB_FAILED);
	}

	return (export_end(e, why));
}

/* The records' sheets, and before them what counts them, if that is wanted. */
static bool
sheets_open(struct export *e, struct xlsx *xlsx)
{
	struct export_tally	 tally;
	const char		*name = json_text(e->head, "sheet");
	PGresult		*result;
	cJSON			*counted;
	bool			 ok;

	if (e->listed) {	/* its first page says what sheets it has */
		e->listing.xlsx = xlsx;
		return (true);
	}
	if (strcmp(e->of, "tally") != 0)
		return (export_book_init(&e->book, xlsx, strcmp(e->of,
		    "ledger") == 0 ? EXPORT_LEDGER : EXPORT_ENTRIES,
		    e->module, name, e->head));
	result = wdb_call(e->db, "select ledger.export_tally($1, $2)", 2,
	    (const char *const []){ e->job->id, e->job->token });
	if (result == NULL)
		return (false);
	counted = cJSON_Parse(PQgetvalue(result, 0, 0));
	PQclear(result);
	ok = counted != NULL && export_tally_open(&tally, xlsx, counted) &&
	    export_book_init(&e->book, xlsx, EXPORT_TALLY, e->module, name,
	    e->head);
	if (ok)
		export_tally_write(&tally, &e->book, name, e->head);
	cJSON_Delete(counted);

	return (ok);
}

static bool
pages_write(struct export *e, char *why)
{
	char	 after[80] = "";
	cJSON	*page;
	bool	 more = true, ok = true;

	while (more) {
		page = page_get(e, after[0] == '\0' ? NULL : after);
		if (page == NULL) {
			(void)snprintf(why, WORKER_WHY, "读取中断（%s）",
			    e->db->code);
			return (false);
		}
		more = json_text(page, "next") != NULL;
		if (more)
			(void)snprintf(after, sizeof(after), "%s",
			    json_text(page, "next"));
		ok = page_write(e, page, why);
		cJSON_Delete(page);
		if (!ok)
			return (false);
		if (!beat(e)) {
			(void)snprintf(why, WORKER_WHY, "已取消");
			return (false);
		}
	}

	return (true);
}

/* The next page of the list, as {"items": […], "next": "…"}. */
static cJSON *
page_get(struct export *e, const char *after)
{
	PGresult	*result;
	cJSON		*page;

	result = wdb_call(e->db, e->read, 3,
	    (const char *const []){ e->job->id, e->job->token, after });
	if (result == NULL)
		return (NULL);
	page = cJSON_Parse(PQgetvalue(result, 0, 0));
	PQclear(result);

	return (page);
}

static bool
page_write(struct export *e, const cJSON *page, char *why)
{
	const cJSON	*items, *item;
	bool		 room = true;

	if (e->listed) {
		room = export_listing_add(&e->listing, page);
		e->rows = e->listing.rows;
	}
	items = cJSON_GetObjectItemCaseSensitive(page, "items");
	cJSON_ArrayForEach(item, items) {
		room = room && export_book_add(&e->book, item);
		e->rows += room;
	}
	if (!room)
		(void)snprintf(why, WORKER_WHY, "超过一百万行，"
		    "请缩小范围后再导出");

	return (room);
}

/* False: asked to stop, or another worker has it. */
static bool
beat(struct export *e)
{
	char	done[24];

	(void)snprintf(done, sizeof(done), "%ld", e->rows);

	return (job_beat(e->db, e->job, done, NULL, EXPORT_LEASE));
}

/* The last sheet: whose copy this is, and what it holds. */
static void
about_write(struct export *e, struct xlsx *xlsx)
{
	static const struct xlsx_column	columns[] = {
		{ "项目", XLSX_LINE, 16, 0, NULL },
		{ "内容", XLSX_LINES, 80, 0, NULL },
	};
	struct xlsx_sheet	*s;
	const cJSON		*about, *line;
	char			 rows[24];

	s = xlsx_sheet_add(xlsx, "导出说明", columns, 2);
	if (s == NULL)
		return;
	about = cJSON_GetObjectItemCaseSensitive(e->head, "about");
	cJSON_ArrayForEach(line, about) {
		xlsx_cell(s, 0, json_text(line, "label"));
		xlsx_cell(s, 1, json_text(line, "text"));
		xlsx_row_end(s);
	}
	(void)snprintf(rows, sizeof(rows), "%ld", e->rows);
	xlsx_cell(s, 0, "记录数");
	xlsx_cell(s, 1, rows);
	xlsx_row_end(s);
}

static enum job_end
export_end(struct export *e, char *why)
{
	char	*text;
	bool	 told;

	cJSON_AddNumberToObject(e->result, "rows", (double)e->rows);
	if (!export_file_keep(e->path, json_text(e->head, "file"), MEDIA_XLSX,
	    e->result)) {
		(void)snprintf(why, WORKER_WHY, "未能保存导出的文件");
		return (JOB_RETRY);
	}
	text = cJSON_PrintUnformatted(e->result);
	told = wdb_do(e->db, "select ops.job_finish($1, $2, $3)", 3,
	    (const char *const []){ e->job->id, e->job->token, text });
	cJSON_free(text);
	if (told)
		return (JOB_DONE);
	(void)snprintf(why, WORKER_WHY, "未能记录导出结果（%s）",
	    e->db->code);

	return (worker_end(e->db));
}
