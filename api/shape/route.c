/* SPDX-License-Identifier: Apache-2.0 */

#include <string.h>

#include "shape/shapes.h"

/* Routes that are not here take no JSON body and answer 204 or bytes. */
static const struct shape_route routes[] = {
	{ "session_create", 201, &shape_sign_in_body, NULL },
	{ "me_password", 200, &shape_password_body, NULL },
	{ "me_role", 200, &shape_role_body, NULL },
	{ "notice_read", 204, &shape_notice_read_body, NULL },
	{ "entry_create", 201, &shape_entry_body, NULL },
	{ "entry_edit", 200, &shape_entry_edit_body, NULL },
	{ "entry_act", 200, &shape_transition_body, NULL },
	{ "report_create", 202, &shape_report_body, NULL },
	{ "account_create", 201, &shape_account_body, NULL },
	{ "grant_create", 201, &shape_grant_body, NULL },
};

#define ROUTES		(sizeof(routes) / sizeof(routes[0]))

const struct shape_route *
shape_route_all(size_t *count)
{
	*count = ROUTES;

	return (routes);
}

/* What the route of that name takes and gives, or NULL. */
const struct shape_route *
shape_route(const char *name)
{
	size_t	i;

	for (i = 0; i < ROUTES; i++) {
		if (strcmp(routes[i].route, name) == 0)
			return (&routes[i]);
	}

	return (NULL);
}

/* The shape of the JSON body that the route takes, or NULL. */
const struct shape *
shape_request(const char *name)
{
	const struct shape_route	*r = shape_route(name);

	return (r != NULL ? r->request : NULL);
}
