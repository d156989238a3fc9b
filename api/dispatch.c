/* SPDX-License-Identifier: Apache-2.0 */

#include <sys/types.h>
#include <sys/socket.h>
#include <netinet/in.h>
#include <arpa/inet.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

#include <kore/kore.h>
#include <kore/http.h>

#include "crypto.h"
#include "dispatch.h"
#include "guard.h"
#include "json.h"
#include "media.h"
#include "reply.h"
#include "request.h"
#include "shape/shape.h"
#include "token.h"

#define KEY_MIN		8	/* of an Idempotency-Key */
#define KEY_MAX		128
#define KEY_CHARS	"abcdefghijklmnopqrstuvwxyz"			\
			"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.:"

/* Kore's memory of a request: ours outlives it. */
struct slot {
	struct request	*r;
};

static int	 enter(struct http_request *, bool);
static void	 leave(struct http_request *);
static void	 dispatch(struct request *, bool);
static void	 identify(struct request *);
static bool	 peer_is_proxy(const struct http_request *);
static void	 peer_print(const struct http_request *, char *, size_t);
static bool	 route_or_reply(struct request *, bool);
static void	 allow_reply(struct request *, const char *);
static bool	 caller_or_reply(struct request *);
static bool	 query_or_reply(struct request *);
static bool	 conditions_or_reply(struct request *);
static bool	 if_match_read(const char *, int64_t *);
static bool	 key_or_reply(struct request *);
static bool	 body_or_reply(struct request *);
static bool	 coding_or_reply(struct request *);
static bool	 table_or_reply(struct request *);
static bool	 json_or_reply(struct request *);
static bool	 shape_or_reply(struct request *);
static bool	 media_is(const struct request *, const char *);

/* The C function of each row; the rows' order is routes.def's. */
#define P(n, k)
#define W(n, w)
#define ROUTE(n, g, m, p, a, d, b, f, h, dr, zh, en, ...)		\
	request_handler h;
#include "routes.def"
#undef ROUTE

static request_handler *const handlers[] = {
#define ROUTE(n, g, m, p, a, d, b, f, h, dr, zh, en, ...)	h,
#include "routes.def"
#undef ROUTE
};
#undef P
#undef W

/* Every request of the listener behind nginx. */
int
dispatch_public(struct http_request *http)
{
	return (enter(http, false));
}

/* Of the listener that only operators reach. */
int
dispatch_operator(struct http_request *http)
{
	return (enter(http, true));
}

/* Kore calls this again each time the request was woken. */
static int
enter(struct http_request *http, bool operator)
{
	struct slot	*slot;

	guard_enter(http);
	if (!http_state_exists(http)) {
		slot = http_state_create(http, sizeof(*slot), leave);
		if ((slot->r = request_new()) == NULL)
			return (KORE_RESULT_ERROR);
		slot->r->http = http;
		dispatch(slot->r, operator);
	}

	slot = http_state_get(http);
	if (!slot->r->replied) {
		http_request_sleep(http);
		return (KORE_RESULT_RETRY);
	}

	reply_send(slot->r);
	return (KORE_RESULT_OK);
}

/* The end of Kore's request, or its client left; may be called again. */
static void
leave(struct http_request *http)
{
	struct slot	*slot;

	slot = http_state_get(http);
	if (slot == NULL || slot->r == NULL)
		return;

	slot->r->http = NULL;
	request_release(slot->r);
	slot->r = NULL;
}

/* Each step has replied when it says false. */
static void
dispatch(struct request *r, bool operator)
{
	size_t	count;

	identify(r);
	if (!route_or_reply(r, operator) || !caller_or_reply(r) ||
	    !query_or_reply(r) || !conditions_or_reply(r) ||
	    !body_or_reply(r))
		return;

	request_hold(r);
	handlers[r->route - route_all(&count)](r);
	request_release(r);
}

/* Number, address and path; what a client says of itself counts for nothing. */
static void
identify(struct request *r)
{
	static const struct {
		int			 kore;
		enum route_method	 method;
	} methods[] = {
		{ HTTP_METHOD_GET, METHOD_GET },
		{ HTTP_METHOD_HEAD, METHOD_GET },
		{ HTTP_METHOD_POST, METHOD_POST },
		{ HTTP_METHOD_PUT, METHOD_PUT },
		{ HTTP_METHOD_PATCH, METHOD_PATCH },
		{ HTTP_METHOD_DELETE, METHOD_DELETE },
	};
	const char	*id, *address;
	uint8_t		 random[(REQUEST_ID_LEN - 1) / 2];
	struct in6_addr	 any;
	size_t		 i;

	for (i = 0; i < sizeof(methods) / sizeof(methods[0]); i++) {
		if (methods[i].kore == r->http->method)
			r->method = methods[i].method;
	}
	r->head = r->http->method == HTTP_METHOD_HEAD;
	r->instance = strdup(r->http->path);

	peer_print(r->http, r->address, sizeof(r->address));
	id = NULL;
	if (peer_is_proxy(r->http)) {
		address = request_header(r, "x-real-ip");
		if (address != NULL &&
		    (inet_pton(AF_INET, address, &any) == 1 ||
		    inet_pton(AF_INET6, address, &any) == 1))
			(void)snprintf(r->address, sizeof(r->address), "%s",
			    address);
		id = request_header(r, "x-request-id");
	}

	if (id != NULL && strlen(id) == REQUEST_ID_LEN - 1 &&
	    strspn(id, "0123456789abcdef") == REQUEST_ID_LEN - 1) {
		memcpy(r->id, id, REQUEST_ID_LEN);
	} else {
		(void)crypto_random(random, sizeof(random));
		crypto_hex(random, sizeof(random), r->id);
	}
}

/* nginx runs on this machine: no other address speaks for a client. */
static bool
peer_is_proxy(const struct http_request *http)
{
	const struct connection	*c = http->owner;

	if (c->family == AF_INET)
		return (ntohl(c->addr.ipv4.sin_addr.s_addr) >> 24 == 127);
	if (c->family == AF_INET6)
		return (IN6_IS_ADDR_LOOPBACK(&c->addr.ipv6.sin6_addr));

	return (c->family == AF_UNIX);
}

static void
peer_print(const struct http_request *http, char *out, size_t size)
{
	const struct connection	*c = http->owner;

	*out = '\0';
	if (c->family == AF_INET)
		(void)inet_ntop(AF_INET, &c->addr.ipv4.sin_addr, out,
		    (socklen_t)size);
	else if (c->family == AF_INET6)
		(void)inet_ntop(AF_INET6, &c->addr.ipv6.sin6_addr, out,
		    (socklen_t)size);
}

static bool
route_or_reply(struct request *r, bool operator)
{
	enum route_found	found;

	if (r->instance == NULL) {
		reply_problem(r, "overloaded");
		return (false);
	}

	found = route_match(&r->match, r->method, r->instance);
	if (found == ROUTE_BAD) {
		reply_problem_detail(r, "invalid_request",
		    "地址中的百分号编码不正确。");
	} else if (r->method == 0 && (r->match.methods != 0 ||
	    strcmp(r->instance, "*") == 0)) {
		allow_reply(r, NULL);
	} else if (found == ROUTE_METHOD) {
		allow_reply(r, "method_not_allowed");
	} else if (found == ROUTE_MISSING || (operator !=
	    (r->match.route->audience == AUDIENCE_OPERATOR))) {
		reply_problem(r, "not_found");
	} else {
		r->route = r->match.route;
		return (true);
	}

	return (false);
}

/* OPTIONS: 204 with Allow.  No CORS header: the SPA is of the same origin. */
static void
allow_reply(struct request *r, const char *problem)
{
	char	allow[64];

	(void)route_allow(r->match.methods == 0 ? ~0U : r->match.methods,
	    allow, sizeof(allow));
	reply_header(r, "allow", allow);
	if (problem == NULL)
		reply_empty(r, 204);
	else
		reply_problem(r, problem);
}

/* Who asks: a token says so, the door finds out whether it still holds. */
static bool
caller_or_reply(struct request *r)
{
	struct token_claims	 claims;
	const char		*text;

	if (r->route->audience == AUDIENCE_OPEN ||
	    r->route->audience == AUDIENCE_OPERATOR)
		return (true);

	text = request_header(r, "authorization");
	if (text == NULL || strncasecmp(text, "Bearer ", 7) != 0 ||
	    token_verify(text + 7, (int64_t)time(NULL), &claims) !=
	    TOKEN_FINE) {
		reply_problem(r, "unauthenticated");
		return (false);
	}

	r->account = claims.account;
	r->grant = claims.grant;
	(void)snprintf(r->session, sizeof(r->session), "%s", claims.session);
	(void)snprintf(r->caller, sizeof(r->caller), "%s.%lld", claims.session,
	    (long long)claims.grant);
	return (true);
}

static bool
query_or_reply(struct request *r)
{
	struct route_fault	f;

	memset(&f, 0, sizeof(f));
	if (route_query_parse(&r->query, r->route, r->http->query_string, &f))
		return (true);

	reply_parameter(r, f.code, f.param, f.detail);
	return (false);
}

/* If-Match and Idempotency-Key. */
static bool
conditions_or_reply(struct request *r)
{
	const char	*text;

	if (r->route->flags & ROUTE_IF_MATCH) {
		if ((text = request_header(r, "if-match")) == NULL) {
			reply_problem(r, "if_match_required");
			return (false);
		}
		if (!if_match_read(text, &r->if_match)) {
			reply_problem_detail(r, "invalid_request",
			    "If-Match 应为条目的当前版本，如 \"r3\"。");
			return (false);
		}
	}

	return (key_or_reply(r));
}

/* "r3", and W/"r3" as a proxy that compresses writes it. */
static bool
if_match_read(const char *text, int64_t *out)
{
	char	*end;

	if (strncmp(text, "W/", 2) == 0)
		text += 2;
	if (strncmp(text, "\"r", 2) != 0 || text[2] < '0' || text[2] > '9' ||
	    strlen(text) > 20)
		return (false);

	*out = strtoll(text + 2, &end, 10);
	return (strcmp(end, "\"") == 0 && *out <= INT32_MAX);
}

/* Plain or as a structured field's string, quoted. */
static bool
key_or_reply(struct request *r)
{
	const char	*text;
	size_t		 len;

	text = request_header(r, "idempotency-key");
	if (text == NULL || (r->route->flags & ROUTE_KEYED) == 0)
		return (true);

	len = strlen(text);
	if (len > 2 && *text == '"' && text[len - 1] == '"') {
		text++;
		len -= 2;
	}
	if (len < KEY_MIN || len > KEY_MAX || strspn(text, KEY_CHARS) < len) {
		reply_problem(r, "idempotency_key_invalid");
		return (false);
	}
	if ((r->key = strndup(text, len)) == NULL) {
		reply_problem(r, "overloaded");
		return (false);
	}

	return (true);
}

static bool
body_or_reply(struct request *r)
{
	const char	*type;
	bool		 empty;

	empty = r->http->http_body == NULL || r->http->http_body_length == 0;
	if (r->route->body != BODY_NONE && !coding_or_reply(r))
		return (false);
	switch (r->route->body) {
	case BODY_JSON:
		if (!media_is(r, "application/json")) {
			reply_problem_detail(r, "unsupported_media_type",
			    "请求内容须为 application/json。");
			return (false);
		}
		return (json_or_reply(r) && shape_or_reply(r));
	case BODY_TABLE:
		if (!table_or_reply(r))
			return (false);
		/* FALLTHROUGH */
	case BODY_FILE:
		/*
		 * The bytes stay with nginx; X-Body-File names them.  A form
		 * would be kept with its boundaries as the file.
		 */
		type = request_header(r, "content-type");
		if (type != NULL && strncasecmp(type, "multipart/", 10) == 0) {
			reply_problem_detail(r, "unsupported_media_type",
			    "文件内容应直接作为请求内容，不用表单"
			    "（multipart）。");
			return (false);
		}
		break;
	case BODY_NONE:
		break;
	}

	if (!empty) {
		reply_problem_detail(r, "invalid_request",
		    "此操作不接受请求内容。");
		return (false);
	}

	return (true);
}

/* RFC 9110 15.5.16: what is packed is not unpacked here, and which would do. */
static bool
coding_or_reply(struct request *r)
{
	const char	*text;

	text = request_header(r, "content-encoding");
	if (text == NULL || *text == '\0' || strcasecmp(text, "identity") == 0)
		return (true);

	reply_header(r, "accept-encoding", "identity");
	reply_problem_detail(r, "unsupported_media_type",
	    "请求内容不能压缩：Content-Encoding 只能是 identity，或不写。");
	return (false);
}

/* A table says at most in which encoding it is written. */
static bool
table_or_reply(struct request *r)
{
	const char	*text = request_header(r, "content-type");
	char		 charset[MEDIA_CHARSET], detail[192];

	if (media_is(r, MEDIA_XLSX))
		return (true);
	if (!media_type_is(text, MEDIA_CSV, charset)) {
		reply_problem_detail(r, "unsupported_media_type",
		    "请求内容须为 " MEDIA_CSV " 或 " MEDIA_XLSX "。");
		return (false);
	}
	if (charset[0] == '\0' || media_charset(charset) != NULL)
		return (true);

	(void)snprintf(detail, sizeof(detail), "不支持编码“%s”：" MEDIA_CSV
	    " 的 charset 可为 utf-8、gb18030、gbk 或 gb2312。", charset);
	reply_problem_detail(r, "unsupported_media_type", detail);
	return (false);
}

/* The raw text may hold a password: it is wiped once it has been read. */
static bool
json_or_reply(struct request *r)
{
	struct json_error	 error;
	struct kore_buf		*raw;
	char			 place[192];
	size_t			 len;

	raw = r->http->http_body;
	len = raw == NULL ? 0 : r->http->http_body_length;
	r->body = json_parse(len == 0 ? "" : (const char *)raw->data, len,
	    &error);
	if (len > 0)
		crypto_cleanse(raw->data, len);

	if (r->body == NULL) {
		(void)snprintf(place, sizeof(place), "%s（第 %zu 字节处）",
		    json_fault_text(error.fault), error.offset + 1);
		reply_problem_detail(r, "invalid_json", place);
		return (false);
	}
	if (!cJSON_IsObject(r->body)) {
		reply_problem_detail(r, "invalid_body",
		    "请求内容须为一个 JSON 对象。");
		return (false);
	}

	return (true);
}

static bool
shape_or_reply(struct request *r)
{
	const struct shape	*shape;
	cJSON			*errors;

	if ((shape = shape_request(r->route->name)) == NULL)
		return (true);
	if ((errors = cJSON_CreateArray()) == NULL) {
		reply_problem(r, "overloaded");
		return (false);
	}

	if (shape_check(shape, r->body, "", errors, SHAPE_REQUEST)) {
		cJSON_Delete(errors);
		return (true);
	}

	reply_faults(r, "invalid_body", errors);
	return (false);
}

/* The media type alone; a charset, if said, must be UTF-8. */
static bool
media_is(const struct request *r, const char *type)
{
	char	charset[MEDIA_CHARSET];

	return (media_type_is(request_header(r, "content-type"), type,
	    charset) && (charset[0] == '\0' ||
	    strcasecmp(charset, MEDIA_UTF8) == 0));
}
