/* SPDX-License-Identifier: Apache-2.0 */

#include <stdlib.h>
#include <string.h>

#include "docno/docno.h"
#include "entry.h"
#include "json.h"
#include "module.h"
#include "reply.h"
#include "schema.h"

/*
 * Writing a form: its shape is judged here by the module's field table,
 * everything else (whose it is, at which stage, what it may contain) by the
 * door.
 */

static void	number_checked(struct request *, struct db_answer *);

/* The module that the body names; otherwise an error is added. */
static const struct module *
module_named(const struct request *req, cJSON *errors)
{
	const struct module	*m;

	m = module_find(json_text(req->body, "module"));
	if (m == NULL) {
		schema_error(errors, "/module", "not_listed",
		    "没有这个业务");
	} else if (!module_online(m)) {
		schema_error(errors, "/module", "not_online",
		    "“%s”尚未上线，暂不能填报", m->label);
		return (NULL);
	}

	return (m);
}

static void
entry_write(struct request *req)
{
	const struct module	*m;
	cJSON			*args, *body, *errors;

	if ((errors = cJSON_CreateArray()) == NULL) {
		reply_problem(req, "internal");
		return;
	}
	body = cJSON_GetObjectItemCaseSensitive(req->body, "body");
	m = module_named(req, errors);
	if (m == NULL || !schema_check(m->form->fields, "entry", body,
	    "/body", errors)) {
		reply_faults(req, "fields_invalid", errors);
		return;
	}
	cJSON_Delete(errors);

	schema_hide(m->form->fields, body);
	if ((args = request_args(req)) == NULL) {
		reply_problem(req, "internal");
		return;
	}
	cJSON_AddItemToObject(args, "derived",
	    schema_derive(m->form->fields, body));
	request_act(req, NULL, args, NULL);
}

/* POST /entries {module, body, obligation?} */
void
entry_create(struct request *req)
{
	entry_write(req);
}

/* PATCH /entries/{id} {module, body}: what is null is removed. */
void
entry_edit(struct request *req)
{
	entry_write(req);
}

/*
 * GET /document-numbers?text=&name=&entry=  手册四(二)2: 同一文号只可创建
 * 一次.  A text from which nothing certain can be read is no error: the line
 * department compares by eye.
 */
void
document_number_check(struct request *req)
{
	const char	*text = request_query(req, "text");
	const char	*name = request_query(req, "name");
	const char	*entry = request_query(req, "entry");
	struct docno	 d;
	cJSON		*args;

	if (text == NULL) {
		reply_parameter(req, "invalid_parameter", "text",
		    "须写明文号。");
		return;
	}
	if ((args = request_args(req)) == NULL) {
		reply_problem(req, "internal");
		return;
	}

	if (docno_parse(&d, text)) {
		cJSON_AddStringToObject(args, "canonical", d.canonical);
		cJSON_AddStringToObject(args, "near_key", d.near_key);
	} else {
		cJSON_AddNullToObject(args, "canonical");
		cJSON_AddNullToObject(args, "near_key");
	}
	if (name != NULL)
		cJSON_AddStringToObject(args, "name", name);
	if (entry != NULL)
		cJSON_AddStringToObject(args, "entry", entry);
	request_call(req, DB_READ, "filing.document_number_check", args,
	    number_checked);
}

/* Of what the database found near, keeps what may be the same document. */
static void
near_sift(cJSON *near, const char *text)
{
	enum docno_verdict	 verdict;
	const char		*other;
	cJSON			*item, *next;

	for (item = near->child; item != NULL; item = next) {
		next = item->next;
		other = json_text(item, "canonical");
		verdict = other != NULL ? docno_compare(text, other) :
		    DOCNO_MANUAL;
		if (verdict == DOCNO_DIFFERENT) {
			cJSON_Delete(cJSON_DetachItemViaPointer(near, item));
		} else {
			cJSON_AddStringToObject(item, "verdict",
			    docno_verdict_name(verdict));
		}
	}
}

static void
number_checked(struct request *req, struct db_answer *answer)
{
	cJSON	*body, *near;
	int	 status = answer->status;

	if (answer->code != NULL) {
		reply_answer(req, answer);
		return;
	}
	if ((body = cJSON_Parse(answer->body)) == NULL) {
		reply_problem(req, "internal");
		return;
	}

	near = cJSON_GetObjectItemCaseSensitive(body, "near");
	if (cJSON_IsArray(near))
		near_sift(near, request_query(req, "text"));
	reply_json(req, status, body);
}

/*
 * GET /search?q=&module=  What the whole text is as a document number goes
 * along, so that any spelling of one finds it.
 */
void
entry_search(struct request *req)
{
	const char	*text = request_query(req, "q");
	struct docno	 d;
	cJSON		*args;

	if (text == NULL || text[strspn(text, " ")] == '\0') {
		reply_parameter(req, "invalid_parameter", "q",
		    "须写明要找的文字。");
		return;
	}
	if ((args = request_args(req)) == NULL) {
		reply_problem(req, "internal");
		return;
	}

	if (docno_parse(&d, text))
		cJSON_AddStringToObject(args, "canonical", d.canonical);
	else
		cJSON_AddNullToObject(args, "canonical");
	request_call(req, DB_SLOW, "filing.search", args, NULL);
}
