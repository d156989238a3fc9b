/* SPDX-License-Identifier: Apache-2.0 */
/*
 * libFuzzer: the head of a message, judged and rewritten in place.  What comes
 * out is what Kore may read: lines that end in CRLF, one Host, no more lines
 * than Kore keeps; judged again it says the same.
 */
#include <string.h>
#include <strings.h>

#include "fuzz.h"
#include "header.h"

#define ROOM	64	/* behind what was read, as in Kore's buffer */

static void
check_text(const char *head, size_t len)
{
	size_t	hosts, i, lines;

	check(len >= 4 && memcmp(head + len - 4, "\r\n\r\n", 4) == 0);
	hosts = lines = 0;
	for (i = 0; i < len; i++) {
		check(head[i] != '\0');
		if (head[i] != '\r' && head[i] != '\n')
			continue;
		check(head[i] == '\r' && i + 1 < len && head[i + 1] == '\n');
		lines++;
		i++;
		if (i + 6 < len && strncasecmp(head + i + 1, "host", 4) == 0)
			hosts += head[i + 5] == ':';
	}
	check(hosts == 1);
	/* the request line and the empty line are no headers */
	check(lines - 2 <= HEADER_KEPT_MAX);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct header		 first, second;
	struct header_names	 names;
	char			*head;
	size_t			 len;

	if ((head = malloc(size + ROOM)) == NULL)
		return (0);
	memcpy(head, data, size);
	if ((len = header_end(head, size)) != 0) {
		check(len <= size);
		if (header_check(&first, head, len, size + ROOM)) {
			check(first.problem == NULL);
			check(first.len <= size + ROOM);
			check(first.takes_body || first.content_length == 0);
			check_text(head, first.len);
			check(header_end(head, first.len) == first.len);
			check(header_check(&second, head, first.len,
			    size + ROOM));
			check(second.len == first.len &&
			    second.content_length == first.content_length &&
			    second.takes_body == first.takes_body);
		} else {
			check(first.problem != NULL);
		}
	}
	header_names_read(&names, head, size);
	check(strlen(names.request_id) == 0 ||
	    strlen(names.request_id) == HEADER_ID_LEN);
	free(head);
	return (0);
}
