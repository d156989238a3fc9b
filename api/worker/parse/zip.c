/* SPDX-License-Identifier: Apache-2.0 */

#include <stdint.h>
#include <string.h>

#include "parse.h"

/*
 * A document that is a ZIP, judged by its central directory (APPNOTE 4.3.12,
 * 4.3.16): what parts there are, and how large they say they are when
 * unpacked.  Whoever unpacks one has limits of their own.
 */

#define END_LEN		22
#define COMMENT_MAX	65535
#define ENTRY_LEN	46
#define UNPACKED_MAX	(1024ULL * 1024 * 1024)
#define RATIO_MAX	200
#define RATIO_FROM	(64ULL * 1024 * 1024)
#define PAGE_FOLDER	"/Pages/"
#define PAGE_PART	"/Content.xml"

struct entry {
	uint16_t	 flags;
	uint32_t	 unpacked;
	const char	*name;
	size_t		 name_len;
};

static bool		 end_find(const unsigned char *, size_t, size_t *);
static bool		 entry_read(const unsigned char *, size_t, size_t *,
			    struct entry *);
static bool		 is_page(const struct entry *);
static uint16_t		 u16(const unsigned char *);
static uint32_t		 u32(const unsigned char *);

void
parse_zip(const unsigned char *bytes, size_t len, struct parse_zip *zip)
{
	struct entry		 e;
	unsigned long long	 unpacked = 0;
	unsigned int		 i;
	size_t			 end, at;
	bool			 locked = false;

	*zip = (struct parse_zip){ .known = true, .problem = "damaged" };
	if (!end_find(bytes, len, &end))
		return;
	zip->at = at = u32(bytes + end + 16);
	zip->entries = u16(bytes + end + 10);
	for (i = 0; i < zip->entries; i++) {
		if (!entry_read(bytes, end, &at, &e)) {
			zip->entries = i;
			return;
		}
		unpacked += e.unpacked;
		zip->pages += is_page(&e);
		locked = locked || (e.flags & 1) != 0;
	}
	if (zip->entries == 0)
		return;
	if (unpacked > UNPACKED_MAX || (unpacked > RATIO_FROM &&
	    unpacked / len > RATIO_MAX))
		zip->problem = "bomb";
	else
		zip->problem = locked ? "encrypted" : NULL;
}

bool
parse_zip_has(const unsigned char *bytes, const struct parse_zip *zip,
    const char *name)
{
	struct entry	e;
	unsigned int	i;
	size_t		at = zip->at, n = strlen(name);
	bool		folder = n > 0 && name[n - 1] == '/';

	for (i = 0; i < zip->entries; i++) {
		if (!entry_read(bytes, (size_t)-1, &at, &e))
			return (false);
		if ((folder ? e.name_len > n : e.name_len == n) &&
		    memcmp(e.name, name, n) == 0)
			return (true);
	}

	return (false);
}

/* The end of the directory: the last one whose comment ends the file. */
static bool
end_find(const unsigned char *bytes, size_t len, size_t *end)
{
	size_t	at, back;

	for (back = END_LEN; back <= len && back <= END_LEN + COMMENT_MAX;
	    back++) {
		at = len - back;
		if (memcmp(bytes + at, "PK\5\6", 4) == 0 &&
		    u16(bytes + at + 20) == back - END_LEN) {
			*end = at;
			return (true);
		}
	}

	return (false);
}

/*
 * The entry at *at, which ends before end; *at moves on behind it.  Entries
 * that were read once may be read again without an end.
 */
static bool
entry_read(const unsigned char *bytes, size_t end, size_t *at,
    struct entry *e)
{
	const unsigned char	*p;
	size_t			 whole;

	if (*at > end || end - *at < ENTRY_LEN)
		return (false);
	p = bytes + *at;
	if (memcmp(p, "PK\1\2", 4) != 0)
		return (false);
	e->flags = u16(p + 8);
	e->unpacked = u32(p + 24);
	e->name = (const char *)p + ENTRY_LEN;
	e->name_len = u16(p + 28);
	whole = ENTRY_LEN + e->name_len + u16(p + 30) + u16(p + 32);
	if (end - *at < whole)
		return (false);
	*at += whole;

	return (true);
}

/* Doc_0/Pages/Page_3/Content.xml is a page of an OFD (GB/T 33190). */
static bool
is_page(const struct entry *e)
{
	size_t	n = sizeof(PAGE_PART) - 1, i;

	if (e->name_len < n ||
	    memcmp(e->name + e->name_len - n, PAGE_PART, n) != 0)
		return (false);
	for (i = 0; i + sizeof(PAGE_FOLDER) - 1 <= e->name_len; i++)
		if (memcmp(e->name + i, PAGE_FOLDER,
		    sizeof(PAGE_FOLDER) - 1) == 0)
			return (true);

	return (false);
}

static uint16_t
u16(const unsigned char *p)
{
	return ((uint16_t)(p[0] | p[1] << 8));
}

static uint32_t
u32(const unsigned char *p)
{
	return ((uint32_t)u16(p) | (uint32_t)u16(p + 2) << 16);
}
