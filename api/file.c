/* SPDX-License-Identifier: Apache-2.0 */

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "blob.h"
#include "file.h"
#include "json.h"
#include "module.h"
#include "pool.h"
#include "reply.h"

/*
 * Files in and out.  No byte of them passes through here: nginx writes a body
 * to disk and says where, and sends what a download's answer names.  In
 * between: may it be attached at all, hard link, digest and fsync on a thread,
 * rename to the name of its digest, and only then the call that makes it part
 * of an entry.  201 means that it survives a crash.
 */

#define DISPOSITION_MAX	4096

struct upload {
	struct request		*req;
	struct blob		 blob;
	enum blob_result	 result;
	int			 error;		/* errno of BLOB_IO */
	char			*name;
	const char		*charset;	/* of a table, or NULL */
	struct pool_job		 job;
};

static void	upload_allowed(struct request *, struct db_answer *);
static void	upload_work(void *);
static void	upload_stored(void *);
static void	download_allowed(struct request *, struct db_answer *);
static void	download_made(struct request *, struct db_answer *);
static void	download_reply(struct request *, struct db_answer *,
		    bool (*)(const char *, char *, size_t));

bool
file_setup(void)
{
	const char	*why;

	if (!blob_setup(getenv("RR_BLOB_DIR"), getenv("RR_BODY_DIR"), &why)) {
		fprintf(stderr, "%s\n", why);
		return (false);
	}
	if (!media_setup()) {
		fprintf(stderr, "libmagic has no database of file types\n");
		return (false);
	}

	return (true);
}

static void
upload_free(void *state)
{
	struct upload	*u = state;

	blob_drop(&u->blob);
	free(u->name);
	free(u);
}

static void
result_reply(struct request *req, const struct upload *u)
{
	char	detail[256];

	switch (u->result) {
	case BLOB_EMPTY:
		reply_problem_detail(req, "invalid_body", "文件是空的");
		break;
	case BLOB_TOO_LARGE:
		reply_problem_detail(req, "body_too_large",
		    "单个文件不超过50MB");
		break;
	case BLOB_WRONG_TYPE:
		snprintf(detail, sizeof(detail), "文件内容不是有效的%s，"
		    "请检查后重新上传", u->blob.media->label);
		reply_problem_detail(req, "attachment_type", detail);
		break;
	case BLOB_BAD_PATH:
		reply_problem_detail(req, "invalid_request",
		    "请求没有带上文件内容");
		break;
	default:
		reply_problem(req, u->error == ENOSPC || u->error == EDQUOT ?
		    "unavailable" : "internal");
		break;
	}
}

/*
 * The upload of a request whose name and file are acceptable, kept as its
 * state; otherwise replies and returns NULL.
 */
static struct upload *
upload_or_reply(struct request *req)
{
	const char	*path = request_header(req, "x-body-file");
	const char	*name = request_query(req, "name");
	struct upload	*u;

	if ((u = calloc(1, sizeof(*u))) == NULL ||
	    (name != NULL && (u->name = strdup(name)) == NULL)) {
		free(u);
		reply_problem(req, "internal");
		return (NULL);
	}
	u->req = req;
	req->state = u;
	req->state_free = upload_free;

	if (u->name == NULL || !media_name_clean(u->name)) {
		reply_parameter(req, "invalid_parameter", "name",
		    "应为1至200字的文件名，不含路径和控制字符。");
		return (NULL);
	}
	if ((u->blob.media = media_of_name(u->name)) == NULL) {
		reply_problem_detail(req, "attachment_type",
		    "不接受这种扩展名的文件");
		return (NULL);
	}
	u->result = blob_accept(&u->blob, path != NULL ? path : "");
	u->error = errno;
	if (u->result != BLOB_OK) {
		result_reply(req, u);
		return (NULL);
	}

	return (u);
}

/* Bytes to the thread; upload_stored goes on. */
static void
upload_store(struct upload *u)
{
	u->job.work = upload_work;
	u->job.done = upload_stored;
	u->job.arg = u;
	request_hold(u->req);
	if (!pool_submit(POOL_FILE, &u->job)) {
		reply_problem(u->req, "overloaded");
		request_release(u->req);
	}
}

static void
upload_work(void *arg)
{
	struct upload	*u = arg;

	u->result = blob_store(&u->blob);
	u->error = errno;
}

/* May it be stored at all?  upload_allowed goes on with the answer. */
static void
upload_ask(struct upload *u, const char *door)
{
	cJSON	*args;

	if ((args = request_args(u->req)) != NULL) {
		cJSON_AddStringToObject(args, "name", u->name);
		cJSON_AddNumberToObject(args, "size", (double)u->blob.size);
	}
	request_call(u->req, DB_READ, door, args, upload_allowed);
}

/* POST /entries/{id}/attachments?field=&name= */
void
attachment_create(struct request *req)
{
	struct upload	*u;

	if (request_query(req, "field") == NULL) {
		reply_parameter(req, "invalid_parameter", "field",
		    "须写明附件栏。");
		return;
	}
	if ((u = upload_or_reply(req)) != NULL)
		upload_ask(u, "filing.attachment_begin");
}

/* POST /appeals/{id}/files?name= */
void
appeal_file_create(struct request *req)
{
	struct upload	*u;

	if ((u = upload_or_reply(req)) != NULL)
		upload_ask(u, "report.appeal_file_begin");
}

static void
upload_allowed(struct request *req, struct db_answer *answer)
{
	if (answer->code != NULL)
		reply_answer(req, answer);
	else
		upload_store(req->state);
}

/* On the loop again: what was found out goes to the door as the body. */
static void
upload_stored(void *arg)
{
	struct upload	*u = arg;
	struct request	*req = u->req;
	cJSON		*args, *body;

	if (u->result != BLOB_OK) {
		result_reply(req, u);
	} else if ((args = request_args(req)) == NULL) {
		reply_problem(req, "internal");
	} else {
		cJSON_DeleteItemFromObjectCaseSensitive(args, "body");
		body = cJSON_AddObjectToObject(args, "body");
		cJSON_AddStringToObject(body, "name", u->name);
		cJSON_AddStringToObject(body, "sha256", u->blob.sha256);
		cJSON_AddNumberToObject(body, "size", (double)u->blob.size);
		cJSON_AddStringToObject(body, "media_type",
		    u->blob.media->type);
		if (u->charset != NULL)
			cJSON_AddStringToObject(body, "charset", u->charset);
		request_act(req, NULL, args, NULL);
	}
	request_release(req);
}

static bool
import_parameters_valid(struct request *req)
{
	const struct module	*m;
	const char		*module = request_query(req, "module");

	m = module != NULL ? module_find(module) : NULL;
	if (m == NULL || !module_online(m)) {
		reply_parameter(req, "invalid_parameter", "module",
		    "须写明已上线业务的代码。");
		return (false);
	}
	if (request_query(req, "mode") == NULL) {
		reply_parameter(req, "invalid_parameter", "mode",
		    "须写明 dry_run（试运行）、atomic（全部成功才入库）"
		    "或 partial（逐行入库）。");
		return (false);
	}

	return (true);
}

/* POST /imports?module=&mode=&name=&purpose=: stored likewise, then a job. */
void
import_create(struct request *req)
{
	struct upload	*u;
	char		 charset[MEDIA_CHARSET];

	if (!import_parameters_valid(req) ||
	    (u = upload_or_reply(req)) == NULL)
		return;

	if (strcmp(u->blob.media->type, MEDIA_CSV) != 0 &&
	    strcmp(u->blob.media->type, MEDIA_XLSX) != 0) {
		reply_problem_detail(req, "attachment_type",
		    "批量导入只接受 xlsx 工作簿和 CSV 表格");
		return;
	}
	(void)media_type_is(request_header(req, "content-type"), MEDIA_CSV,
	    charset);
	u->charset = media_charset(charset);
	upload_ask(u, "filing.import_begin");
}

/*
 * GET /attachments/{id}, /appeal-files/{id}, /reports/{id}/export: nginx sends
 * the bytes as they were stored, with ranges; the route's door keeps who read
 * them.
 */
void
stored_get(struct request *req)
{
	request_act(req, NULL, NULL, download_allowed);
}

/* POST /paper-templates?name= */
void
template_create(struct request *req)
{
	struct upload	*u;

	if ((u = upload_or_reply(req)) != NULL)
		upload_ask(u, "report.template_begin");
}

/* GET /paper-templates/{id} */
void
template_get(struct request *req)
{
	request_call(req, DB_READ, "report.template_get", NULL,
	    download_allowed);
}

static void
download_allowed(struct request *req, struct db_answer *answer)
{
	download_reply(req, answer, blob_location);
}

/* GET /jobs/{id}/file: what the worker wrote; the door keeps the trail. */
void
job_file(struct request *req)
{
	request_act(req, NULL, NULL, download_made);
}

static void
download_made(struct request *req, struct db_answer *answer)
{
	download_reply(req, answer, blob_made_location);
}

static void
download_reply(struct request *req, struct db_answer *answer,
    bool (*locate)(const char *, char *, size_t))
{
	const char	*sha256, *name, *type;
	cJSON		*body;
	char		 disposition[DISPOSITION_MAX], location[128];

	if (answer->code != NULL) {
		reply_answer(req, answer);
		return;
	}
	body = cJSON_Parse(answer->body);
	sha256 = json_text(body, "sha256");
	name = json_text(body, "name");
	type = json_text(body, "media_type");
	if (sha256 == NULL || name == NULL || type == NULL ||
	    !locate(sha256, location, sizeof(location)) ||
	    !media_disposition(name, disposition, sizeof(disposition))) {
		reply_problem(req, "internal");
	} else {
		reply_header(req, "content-type", type);
		reply_header(req, "content-disposition", disposition);
		reply_header(req, "content-security-policy",
		    "sandbox; default-src 'none'");
		reply_header(req, "x-accel-redirect", location);
		reply_empty(req, 200);
	}
	cJSON_Delete(body);
}
