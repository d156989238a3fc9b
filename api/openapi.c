/* SPDX-License-Identifier: Apache-2.0 */

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "json.h"
#include "media.h"
#include "openapi.h"
#include "openapi_schema.h"
#include "problem.h"
#include "route.h"

#define JSON_TYPE	"application/json"
#define PROBLEM_TYPE	"application/problem+json"
#define TEXT_LEN	256

static const char	about[] =
    "接口由程序自己的表打印而成。错误一律为 RFC 9457 的 "
    "application/problem+json：code 供程序判断，detail 供人阅读，errors "
    "一次列出全部有误的字段。时间为带时区的 RFC 3339，期次如 2023Q1。"
    "请求中的 JSON 数字" JSON_DIGITS_WORDS "，超出即拒绝，不作舍入。";

/* What a path or query parameter looks like. */
static cJSON *
param_schema(const struct route_param *p)
{
	static const struct {
		const char	*type;
		const char	*pattern;
	} kinds[PARAM__MAX] = {
		[PARAM_TEXT] = { "string", NULL },
		[PARAM_CODE] = { "string", "^[A-Za-z0-9_.-]{1,64}$" },
		[PARAM_ID] = { "integer", NULL },
		[PARAM_LIMIT] = { "integer", NULL },
		[PARAM_PERIOD] = { "string",
		    "^[0-9]{4}(Q[1-4]|0[1-6]B)?$" },
		[PARAM_TIME] = { "string", NULL },
		[PARAM_AS_OF] = { "string", NULL },
		[PARAM_FLAG] = { "boolean", NULL },
		[PARAM_COUNT] = { "string", "^exact$" },
		[PARAM_WORD] = { "string", NULL },
		[PARAM_MODULE] = { "string", NULL },
		[PARAM_GROUP] = { "string", NULL },
	};
	enum param_kind	 kind = p->kind;
	cJSON		*o = cJSON_CreateObject(), *words;
	const char	*word;
	char		 text[TEXT_LEN];
	size_t		 i, len;

	cJSON_AddStringToObject(o, "type", kinds[kind].type);
	if (kinds[kind].pattern != NULL)
		cJSON_AddStringToObject(o, "pattern", kinds[kind].pattern);
	if (kind == PARAM_ID || kind == PARAM_LIMIT)
		cJSON_AddNumberToObject(o, "minimum", 1);
	if (kind == PARAM_LIMIT)
		cJSON_AddNumberToObject(o, "maximum", 200);
	if (kind == PARAM_AS_OF)
		cJSON_AddStringToObject(o, "description",
		    "带时区的时间，或日期：截至这一天 24:00（北京时间）");
	for (i = 0; (word = route_param_word(p, i, &len)) != NULL; i++) {
		words = i == 0 ? cJSON_AddArrayToObject(o, "enum") :
		    cJSON_GetObjectItemCaseSensitive(o, "enum");
		snprintf(text, sizeof(text), "%.*s", (int)len, word);
		cJSON_AddItemToArray(words, cJSON_CreateString(text));
	}

	return (o);
}

static void
param_add(cJSON *list, const char *in, const char *name, bool required,
    cJSON *schema)
{
	cJSON	*o = cJSON_CreateObject();

	cJSON_AddStringToObject(o, "name", name);
	cJSON_AddStringToObject(o, "in", in);
	cJSON_AddBoolToObject(o, "required", required);
	cJSON_AddItemToObject(o, "schema", schema);
	cJSON_AddItemToArray(list, o);
}

static void
path_params_add(cJSON *list, const char *path)
{
	const char	*p, *end;
	char		 name[TEXT_LEN];

	for (p = strchr(path, '{'); p != NULL; p = strchr(end, '{')) {
		if ((end = strchr(p, '}')) == NULL)
			return;
		snprintf(name, sizeof(name), "%.*s", (int)(end - p - 1),
		    p + 1);
		param_add(list, "path", name, true,
		    param_schema(&(const struct route_param){
		    .kind = route_path_kind(name) }));
	}
}

static cJSON *
params_json(const struct route *r)
{
	const struct route_param	*q;
	cJSON				*list = cJSON_CreateArray(), *o;

	path_params_add(list, r->path);
	for (q = r->params; q != NULL && q->name != NULL; q++) {
		param_add(list, "query", q->name, false, param_schema(q));
	}
	if (r->flags & ROUTE_IF_MATCH) {
		o = cJSON_CreateObject();
		cJSON_AddStringToObject(o, "type", "string");
		cJSON_AddStringToObject(o, "pattern",
		    "^(W/)?\"r[1-9][0-9]*\"$");
		param_add(list, "header", "If-Match", true, o);
	}
	if (r->flags & ROUTE_KEYED) {
		o = cJSON_CreateObject();
		cJSON_AddStringToObject(o, "type", "string");
		param_add(list, "header", "Idempotency-Key", false, o);
	}

	return (list);
}

static void
content_add(cJSON *o, const char *type, cJSON *schema)
{
	cJSON	*content = cJSON_GetObjectItemCaseSensitive(o, "content");

	if (content == NULL)
		content = cJSON_AddObjectToObject(o, "content");
	cJSON_AddItemToObject(cJSON_AddObjectToObject(content, type),
	    "schema", schema);
}

static void
body_add(cJSON *operation, const struct route *r,
    const struct shape_route *s, cJSON *components)
{
	cJSON	*o, *schema;

	if (r->body == BODY_NONE)
		return;

	o = cJSON_AddObjectToObject(operation, "requestBody");
	cJSON_AddTrueToObject(o, "required");
	if (r->body == BODY_JSON) {
		schema = s != NULL && s->request != NULL ?
		    openapi_schema_shape(s->request, components) :
		    cJSON_CreateObject();
		content_add(o, JSON_TYPE, schema);
	} else {
		content_add(o, r->body == BODY_TABLE ? MEDIA_CSV :
		    "application/octet-stream", cJSON_CreateObject());
		if (r->body == BODY_TABLE)
			content_add(o, MEDIA_XLSX, cJSON_CreateObject());
	}
}

static void
responses_add(cJSON *operation, const struct route *r,
    const struct shape_route *s, cJSON *components)
{
	cJSON	*all, *o;
	char	 status[8];
	int	 code = s != NULL ? s->status :
		    r->method == METHOD_DELETE ? 204 : 200;

	all = cJSON_AddObjectToObject(operation, "responses");
	snprintf(status, sizeof(status), "%d", code);
	o = cJSON_AddObjectToObject(all, status);
	cJSON_AddStringToObject(o, "description", r->label);
	if (s != NULL && s->answer != NULL && s->answer->kind == SHAPE_BYTES) {
		content_add(o, s->answer->values[0], cJSON_CreateObject());
	} else if (s != NULL && s->answer != NULL) {
		content_add(o, JSON_TYPE, openapi_schema_shape(s->answer,
		    components));
	}
	if (r->flags & ROUTE_ETAG) {
		o = cJSON_AddObjectToObject(all, "304");
		cJSON_AddStringToObject(o, "description",
		    "与 If-None-Match 所给的相同");
	}
	o = cJSON_AddObjectToObject(all, "default");
	cJSON_AddStringToObject(o, "description", "未能办理");
	content_add(o, PROBLEM_TYPE, openapi_schema_shape(
	    &(const struct shape){ .kind = SHAPE_ANY,
	    .component = "Problem" }, components));
}

static cJSON *
operation_json(const struct route *r, cJSON *components)
{
	const struct shape_route	*s = shape_route(r->name);
	cJSON				*o = cJSON_CreateObject(), *tags;

	cJSON_AddStringToObject(o, "operationId", r->name);
	tags = cJSON_AddArrayToObject(o, "tags");
	cJSON_AddItemToArray(tags, cJSON_CreateString(
	    route_group_label(r->group)));
	cJSON_AddStringToObject(o, "summary", r->label);
	cJSON_AddStringToObject(o, "description", r->summary);
	cJSON_AddItemToObject(o, "parameters", params_json(r));
	body_add(o, r, s, components);
	responses_add(o, r, s, components);
	if (r->audience == AUDIENCE_OPEN)
		cJSON_AddArrayToObject(o, "security");

	return (o);
}

static cJSON *
paths_json(cJSON *components)
{
	const struct route	*r;
	cJSON			*paths = cJSON_CreateObject(), *item;
	char			 path[TEXT_LEN], method[16];
	size_t			 i, n, c;

	for (r = route_all(&n), i = 0; i < n; i++, r++) {
		if (r->audience == AUDIENCE_OPERATOR)
			continue;
		snprintf(path, sizeof(path), "%s%s",
		    r->flags & ROUTE_ABSOLUTE ? "" : ROUTE_BASE, r->path);
		item = cJSON_GetObjectItemCaseSensitive(paths, path);
		if (item == NULL)
			item = cJSON_AddObjectToObject(paths, path);
		snprintf(method, sizeof(method), "%s",
		    route_method_name(r->method));
		for (c = 0; method[c] != '\0'; c++)
			method[c] = (char)tolower((unsigned char)method[c]);
		cJSON_AddItemToObject(item, method,
		    operation_json(r, components));
	}

	return (paths);
}

static void
forms_add(cJSON *components)
{
	const struct module	*m;
	char			 name[TEXT_LEN];

	for (m = module_all(); m->name != NULL; m++) {
		if (!module_online(m))
			continue;
		snprintf(name, sizeof(name), "form.%s", m->name);
		cJSON_AddItemToObject(components, name,
		    openapi_schema_form(m));
	}
}

static void
security_add(cJSON *doc, cJSON *components)
{
	cJSON	*o, *all, *need;

	all = cJSON_AddObjectToObject(components, "securitySchemes");
	o = cJSON_AddObjectToObject(all, "token");
	cJSON_AddStringToObject(o, "type", "http");
	cJSON_AddStringToObject(o, "scheme", "bearer");
	cJSON_AddStringToObject(o, "bearerFormat", "JWT");

	need = cJSON_AddArrayToObject(doc, "security");
	o = cJSON_CreateObject();
	cJSON_AddArrayToObject(o, "token");
	cJSON_AddItemToArray(need, o);
}

cJSON *
openapi_json(void)
{
	cJSON	*doc = cJSON_CreateObject(), *info, *components, *schemas;

	cJSON_AddStringToObject(doc, "openapi", "3.1.0");
	info = cJSON_AddObjectToObject(doc, "info");
	cJSON_AddStringToObject(info, "title", "改革报表填报系统");
	cJSON_AddStringToObject(info, "version", "1");
	cJSON_AddStringToObject(info, "description", about);

	schemas = cJSON_CreateObject();
	cJSON_AddItemToObject(schemas, "Problem", openapi_schema_problem());
	forms_add(schemas);
	cJSON_AddItemToObject(doc, "paths", paths_json(schemas));
	components = cJSON_AddObjectToObject(doc, "components");
	cJSON_AddItemToObject(components, "schemas", schemas);
	security_add(doc, components);

	return (doc);
}

cJSON *
openapi_routes_json(void)
{
	static const char *const	audiences[] = {
		[AUDIENCE_OPEN] = "open",
		[AUDIENCE_SESSION] = "session",
		[AUDIENCE_MUST_CHANGE] = "must_change",
		[AUDIENCE_OPERATOR] = "operator",
	};
	const struct route	*r;
	cJSON			*list = cJSON_CreateArray(), *o;
	char			 path[TEXT_LEN];
	size_t			 i, n;

	for (r = route_all(&n), i = 0; i < n; i++, r++) {
		o = cJSON_CreateObject();
		snprintf(path, sizeof(path), "%s%s",
		    r->flags & ROUTE_ABSOLUTE ? "" : ROUTE_BASE, r->path);
		cJSON_AddStringToObject(o, "route", r->name);
		cJSON_AddStringToObject(o, "method",
		    route_method_name(r->method));
		cJSON_AddStringToObject(o, "path", path);
		cJSON_AddStringToObject(o, "audience",
		    audiences[r->audience]);
		cJSON_AddBoolToObject(o, "write", r->flags & ROUTE_ACT);
		cJSON_AddStringToObject(o, "label", r->label);
		cJSON_AddItemToArray(list, o);
	}

	return (list);
}

static void
act_add(cJSON *list, const char *name, enum route_group group,
    const char *label)
{
	cJSON	*o = cJSON_CreateObject();

	cJSON_AddStringToObject(o, "act", name);
	cJSON_AddStringToObject(o, "label", label);
	cJSON_AddStringToObject(o, "group", route_group_code(group));
	cJSON_AddStringToObject(o, "group_label", route_group_label(group));
	cJSON_AddNumberToObject(o, "place", (double)group);
	cJSON_AddItemToArray(list, o);
}

cJSON *
openapi_acts_json(void)
{
	const struct route		*r;
	const struct route_inner	*x;
	cJSON				*list = cJSON_CreateArray();
	size_t				 i, n;

	for (r = route_all(&n), i = 0; i < n; i++, r++) {
		if (r->flags & (ROUTE_ACT | ROUTE_TRAIL))
			act_add(list, r->name, r->group, r->label);
	}
	for (x = route_inner_all(&n), i = 0; i < n; i++, x++)
		act_add(list, x->name, x->group, x->label);

	return (list);
}

cJSON *
openapi_problems_json(void)
{
	const struct problem	*p;
	cJSON			*list = cJSON_CreateArray(), *o;
	size_t			 i, n;

	for (p = problem_all(&n), i = 0; i < n; i++, p++) {
		o = cJSON_CreateObject();
		cJSON_AddStringToObject(o, "code", p->code);
		cJSON_AddNumberToObject(o, "status", p->status);
		cJSON_AddStringToObject(o, "title", p->title);
		cJSON_AddStringToObject(o, "detail", p->detail);
		cJSON_AddItemToArray(list, o);
	}

	return (list);
}
