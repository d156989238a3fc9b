/* SPDX-License-Identifier: Apache-2.0 */

#define _GNU_SOURCE	/* memmem */
#include <stdint.h>
#include <string.h>

#include "parse.h"

/*
 * Pictures by their structure; no pixel is decoded.  A picture whose pixels
 * would fill gigabytes is a bomb for whoever shows it.
 */

#define PIXELS_MAX	(200ULL * 1000 * 1000)
#define PNG_HEAD	8
#define CHUNK_REST	12	/* length, type and checksum of a chunk */

static void	size_judge(struct verdict *, uint32_t, uint32_t);
static bool	is_frame(unsigned char);
static uint32_t	be32(const unsigned char *);
static uint16_t	be16(const unsigned char *);

/* Chunk after chunk to the last one, IEND; the first is IHDR. */
void
parse_png(const unsigned char *bytes, size_t len, struct verdict *v)
{
	uint32_t	width = 0, height = 0;
	size_t		at = PNG_HEAD, n;

	v->problem = "damaged";
	while (len - at >= CHUNK_REST) {
		n = be32(bytes + at);
		if (n > len - at - CHUNK_REST)
			return;
		if (at == PNG_HEAD) {
			if (n != 13 || memcmp(bytes + at + 4, "IHDR", 4) != 0)
				return;
			width = be32(bytes + at + 8);
			height = be32(bytes + at + 12);
		} else if (memcmp(bytes + at + 4, "IEND", 4) == 0) {
			size_judge(v, width, height);
			return;
		}
		at += n + CHUNK_REST;
	}
}

/* Segment after segment to the scan; behind it the picture must end. */
void
parse_jpeg(const unsigned char *bytes, size_t len, struct verdict *v)
{
	uint32_t	width = 0, height = 0;
	size_t		at = 2, n;

	v->problem = "damaged";
	while (len - at >= 4 && bytes[at] == 0xff) {
		if (bytes[at + 1] == 0xff) {	/* fill */
			at++;
			continue;
		}
		n = be16(bytes + at + 2);
		if (n < 2 || n > len - at - 2)
			return;
		if (is_frame(bytes[at + 1]) && n >= 7) {
			height = be16(bytes + at + 5);
			width = be16(bytes + at + 7);
		} else if (bytes[at + 1] == 0xda) {
			if (memmem(bytes + at, len - at, "\xff\xd9",
			    2) != NULL)
				size_judge(v, width, height);
			return;
		}
		at += 2 + n;
	}
}

/* SOF0 to SOF15 but DHT, JPG and DAC. */
static bool
is_frame(unsigned char marker)
{
	return (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 &&
	    marker != 0xc8 && marker != 0xcc);
}

static void
size_judge(struct verdict *v, uint32_t width, uint32_t height)
{
	if (width == 0 || height == 0)
		return;
	v->problem = (unsigned long long)width * height > PIXELS_MAX ?
	    "bomb" : NULL;
	if (v->problem == NULL)
		v->pages = 1;
}

static uint32_t
be32(const unsigned char *p)
{
	return ((uint32_t)be16(p) << 16 | be16(p + 2));
}

static uint16_t
be16(const unsigned char *p)
{
	return ((uint16_t)(p[0] << 8 | p[1]));
}
