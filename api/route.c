/* SPDX-License-Identifier: Apache-2.0 */

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "module.h"
#include "path.h"
#include "route.h"

static bool		 path_match(struct route_match *,
			    const struct route *, char *const *, size_t,
			    size_t);
static bool		 pattern_match(struct route_match *, const char *,
			    char *const *, size_t, size_t *);
static bool		 value_take(struct route_match *, const char *,
			    size_t, char *);
static size_t		 path_split(char *, char **);
static bool		 query_pair(struct route_query *,
			    const struct route *, char *,
			    struct route_fault *);
static const struct route_param
			*param_find(const struct route *, const char *);
static bool		 fault(struct route_fault *, const char *,
			    const char *, const char *);

static const struct route routes[] = {
#define P(n, k)		{ .name = #n, .kind = PARAM_##k },
#define W(n, w)		{ .name = #n, .kind = PARAM_WORD, .words = (w) },
#define ROUTE(n, g, m, p, a, d, b, f, h, dr, zh, en, ...)		\
	{								\
		.name = #n, .group = GROUP_##g,				\
		.method = METHOD_##m, .path = p,			\
		.audience = AUDIENCE_##a, .db = DB_##d,			\
		.body = BODY_##b, .flags = f, .handler = #h,		\
		.door = dr, .label = zh, .summary = en,			\
		.params = (const struct route_param []){		\
			__VA_ARGS__ { .name = NULL },			\
		},							\
	},
#include "routes.def"
#undef ROUTE
#undef P
#undef W
};

#define ROUTES	(sizeof(routes) / sizeof(routes[0]))

/* What the trail names that no request asks for. */
static const struct route_inner inner[] = {
	{ "bootstrap", GROUP_RIGHT, "设立首批管理员" },
	{ "admin_reset", GROUP_RIGHT, "在服务器上重置管理员密码" },
	{ "import_draft", GROUP_BRING, "代录草稿" },
	{ "migration_prepare", GROUP_BRING, "整理历史数据迁移批次" },
	{ "migration_enter", GROUP_BRING, "历史数据迁移入库" },
};

static const struct {
	const char	*code;
	const char	*label;
} groups[GROUP__MAX] = {
	[GROUP_SIGN_IN] = { "sign_in", "登录与会话" },
	[GROUP_FILING] = { "filing", "填报与审核" },
	[GROUP_OWED] = { "owed", "应报与催办" },
	[GROUP_REPORT] = { "report", "报表与指标体系" },
	[GROUP_TAKE] = { "take", "下载与导出" },
	[GROUP_BRING] = { "bring", "导入与迁移" },
	[GROUP_RIGHT] = { "right", "授权与账号" },
	[GROUP_SETTING] = { "setting", "设置与资料" },
	[GROUP_SYSTEM] = { "system", "任务与审计" },
};

static const struct {
	enum route_method	 method;
	const char		*name;
} methods[] = {
	{ METHOD_GET, "GET" },
	{ METHOD_POST, "POST" },
	{ METHOD_PUT, "PUT" },
	{ METHOD_PATCH, "PATCH" },
	{ METHOD_DELETE, "DELETE" },
};

/* What {name} in a path stands for. */
static const struct route_param segments_known[] = {
	{ .name = "id", .kind = PARAM_ID },
	{ .name = "version", .kind = PARAM_ID },
	{ .name = "module", .kind = PARAM_CODE },
	{ .name = "channel", .kind = PARAM_CODE },
	{ .name = "list", .kind = PARAM_CODE },
	{ .name = "month", .kind = PARAM_CODE },
	{ .name = "rule_set", .kind = PARAM_CODE },
	{ .name = "unit", .kind = PARAM_CODE },
	{ .name = "indicator", .kind = PARAM_CODE },
	{ .name = "code", .kind = PARAM_CODE },
	{ .name = "day", .kind = PARAM_CODE },
	{ .name = "name", .kind = PARAM_CODE },
};

static const char *const kinds[PARAM__MAX] = {
	[PARAM_TEXT] = "text",
	[PARAM_CODE] = "code",
	[PARAM_ID] = "id",
	[PARAM_LIMIT] = "limit",
	[PARAM_PERIOD] = "period",
	[PARAM_TIME] = "time",
	[PARAM_FLAG] = "flag",
	[PARAM_COUNT] = "count",
	[PARAM_AS_OF] = "as_of",
	[PARAM_WORD] = "word",
	[PARAM_MODULE] = "module",
	[PARAM_GROUP] = "group",
};

const struct route *
route_all(size_t *count)
{
	*count = ROUTES;
	return (routes);
}

/*
 * The acts that a worker or the machine itself does.
 */
const struct route_inner *
route_inner_all(size_t *count)
{
	*count = sizeof(inner) / sizeof(inner[0]);
	return (inner);
}

const char *
route_group_code(enum route_group group)
{
	return (groups[group].code);
}

/*
 * Chinese, for the trail and the description.
 */
const char *
route_group_label(enum route_group group)
{
	return (groups[group].label);
}

const struct route *
route_find(const char *name)
{
	size_t	i;

	for (i = 0; i < ROUTES; i++) {
		if (strcmp(routes[i].name, name) == 0)
			return (&routes[i]);
	}

	return (NULL);
}

const char *
route_method_name(enum route_method method)
{
	size_t	i;

	for (i = 0; i < sizeof(methods) / sizeof(methods[0]); i++) {
		if (methods[i].method == method)
			return (methods[i].name);
	}

	return ("");
}

const char *
route_param_kind_name(enum param_kind kind)
{
	return (kinds[kind]);
}

/*
 * The words of a closed list one after another, with their length; NULL behind
 * the last, and of what is no such list.
 */
const char *
route_param_word(const struct route_param *p, size_t i, size_t *len)
{
	const char	*word = NULL;
	size_t		 n;

	if (p->kind == PARAM_WORD) {
		word = p->words;
		for (n = 0; word != NULL && n < i; n++)
			if ((word = strchr(word, ' ')) != NULL)
				word++;
	} else if (p->kind == PARAM_MODULE) {
		word = module_all()[i].name;
	} else if (p->kind == PARAM_GROUP && i < GROUP__MAX) {
		word = groups[i].code;
	}
	*len = word == NULL ? 0 : strcspn(word, " ");

	return (word);
}

/*
 * Whether a value is a word of the list, or there is no list; who sends another
 * is told all that are.
 */
bool
route_word_known(const struct route_param *p, const char *value,
    char why[ROUTE_FAULT_MAX])
{
	const char	*word;
	size_t		 i, n, len;

	len = (size_t)snprintf(why, ROUTE_FAULT_MAX, "应为其中之一：");
	for (i = 0; (word = route_param_word(p, i, &n)) != NULL; i++) {
		if (strlen(value) == n && memcmp(value, word, n) == 0)
			return (true);
		if (len < ROUTE_FAULT_MAX)
			len += (size_t)snprintf(why + len,
			    ROUTE_FAULT_MAX - len, "%s%.*s",
			    i == 0 ? "" : "、", (int)n, word);
	}

	if (len < ROUTE_FAULT_MAX)
		(void)snprintf(why + len, ROUTE_FAULT_MAX - len, "。");

	return (i == 0);
}

/* PARAM__MAX: no {name} that a path may have. */
enum param_kind
route_path_kind(const char *name)
{
	size_t	i;

	for (i = 0; i < sizeof(segments_known) / sizeof(segments_known[0]);
	    i++) {
		if (strcmp(segments_known[i].name, name) == 0)
			return (segments_known[i].kind);
	}

	return (PARAM__MAX);
}

/*
 * The route of a raw path (no query).  Segments are split before decoding, so
 * an encoded slash never makes a new one.  A value that its kind refuses is
 * no such object: 404.
 */
enum route_found
route_match(struct route_match *m, unsigned int method, const char *path)
{
	const struct route	*r;
	char			*segments[ROUTE_SEGMENTS + 2];
	size_t			 base, count, i, len;

	m->route = NULL;
	m->methods = 0;
	m->count = 0;
	if ((len = strlen(path)) >= sizeof(m->text))
		return (ROUTE_MISSING);

	memcpy(m->text, path, len + 1);
	if ((count = path_split(m->text, segments)) == 0)
		return (ROUTE_MISSING);
	for (i = 0; i < count; i++) {
		if (!path_decode(segments[i], false))
			return (ROUTE_BAD);
	}

	/* Told once: nearly every route lies below it. */
	base = 0;
	if (!pattern_match(m, ROUTE_BASE, segments, count, &base))
		base = 0;

	for (r = routes; r < routes + ROUTES; r++) {
		if (!path_match(m, r, segments, count, base))
			continue;
		m->methods |= r->method;
		if ((unsigned int)r->method == method) {
			m->route = r;
			return (ROUTE_OK);
		}
	}

	m->count = 0;
	return (m->methods == 0 ? ROUTE_MISSING : ROUTE_METHOD);
}

/*
 * Checks and decodes a raw query (NULL: none) against the route's closed list:
 * an unknown name, a name twice or a value of the wrong kind is a fault.
 * *q is to be released in any case.
 */
bool
route_query_parse(struct route_query *q, const struct route *r,
    const char *query, struct route_fault *f)
{
	char	*pair, *next;

	q->count = 0;
	q->text = NULL;
	if (query == NULL || *query == '\0')
		return (true);
	if ((q->text = strdup(query)) == NULL)
		return (fault(f, "internal", "", "内存不足。"));

	for (pair = q->text; pair != NULL; pair = next) {
		if ((next = strchr(pair, '&')) != NULL)
			*next++ = '\0';
		if (!query_pair(q, r, pair, f))
			return (false);
	}

	return (true);
}

void
route_query_release(struct route_query *q)
{
	free(q->text);
	q->text = NULL;
	q->count = 0;
}

/* "GET, HEAD, OPTIONS": the value of Allow.  Returns its length. */
size_t
route_allow(unsigned int set, char *out, size_t size)
{
	size_t	i, len;

	len = 0;
	*out = '\0';
	for (i = 0; i < sizeof(methods) / sizeof(methods[0]); i++) {
		if ((set & (unsigned int)methods[i].method) == 0)
			continue;
		(void)strncat(out, methods[i].name, size - len - 1);
		(void)strncat(out, methods[i].method == METHOD_GET ?
		    ", HEAD, " : ", ", size - strlen(out) - 1);
		len = strlen(out);
	}

	(void)strncat(out, "OPTIONS", size - len - 1);
	return (strlen(out));
}

/* 0: not a path of ours.  "/a/" has an empty last segment and matches none. */
static size_t
path_split(char *path, char **segments)
{
	size_t	count;

	if (*path != '/')
		return (0);

	count = 0;
	do {
		*path++ = '\0';
		segments[count++] = path;
		path = strchr(path, '/');
	} while (path != NULL && count <= ROUTE_SEGMENTS);

	return (path == NULL ? count : 0);
}

/* base: how many segments ROUTE_BASE took, 0: the path is not below it. */
static bool
path_match(struct route_match *m, const struct route *r,
    char *const *segments, size_t count, size_t base)
{
	size_t	used;

	m->count = 0;
	used = 0;
	if ((r->flags & ROUTE_ABSOLUTE) == 0 && (used = base) == 0)
		return (false);

	return (pattern_match(m, r->path, segments, count, &used) &&
	    used == count);
}

/* Each "/name" or "/{name}" of the pattern against the next segment. */
static bool
pattern_match(struct route_match *m, const char *pattern,
    char *const *segments, size_t count, size_t *used)
{
	const char	*at;
	size_t		 len;
	char		*text;

	for (at = pattern; *at == '/'; at += len) {
		if (*used == count)
			return (false);
		text = segments[(*used)++];
		len = strcspn(++at, "/");
		if (*at == '{') {
			if (!value_take(m, at + 1, len - 2, text))
				return (false);
		} else if (strlen(text) != len || memcmp(at, text, len) != 0) {
			return (false);
		}
	}

	return (true);
}

static bool
value_take(struct route_match *m, const char *name, size_t len, char *text)
{
	size_t	i;

	for (i = 0; i < sizeof(segments_known) / sizeof(segments_known[0]);
	    i++) {
		if (strlen(segments_known[i].name) == len &&
		    memcmp(segments_known[i].name, name, len) == 0)
			break;
	}

	if (i == sizeof(segments_known) / sizeof(segments_known[0]) ||
	    m->count == ROUTE_SEGMENTS ||
	    path_fault(segments_known[i].kind, text) != NULL)
		return (false);

	m->values[m->count].name = segments_known[i].name;
	m->values[m->count++].value = text;
	return (true);
}

static bool
query_pair(struct route_query *q, const struct route *r, char *name,
    struct route_fault *f)
{
	const struct route_param	*param;
	const char			*why;
	char				*value, words[ROUTE_FAULT_MAX];
	size_t				 i;

	if ((value = strchr(name, '=')) != NULL)
		*value++ = '\0';
	if (!path_decode(name, true) ||
	    (param = param_find(r, name)) == NULL)
		return (fault(f, "unknown_parameter", name,
		    "此地址没有这个查询参数。"));
	if (value == NULL)
		return (fault(f, "invalid_parameter", name,
		    "没有值，应写作 名称=值。"));
	if (!path_decode(value, true))
		return (fault(f, "invalid_parameter", name,
		    "参数的值不是有效的 UTF-8 文本。"));

	for (i = 0; i < q->count; i++) {
		if (q->values[i].name == param->name)
			return (fault(f, "invalid_parameter", name,
			    "同一参数只能出现一次。"));
	}

	/* A "+" of an offset that was sent as it is has become a blank. */
	if ((param->kind == PARAM_TIME || param->kind == PARAM_AS_OF) &&
	    strlen(value) > 19 && strrchr(value, ' ') != NULL)
		*strrchr(value, ' ') = '+';
	if ((why = path_fault(param->kind, value)) != NULL)
		return (fault(f, "invalid_parameter", name, why));
	if (!route_word_known(param, value, words))
		return (fault(f, "invalid_parameter", name, words));
	if (q->count == ROUTE_PARAMS)
		return (fault(f, "invalid_parameter", name, "参数过多。"));

	q->values[q->count].name = param->name;
	q->values[q->count++].value = value;
	return (true);
}

static const struct route_param *
param_find(const struct route *r, const char *name)
{
	const struct route_param	*p;

	for (p = r->params; p->name != NULL; p++) {
		if (strcmp(p->name, name) == 0)
			return (p);
	}

	return (NULL);
}

/* What a client sent as a name is shown back only as far as it is plain. */
static bool
fault(struct route_fault *f, const char *code, const char *param,
    const char *detail)
{
	size_t	i;

	for (i = 0; param[i] > ' ' && param[i] <= '~' &&
	    i < sizeof(f->param) - 1; i++)
		f->param[i] = param[i];
	f->param[i] = '\0';
	f->code = code;
	(void)snprintf(f->detail, sizeof(f->detail), "%s", detail);
	return (false);
}
