/* SPDX-License-Identifier: Apache-2.0 */

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <zlib.h>

#include "parse.h"

/*
 * A document that is a ZIP, judged by its central directory (APPNOTE 4.3.12,
 * 4.3.16): what parts there are, and how large they say they are when
 * unpacked.  A part that is unpacked must be what its entry says, to the byte.
 */

#define END_LEN		22
#define COMMENT_MAX	65535
#define ENTRY_LEN	46
#define UNPACKED_MAX	(1024ULL * 1024 * 1024)
#define RATIO_MAX	200
#define RATIO_FROM	(64ULL * 1024 * 1024)
#define PART_MAX	(64UL * 1024 * 1024)
#define LOCAL_LEN	30
#define PAGE_FOLDER	"/Pages/"
#define PAGE_PART	"/Content.xml"

struct entry {
	uint16_t	 flags;
	uint16_t	 method;
	uint32_t	 sum;
	uint32_t	 packed;
	uint32_t	 unpacked;
	uint32_t	 at;
	const char	*name;
	size_t		 name_len;
};

static bool		 end_find(const unsigned char *, size_t, size_t *);
static bool		 entry_read(const unsigned char *, size_t, size_t *,
			    struct entry *);
static bool		 entry_find(const unsigned char *,
			    const struct parse_zip *, const char *,
			    struct entry *);
static bool		 entry_unpack(const unsigned char *, size_t,
			    const struct entry *, char *);
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

const char *
parse_zip_part(const unsigned char *bytes, size_t len,
    const struct parse_zip *zip, const char *name, char **out, size_t *size)
{
	struct entry	e;

	*out = NULL;
	*size = 0;
	if (!entry_find(bytes, zip, name, &e))
		return ("absent");
	if ((e.flags & 1) != 0)
		return ("encrypted");
	if (e.unpacked > PART_MAX)
		return ("bomb");
	if ((*out = malloc((size_t)e.unpacked + 1)) == NULL)
		abort();
	if (!entry_unpack(bytes, len, &e, *out)) {
		free(*out);
		*out = NULL;
		return ("damaged");
	}
	(*out)[e.unpacked] = '\0';
	*size = e.unpacked;

	return (NULL);
}

/* Names of parts do not differ by case (ECMA-376 part 2, 9.1.1.1). */
static bool
entry_find(const unsigned char *bytes, const struct parse_zip *zip,
    const char *name, struct entry *e)
{
	unsigned int	i;
	size_t		at = zip->at, n = strlen(name);

	for (i = 0; i < zip->entries; i++) {
		if (!entry_read(bytes, (size_t)-1, &at, e))
			return (false);
		if (e->name_len == n && strncasecmp(e->name, name, n) == 0)
			return (true);
	}

	return (false);
}

/* Stored or deflated, as long as its entry says and with its checksum. */
static bool
entry_unpack(const unsigned char *bytes, size_t len, const struct entry *e,
    char *out)
{
	z_stream	z = { .zalloc = Z_NULL };
	size_t		at = e->at;
	bool		ok;

	if (at > len || len - at < LOCAL_LEN ||
	    memcmp(bytes + at, "PK\3\4", 4) != 0)
		return (false);
	at += LOCAL_LEN + (size_t)u16(bytes + at + 26) + u16(bytes + at + 28);
	if (at > len || len - at < e->packed)
		return (false);
	if (e->method == 0) {
		ok = e->packed == e->unpacked;
		if (ok)
			(void)memcpy(out, bytes + at, e->unpacked);
	} else if (e->method == 8) {
		if (inflateInit2(&z, -MAX_WBITS) != Z_OK)
			abort();
		z.next_in = (z_const Bytef *)(uintptr_t)(bytes + at);
		z.avail_in = e->packed;
		z.next_out = (Bytef *)out;
		z.avail_out = e->unpacked;
		ok = inflate(&z, Z_FINISH) == Z_STREAM_END &&
		    z.total_out == e->unpacked;
		(void)inflateEnd(&z);
	} else {
		ok = false;
	}

	return (ok && crc32(0, (const Bytef *)out, e->unpacked) == e->sum);
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
	e->method = u16(p + 10);
	e->sum = u32(p + 16);
	e->packed = u32(p + 20);
	e->unpacked = u32(p + 24);
	e->at = u32(p + 42);
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
