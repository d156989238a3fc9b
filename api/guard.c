/* SPDX-License-Identifier: Apache-2.0 */

#include <sys/types.h>
#include <sys/socket.h>

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <kore/kore.h>
#include <kore/http.h>

#include "guard.h"
#include "header.h"
#include "metrics.h"
#include "problem.h"

#define LINGER_MS	1000

/*
 * Stands between a connection and Kore's HTTP parser, which counts bytes of a
 * body below zero, answers a body as a second request and loses headers.  The
 * head is judged and rewritten by header.c; what is refused never reaches
 * Kore.  CONN_IS_BUSY keeps http_response() from installing the stock reader.
 */

static int	guard_head(struct netbuf *);
static int	guard_body(struct netbuf *);
static int	head_accept(struct netbuf *, struct header *, size_t);
static void	reader_replace(struct connection *);
static int	refuse(struct connection *, const char *);
static void	refusal_send(struct connection *, const struct problem *);
static int	drain(struct netbuf *);

static int	(*stock_body)(struct netbuf *);

void
guard_connect(struct connection *c)
{
	c->state = CONN_STATE_ESTABLISHED;
	c->proto = CONN_PROTO_HTTP;
	c->flags |= CONN_IS_BUSY;
	c->idle_timer.length = (u_int64_t)http_keepalive_time * 1000;
	c->http_start = kore_time_ms();
	c->http_timeout = (u_int64_t)http_header_timeout * 1000;
	net_recv_queue(c, http_header_max, NETBUF_CALL_CB_ALWAYS, guard_head);
}

void
guard_enter(struct http_request *req)
{
	if (req->owner != NULL)
		req->owner->http_timeout = 0;
}

void
guard_reply(struct http_request *req)
{
	struct connection	*c;
	char			 byte;

	if ((c = req->owner) != NULL && (c->rnb->cb == drain ||
	    recv(c->fd, &byte, 1, MSG_PEEK | MSG_DONTWAIT) > 0))
		c->flags |= CONN_CLOSE_EMPTY;
}

void
guard_leave(struct http_request *req)
{
	struct connection	*c;

	if ((c = req->owner) == NULL || (c->flags & CONN_CLOSE_EMPTY))
		return;

	c->http_timeout = 0;	/* idle: keepalive_time counts, not 408 */
	net_recv_reset(c, http_header_max, guard_head);
}

static int
guard_head(struct netbuf *nb)
{
	struct connection	*c = nb->owner;
	struct header		 h;
	size_t			 len;

	/*
	 * A second request before the first is answered: Kore would mix up
	 * their answers.  It is dropped, and the first answer closes.
	 */
	if (!TAILQ_EMPTY(&c->http_requests)) {
		net_recv_reset(c, http_header_max, drain);
		return (KORE_RESULT_OK);
	}

	if (c->http_timeout == 0) {
		c->http_start = kore_time_ms();
		c->http_timeout = (u_int64_t)http_header_timeout * 1000;
	}

	if ((len = header_end((const char *)nb->buf, nb->s_off)) == 0) {
		if (nb->s_off >= nb->b_len)
			return (refuse(c, "header_too_large"));
		return (KORE_RESULT_OK);
	}

	if (!header_check(&h, (char *)nb->buf, len, nb->b_len))
		return (refuse(c, h.problem));
	if (h.content_length > http_body_max)
		return (refuse(c, "body_too_large"));
	if (nb->s_off - len > h.content_length)
		return (refuse(c, "invalid_request"));
	if (http_request_count >= http_request_limit)
		return (refuse(c, "overloaded"));

	return (head_accept(nb, &h, len));
}

/* Hands the rewritten head and what has come of the body to Kore. */
static int
head_accept(struct netbuf *nb, struct header *h, size_t len)
{
	static const char	 go_on[] = "HTTP/1.1 100 Continue\r\n\r\n";
	struct connection	*c = nb->owner;
	size_t			 extra;
	int			 rc;

	extra = nb->s_off - len;
	memmove(nb->buf + h->len, nb->buf + len, extra);
	nb->s_off = h->len + extra;

	if (h->expect && h->content_length > 0 && extra == 0 && !h->old) {
		net_send_queue(c, go_on, sizeof(go_on) - 1);
		if (!net_send_flush(c))
			return (KORE_RESULT_ERROR);
	}

	if ((rc = http_header_recv(nb)) == KORE_RESULT_OK)
		reader_replace(c);

	return (rc);
}

/* Kore's body reader is static: its address is taken where it was set. */
static int
guard_body(struct netbuf *nb)
{
	struct connection	*c = nb->owner;
	int			 rc;

	if ((rc = stock_body(nb)) == KORE_RESULT_OK)
		reader_replace(c);

	return (rc);
}

static void
reader_replace(struct connection *c)
{
	if (c->rnb == NULL || c->rnb->buf == NULL)
		return;

	if (c->rnb->cb == http_header_recv) {
		c->rnb->cb = guard_head;
	} else if (c->rnb->cb != guard_head && c->rnb->cb != guard_body) {
		stock_body = c->rnb->cb;
		c->rnb->cb = guard_body;
	}
}

/*
 * The problem as a whole answer, and the end of the connection: what the
 * client still sends is read and dropped for a moment, since closing over
 * unread bytes resets the connection and the answer with it.
 */
static int
refuse(struct connection *c, const char *code)
{
	metrics_refused();
	refusal_send(c, problem_find(code));
	if (!net_send_flush(c))
		return (KORE_RESULT_ERROR);

	if (TAILQ_EMPTY(&c->send_queue))
		(void)shutdown(c->fd, SHUT_WR);
	else
		c->flags |= CONN_CLOSE_EMPTY;

	c->http_start = kore_time_ms();
	c->http_timeout = LINGER_MS;
	net_recv_reset(c, http_header_max, drain);
	return (KORE_RESULT_OK);
}

static void
refusal_send(struct connection *c, const struct problem *p)
{
	struct header_names	 names;
	char			 head[320], *text;
	int			 len;

	header_names_read(&names, (const char *)c->rnb->buf, c->rnb->s_off);
	text = problem_print(p, *names.path == '\0' ? NULL : names.path,
	    *names.request_id == '\0' ? NULL : names.request_id, NULL);
	len = snprintf(head, sizeof(head), "HTTP/1.1 %d %s\r\n"
	    "connection: close\r\ncontent-type: application/problem+json\r\n"
	    "cache-control: no-store\r\nx-content-type-options: nosniff\r\n"
	    "content-length: %zu\r\n%s\r\n", p->status,
	    http_status_text(p->status), text == NULL ? 0 : strlen(text),
	    p->status == 503 ? "retry-after: 1\r\n" : "");

	net_send_queue(c, head, (size_t)len);
	if (text != NULL)
		net_send_queue(c, text, strlen(text));
	free(text);
}

static int
drain(struct netbuf *nb)
{
	nb->s_off = 0;
	return (KORE_RESULT_OK);
}
