/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_ICAL_H
#define RR_ICAL_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Writes a calendar of whole days as RFC 5545 has it: CRLF, lines of at most
 * 75 octets that are never cut inside a character, text escaped.  No clock and
 * no database: what it writes depends on what it is given alone.
 */

struct ical;

/* Days are 2023-03-31, stamps 20230311T010500Z; texts are UTF-8 or NULL. */
struct ical_event {
	const char	*uid;		/* the same for ever */
	const char	*stamp;
	const char	*day;
	const char	*summary;
	const char	*description;
	const char	*url;
	int		 sequence;	/* how often it was moved */
	int		 alarm_days;	/* before the day; 0: none */
	bool		 cancelled;
};

/* A calendar of that name; NULL without memory. */
struct ical	*ical_start(const char *);

/* False: the day or the stamp is none, and nothing was written. */
bool		 ical_event(struct ical *, const struct ical_event *);

/* The whole text (malloc'd) and its length; NULL without memory.  Frees. */
char		*ical_finish_take(struct ical *, size_t *);

#endif
