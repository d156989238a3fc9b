/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_MEDIA_H
#define RR_MEDIA_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Kinds of files by their extension, and whether the bytes are of that kind
 * (手册四(二)3.1: scanned PDF; 四(三)3: 佐证材料).
 */

#define MEDIA_HEAD	65536	/* bytes looked at, from the start */
#define MEDIA_NAME_MAX	200	/* 字 of a file's name */

/* The two kinds of tables that an import reads. */
#define MEDIA_CSV	"text/csv"
#define MEDIA_XLSX	"application/vnd.openxmlformats-officedocument"	\
			".spreadsheetml.sheet"

#define MEDIA_UTF8	"utf-8"
#define MEDIA_GB	"gb18030"
#define MEDIA_CHARSET	32	/* bytes of a charset that is told back */

struct media {
	const char	*extension;	/* lower case, without the dot */
	const char	*type;		/* what downloads say */
	const char	*label;		/* Chinese */
	const char	*seen[8];	/* what libmagic may call it */
	const char	*zip_mark;	/* a part's name, if it is a ZIP */
};

bool			 media_setup(void);
const struct media	*media_of_name(const char *);
const struct media	*media_at(size_t);
const char		*media_seen(const void *, size_t);
bool			 media_matches(const struct media *, const void *,
			    size_t);
bool			 media_type_is(const char *, const char *,
			    char [MEDIA_CHARSET]);
const char		*media_charset(const char *);
bool			 media_name_clean(char *);
bool			 media_disposition(const char *, char *, size_t);

#endif
