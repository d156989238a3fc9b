/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_GUARD_H
#define RR_GUARD_H

struct connection;
struct http_request;

/* Named in kore.conf as the connect callback of every listener. */
void	guard_connect(struct connection *);

/* A handler begins: Kore's header and body timers no longer apply. */
void	guard_enter(struct http_request *);

/* Before the reply: where a second request has come, it is the last. */
void	guard_reply(struct http_request *);

/* After the reply: the next head comes through the guard again. */
void	guard_leave(struct http_request *);

#endif
