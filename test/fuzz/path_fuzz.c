/* SPDX-License-Identifier: Apache-2.0 */
/*
 * libFuzzer: a path, and behind the first '?' a query, read by the rules of
 * every route there is.  A value that was taken holds no control character and
 * is of its kind; a fault names its parameter in Chinese.
 */
#include <string.h>

#include "fuzz.h"
#include "path.h"
#include "route.h"

static void
check_value(const struct route_value *v)
{
	const unsigned char	*c;

	check(v->name != NULL && v->value != NULL);
	for (c = (const unsigned char *)v->value; *c != '\0'; c++)
		check(*c >= ' ' && *c != 0x7f);
}

static void
check_query(const struct route *r, const char *text)
{
	struct route_query	q;
	struct route_fault	fault;
	size_t			i;

	memset(&fault, 0, sizeof(fault));
	if (route_query_parse(&q, r, text, &fault)) {
		check(q.count <= ROUTE_PARAMS);
		for (i = 0; i < q.count; i++)
			check_value(&q.values[i]);
	} else {
		check(fault.code != NULL);
		check(memchr(fault.param, '\0', sizeof(fault.param)) != NULL);
	}
	route_query_release(&q);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct route	*all;
	struct route_match	 m;
	char			*path, *query;
	size_t			 count, i;
	unsigned int		 method;

	if (size > 4096 || (path = malloc(size + 1)) == NULL)
		return (0);
	memcpy(path, data, size);
	path[size] = '\0';
	if ((query = strchr(path, '?')) != NULL)
		*query++ = '\0';

	all = route_all(&count);
	for (method = 1; method <= 1U << 6; method <<= 1) {
		if (route_match(&m, method, path) != ROUTE_OK)
			continue;
		check(m.route != NULL && m.count <= ROUTE_SEGMENTS);
		for (i = 0; i < m.count; i++) {
			check_value(&m.values[i]);
			check(path_fault(route_path_kind(m.values[i].name),
			    m.values[i].value) == NULL);
		}
	}
	for (i = 0; query != NULL && i < count; i++)
		check_query(&all[i], query);
	if (path_decode(path, size % 2 == 0))
		check(strlen(path) <= size);
	free(path);
	return (0);
}
