/* SPDX-License-Identifier: Apache-2.0 */

#define _GNU_SOURCE
#include <magic.h>

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "media.h"
#include "schema_text.h"

/* The one owner of libmagic; its cookie serves one thread. */

#define OLE	"application/x-ole-storage", "application/CDFV2",	\
	"application/msword", "application/vnd.ms-office"
#define DOCX	("application/vnd.openxmlformats-officedocument"	\
		".wordprocessingml.document")
#define OOXML	DOCX, "application/zip"

static const struct media kinds[] = {
	{ "pdf", "application/pdf", "PDF", { "application/pdf" }, NULL },
	{ "ofd", "application/ofd", "OFD", { "application/zip",
	    "application/ofd" }, "OFD.xml" },
	{ "jpg", "image/jpeg", "JPG 图片", { "image/jpeg" }, NULL },
	{ "jpeg", "image/jpeg", "JPG 图片", { "image/jpeg" }, NULL },
	{ "png", "image/png", "PNG 图片", { "image/png" }, NULL },
	{ "doc", "application/msword", "Word 文档", { OLE }, NULL },
	{ "docx", DOCX, "Word 文档", { OOXML }, "word/" },
	{ "wps", "application/vnd.ms-works", "WPS 文档", { OLE, OOXML },
	    "word/" },
	{ "xlsx", MEDIA_XLSX, "Excel 工作簿（xlsx）", {
	    MEDIA_XLSX, "application/zip" }, "xl/" },
	{ "csv", MEDIA_CSV, "CSV 表格", { MEDIA_CSV, "text/plain",
	    "application/csv" }, NULL },
};

#define KINDS		(sizeof(kinds) / sizeof(kinds[0]))

static magic_t	cookie;

/*
 * Loads the database of file types; before the workers fork, since there it
 * could not be opened.  False: libmagic has none.
 */
bool
media_setup(void)
{
	if (cookie != NULL)
		return (true);
	if ((cookie = magic_open(MAGIC_MIME_TYPE | MAGIC_NO_CHECK_COMPRESS |
	    MAGIC_NO_CHECK_TAR | MAGIC_NO_CHECK_ELF)) == NULL)
		return (false);
	if (magic_load(cookie, NULL) != 0) {
		magic_close(cookie);
		cookie = NULL;
	}

	return (cookie != NULL);
}

/* The kind that the name's extension says, in any case, or NULL. */
const struct media *
media_of_name(const char *name)
{
	const char	*dot = strrchr(name, '.');
	size_t		 i;

	for (i = 0; dot != NULL && dot != name && i < KINDS; i++) {
		if (strcasecmp(dot + 1, kinds[i].extension) == 0)
			return (&kinds[i]);
	}

	return (NULL);
}

/* The kinds one after another; NULL behind the last. */
const struct media *
media_at(size_t i)
{
	return (i < KINDS ? &kinds[i] : NULL);
}

/* What libmagic calls the bytes, until it is asked again; NULL: nothing. */
const char *
media_seen(const void *bytes, size_t len)
{
	return (cookie != NULL ? magic_buffer(cookie, bytes, len) : NULL);
}

/*
 * True if the first bytes of a file (MEDIA_HEAD of them, or all) are of that
 * kind.  Where libmagic sees no more than a ZIP, the name of the part that
 * makes it a document must be near.
 */
bool
media_matches(const struct media *m, const void *head, size_t len)
{
	const char	*seen;
	size_t		 i;

	if (cookie == NULL || len == 0 ||
	    (seen = magic_buffer(cookie, head, len)) == NULL)
		return (false);
	if (strcmp(m->extension, "csv") == 0)
		return (memchr(head, '\0', len) == NULL);
	if (strcmp(seen, "application/zip") == 0 && (m->zip_mark == NULL ||
	    memmem(head, len, m->zip_mark, strlen(m->zip_mark)) == NULL))
		return (false);

	for (i = 0; m->seen[i] != NULL; i++) {
		if (strcmp(m->seen[i], seen) == 0)
			return (true);
	}

	return (false);
}

/*
 * Whether a Content-Type (NULL: none) is of a type, with no other parameter
 * than a charset: what it says, "" where it says none.
 */
bool
media_type_is(const char *text, const char *type, char charset[MEDIA_CHARSET])
{
	static const char	 name[] = "charset=";
	size_t			 len = strlen(type);

	charset[0] = '\0';
	if (text == NULL || strncasecmp(text, type, len) != 0)
		return (false);

	text += len + strspn(text + len, " \t");
	if (*text == '\0')
		return (true);
	if (*text++ != ';')
		return (false);

	text += strspn(text, " \t");
	if (strncasecmp(text, name, sizeof(name) - 1) != 0)
		return (false);

	text += sizeof(name) - 1;
	text += *text == '"';
	len = strspn(text, "abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.:+");
	if (len == 0 || len >= MEDIA_CHARSET ||
	    strcmp(text + len, text[-1] == '"' ? "\"" : "") != 0)
		return (false);

	memcpy(charset, text, len);
	charset[len] = '\0';
	return (true);
}

/*
 * Under which name a text in that charset is read, NULL: not at all.  GB18030
 * has all that its elders have.
 */
const char *
media_charset(const char *charset)
{
	static const struct {
		const char	*said;
		const char	*read;
	} known[] = {
		{ "utf-8", MEDIA_UTF8 },
		{ "gb18030", MEDIA_GB },
		{ "gbk", MEDIA_GB },
		{ "gb2312", MEDIA_GB },
	};
	size_t	i;

	for (i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		if (strcasecmp(known[i].said, charset) == 0)
			return (known[i].read);
	}

	return (NULL);
}

/*
 * Brings a file's name into the form that is stored, in place.  False: empty,
 * too long, with a path or characters that no name should have.
 */
bool
media_name_clean(char *name)
{
	size_t	n;

	if (schema_text_clean(name, false) != SCHEMA_TEXT_OK)
		return (false);

	n = schema_text_length(name);

	return (n >= 1 && n <= MEDIA_NAME_MAX && name[0] != '.' &&
	    strpbrk(name, "/\\") == NULL);
}

/*
 * Content-Disposition for a download (RFC 6266, RFC 8187): a plain name for
 * old clients and the true one in UTF-8.  Never inline: what users upload is
 * not shown as part of this site.  False: it does not fit.
 */
bool
media_disposition(const char *name, char *out, size_t size)
{
	static const char	 plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				    "abcdefghijklmnopqrstuvwxyz0123456789-._";
	const struct media	*m = media_of_name(name);
	const unsigned char	*p;
	size_t			 n;

	n = (size_t)snprintf(out, size, "attachment; filename=\"file%s%s\"; "
	    "filename*=UTF-8''", m != NULL ? "." : "",
	    m != NULL ? m->extension : "");
	for (p = (const unsigned char *)name; *p != '\0'; p++) {
		if (n + 4 > size)
			return (false);
		if (strchr(plain, *p) != NULL)
			out[n++] = (char)*p;
		else
			n += (size_t)snprintf(out + n, 4, "%%%02X", *p);
	}
	if (n >= size)
		return (false);
	out[n] = '\0';

	return (true);
}
