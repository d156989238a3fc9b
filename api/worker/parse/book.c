/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "book.h"
#include "style.h"
#include "xml.h"

#define WORKBOOK	"xl/workbook.xml"
#define RELATIONS	"xl/_rels/workbook.xml.rels"
#define STRINGS_MAX	1000000

struct strings {
	struct book		*book;
	struct book_text	 text;
	size_t			 room;
	unsigned int		 phonetic;	/* within how many rPh */
	bool			 in_text;
	bool			 too_many;
};

struct relation {
	const char	*id;	/* looked for, or NULL */
	const char	*kind;	/* or the end of its type */
	char		 target[BOOK_NAME_MAX * 2];
};

static const char	*relation_find(const struct book *, struct relation *);
static const char	*part_of_kind(const struct book *, const char *,
			    char **, size_t *);
static const char	*strings_read(struct book *);

/* As much of a name as there is room for, in whole characters. */
static void
name_copy(char *out, const char *name)
{
	size_t	n = name == NULL ? 0 : strlen(name);

	if (n >= BOOK_NAME_MAX)
		for (n = BOOK_NAME_MAX - 1; n > 0 &&
		    ((unsigned char)name[n] & 0xc0) == 0x80; n--)
			;
	if (n > 0)
		(void)memcpy(out, name, n);
	out[n] = '\0';
}

static void
workbook_start(void *state, const char *name, const char **attributes)
{
	struct book		*b = state;
	struct book_sheet	*s;
	const char		*value;

	if (strcmp(name, "workbookPr") == 0) {
		value = xml_attribute(attributes, "date1904");
		b->since_1904 = value != NULL && (strcmp(value, "1") == 0 ||
		    strcmp(value, "true") == 0);
	} else if (strcmp(name, "sheet") == 0 &&
	    b->sheet_count < BOOK_SHEETS) {
		s = &b->sheets[b->sheet_count++];
		name_copy(s->name, xml_attribute(attributes, "name"));
		name_copy(s->id, xml_attribute(attributes, "id"));
		value = xml_attribute(attributes, "state");
		s->hidden = value != NULL && strcmp(value, "visible") != 0;
	}
}

const char *
book_open(struct book *b, const unsigned char *bytes, size_t len)
{
	static const struct xml	workbook = { .start = workbook_start };
	const char	*problem;
	char		*part;
	size_t		 size;

	*b = (struct book){ .bytes = bytes, .len = len };
	if (len < 4 || memcmp(bytes, "PK\3\4", 4) != 0)
		return ("damaged");
	parse_zip(bytes, len, &b->zip);
	if ((problem = b->zip.problem) != NULL ||
	    (problem = parse_zip_part(bytes, len, &b->zip, WORKBOOK, &part,
	    &size)) != NULL)
		return (strcmp(problem, "absent") == 0 ? "damaged" : problem);
	problem = xml_read(part, size, &workbook, b);
	free(part);
	if (problem == NULL)
		problem = strings_read(b);
	if (problem == NULL &&
	    (problem = part_of_kind(b, "/styles", &part, &size)) == NULL) {
		problem = style_read(b, part, size);
		free(part);
	}

	/* A workbook may do without shared texts and without styles. */
	return (problem != NULL && strcmp(problem, "absent") == 0 ? NULL :
	    problem);
}

void
book_release(struct book *b)
{
	size_t	i;

	for (i = 0; i < b->shared_count; i++)
		free(b->shared[i]);
	free(b->shared);
	free(b->formats);
}

static void
relation_start(void *state, const char *name, const char **attributes)
{
	struct relation	*r = state;
	const char	*id, *type, *target;
	size_t		 n, k;

	id = xml_attribute(attributes, "Id");
	type = xml_attribute(attributes, "Type");
	target = xml_attribute(attributes, "Target");
	if (strcmp(name, "Relationship") != 0 || r->target[0] != '\0' ||
	    id == NULL || type == NULL || target == NULL)
		return;
	if (r->kind != NULL) {
		n = strlen(type);
		k = strlen(r->kind);
		if (n < k || strcmp(type + n - k, r->kind) != 0)
			return;
	} else if (strcmp(id, r->id) != 0) {
		return;
	}
	/* From the root, or from where the workbook lies. */
	(void)snprintf(r->target, sizeof(r->target), "%s%s",
	    target[0] == '/' ? "" : "xl/", target[0] == '/' ? target + 1 :
	    target);
}

static const char *
relation_find(const struct book *b, struct relation *r)
{
	static const struct xml	relations = { .start = relation_start };
	const char	*problem;
	char		*part;
	size_t		 size;

	problem = parse_zip_part(b->bytes, b->len, &b->zip, RELATIONS, &part,
	    &size);
	if (problem != NULL)
		return (strcmp(problem, "absent") == 0 ? "damaged" : problem);
	problem = xml_read(part, size, &relations, r);
	free(part);

	return (problem != NULL ? problem :
	    r->target[0] == '\0' ? "absent" : NULL);
}

static const char *
part_of_kind(const struct book *b, const char *kind, char **part,
    size_t *size)
{
	struct relation	 r = { .kind = kind };
	const char	*problem;

	problem = relation_find(b, &r);

	return (problem != NULL ? problem : parse_zip_part(b->bytes, b->len,
	    &b->zip, r.target, part, size));
}

const char *
book_part(const struct book *b, const struct book_sheet *s, char **part,
    size_t *size)
{
	struct relation	 r = { .id = s->id };
	const char	*problem;

	problem = relation_find(b, &r);
	if (problem == NULL)
		problem = parse_zip_part(b->bytes, b->len, &b->zip, r.target,
		    part, size);

	return (problem != NULL && strcmp(problem, "absent") == 0 ?
	    "damaged" : problem);
}

const char *
book_choose(const struct book *b, const char *name,
    const struct book_sheet **out)
{
	const struct book_sheet	*seen = NULL;
	size_t			 i, count = 0;

	for (i = 0; i < b->sheet_count; i++) {
		if (b->sheets[i].hidden)
			continue;
		if (strcmp(b->sheets[i].name, name) == 0) {
			*out = &b->sheets[i];
			return (NULL);
		}
		seen = &b->sheets[i];
		count++;
	}
	*out = seen;

	return (count == 1 ? NULL : "no_sheet");
}

static void
strings_start(void *state, const char *name, const char **attributes)
{
	struct strings	*s = state;

	(void)attributes;
	if (strcmp(name, "rPh") == 0)
		s->phonetic++;
	s->in_text = strcmp(name, "t") == 0 && s->phonetic == 0;
}

static void
strings_end(void *state, const char *name)
{
	struct strings	*s = state;
	struct book	*b = s->book;

	s->in_text = false;
	if (strcmp(name, "rPh") == 0 && s->phonetic > 0)
		s->phonetic--;
	if (strcmp(name, "si") != 0)
		return;
	if (b->shared_count == STRINGS_MAX) {
		s->too_many = true;
		return;
	}
	if (b->shared_count == s->room) {
		s->room = s->room * 2 + 256;
		b->shared = realloc(b->shared, s->room * sizeof(*b->shared));
		if (b->shared == NULL)
			abort();
	}
	book_text_add(&s->text, "", 0);
	book_text_plain(&s->text);
	b->shared[b->shared_count++] = s->text.bytes;
	s->text = (struct book_text){ .bytes = NULL };
}

static void
strings_text(void *state, const char *text, int len)
{
	struct strings	*s = state;

	if (s->in_text)
		book_text_add(&s->text, text, (size_t)len);
}

static const char *
strings_read(struct book *b)
{
	static const struct xml	strings = { strings_start, strings_end,
				    strings_text };
	struct strings	 s = { .book = b };
	const char	*problem;
	char		*part;
	size_t		 size;

	problem = part_of_kind(b, "/sharedStrings", &part, &size);
	if (problem != NULL)
		return (strcmp(problem, "absent") == 0 ? NULL : problem);
	problem = xml_read(part, size, &strings, &s);
	free(part);
	free(s.text.bytes);

	return (problem == NULL && s.too_many ? "too_complex" : problem);
}

void
book_text_add(struct book_text *t, const char *bytes, size_t len)
{
	if (t->room - t->len < len + 1) {
		t->room = t->room * 2 + len + 1;
		if ((t->bytes = realloc(t->bytes, t->room)) == NULL)
			abort();
	}
	(void)memcpy(t->bytes + t->len, bytes, len);
	t->len += len;
	t->bytes[t->len] = '\0';
}

/* The bytes of a character of the basic plane that no pair is half of. */
static size_t
utf8_put(unsigned long c, char *out)
{
	if (c < 0x80) {
		out[0] = (char)c;
		return (1);
	}
	if (c < 0x800) {
		out[0] = (char)(0xc0 | c >> 6);
		out[1] = (char)(0x80 | (c & 0x3f));
		return (2);
	}
	out[0] = (char)(0xe0 | c >> 12);
	out[1] = (char)(0x80 | (c >> 6 & 0x3f));
	out[2] = (char)(0x80 | (c & 0x3f));

	return (3);
}

void
book_text_plain(struct book_text *t)
{
	const char	*in = t->bytes, *end = t->bytes + t->len;
	char		*out = t->bytes, hex[5];
	unsigned long	 c;

	while (in < end) {
		if (end - in >= 7 && in[0] == '_' && in[1] == 'x' &&
		    in[6] == '_' && strspn(in + 2,
		    "0123456789abcdefABCDEF") >= 4) {
			(void)memcpy(hex, in + 2, 4);
			hex[4] = '\0';
			c = strtoul(hex, NULL, 16);
			if (c != 0 && (c < 0xd800 || c > 0xdfff)) {
				out += utf8_put(c, out);
				in += 7;
				continue;
			}
		}
		*out++ = *in++;
	}
	*out = '\0';
	t->len = (size_t)(out - t->bytes);
}
