/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_DISPATCH_H
#define RR_DISPATCH_H

struct http_request;

/* The two routes of kore.conf: all requests of a listener. */
int	dispatch_public(struct http_request *);
int	dispatch_operator(struct http_request *);

#endif
