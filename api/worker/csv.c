/* SPDX-License-Identifier: Apache-2.0 */

#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include "csv.h"
#include "media.h"

#define UNEVEN_NAMED	10	/* lines that a refusal names */

/* Lines that have not as many cells as the first one. */
struct uneven {
	size_t	 count;
	size_t	 len;
	char	 where[UNEVEN_NAMED * 64];
};

static char	*text_decode(const char *, size_t, bool);
static bool	 text_is_utf8(const char *, size_t);
static bool	 rows_read(struct grid *);
static void	 row_trim(struct grid_row *, size_t);
static void	 row_measure(struct uneven *, const struct grid_row *, size_t);
static bool	 uneven_refuse(struct grid *, const struct uneven *);
static bool	 row_read(struct grid *, struct grid_row *, char **, size_t *);
static bool	 cell_read(char **, char **, size_t *, char *);

bool
csv_read(struct grid *grid, const char *bytes, size_t len, const char *charset)
{
	bool	gb = charset != NULL && strcmp(charset, MEDIA_GB) == 0;

	(void)memset(grid, 0, sizeof(*grid));
	if (memchr(bytes, '\0', len) != NULL)
		return (grid_refuse(grid, "文件含有空字符，不是文本表格"));
	grid->text = text_decode(bytes, len, gb);
	if (grid->text == NULL)
		return (grid_refuse(grid, "文件编码应为 UTF-8 或 GB18030"));

	return (rows_read(grid));
}

/* A NUL-terminated copy in UTF-8 without its mark; NULL if it is neither. */
static char *
text_decode(const char *bytes, size_t len, bool gb)
{
	iconv_t	 cd;
	size_t	 left = len * 2;
	char	*in, *copy, *out, *text;

	if (len >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0)
		return (text_decode(bytes + 3, len - 3, false));
	if (!gb && text_is_utf8(bytes, len))
		return (strndup(bytes, len));
	cd = iconv_open("UTF-8", "GB18030");
	copy = malloc(len + 1);
	text = calloc(1, left + 1);
	if (cd == (iconv_t)-1 || copy == NULL || text == NULL) {
		free(copy);
		free(text);
		return (NULL);
	}
	(void)memcpy(copy, bytes, len);
	in = copy;
	out = text;
	if (iconv(cd, &in, &len, &out, &left) == (size_t)-1) {
		free(text);
		text = NULL;
	}
	(void)iconv_close(cd);
	free(copy);

	return (text);
}

static bool
text_is_utf8(const char *bytes, size_t len)
{
	utf8proc_int32_t	c;
	utf8proc_ssize_t	n;

	while (len > 0) {
		n = utf8proc_iterate((const utf8proc_uint8_t *)bytes,
		    (utf8proc_ssize_t)len, &c);
		if (n <= 0)
			return (false);
		bytes += n;
		len -= (size_t)n;
	}

	return (true);
}

static bool
rows_read(struct grid *grid)
{
	char		*p = grid->text;
	size_t		 line = 1, room;
	struct grid_row	 row;
	struct uneven	 uneven = { .count = 0 };

	/* a row takes at least a line, and the first one names the columns */
	room = 1;
	while (room <= GRID_ROWS && (p = strpbrk(p, "\r\n")) != NULL) {
		room++;
		p++;
	}
	p = grid->text;
	grid->rows = calloc(room, sizeof(*grid->rows));
	if (grid->rows == NULL)
		return (grid_refuse(grid, "内存不足"));
	while (*p != '\0') {
		(void)memset(&row, 0, sizeof(row));
		row.line = line;
		if (!row_read(grid, &row, &p, &line))
			return (false);
		if (row.count == 1 && row.cells[0][0] == '\0')
			continue;
		row_trim(&row, grid->count > 0 ? grid->rows[0].count : 1);
		if (grid->count > GRID_ROWS)
			return (grid_refuse(grid, "第 %zu 行：行数超过 %d",
			    row.line, GRID_ROWS));
		grid->rows[grid->count++] = row;
		row_measure(&uneven, &row, grid->rows[0].count);
	}
	if (grid->count == 0)
		return (grid_refuse(grid, "表格是空的"));

	return (uneven.count == 0 || uneven_refuse(grid, &uneven));
}

/* Empty cells at the end are nothing, beyond so many. */
static void
row_trim(struct grid_row *row, size_t count)
{
	while (row->count > count && row->cells[row->count - 1][0] == '\0')
		row->count--;
}

/*
 * RFC 4180 2.4: each line has as many cells as the first.  A comma in a text
 * that is not quoted would move all that follows into other columns, and of a
 * filing of several lines nobody can say which are its own: none is taken.
 */
static void
row_measure(struct uneven *uneven, const struct grid_row *row, size_t count)
{
	if (row->count == count || uneven->count++ >= UNEVEN_NAMED)
		return;

	uneven->len += (size_t)snprintf(uneven->where + uneven->len,
	    sizeof(uneven->where) - uneven->len, "%s第 %zu 行有 %zu 格",
	    uneven->len > 0 ? "、" : "", row->line, row->count);
}

static bool
uneven_refuse(struct grid *grid, const struct uneven *uneven)
{
	char	more[48] = "";

	if (uneven->count > UNEVEN_NAMED)
		(void)snprintf(more, sizeof(more), "等共 %zu 行",
		    uneven->count);

	return (grid_refuse(grid, "%s%s，表头有 %zu 列：每行的格数须与表头"
	    "相同，文字中有逗号的须用英文双引号括起", uneven->where, more,
	    grid->rows[0].count));
}

static bool
row_read(struct grid *grid, struct grid_row *row, char **p, size_t *line)
{
	char	end = ',';

	while (end == ',') {
		if (row->count == GRID_COLUMNS)
			return (grid_refuse(grid, "第 %zu 行：列数超过 %d",
			    row->line, GRID_COLUMNS));
		if (!cell_read(p, &row->cells[row->count++], line, &end))
			return (grid_refuse(grid, "第 %zu 行：引号没有成对，"
			    "或引号后还有文字", row->line));
	}

	return (true);
}

/*
 * One cell, unquoted in place; end is what followed it: a comma, a line feed
 * or the end of the text.
 */
static bool
cell_read(char **p, char **cell, size_t *line, char *end)
{
	char	*in = *p, *out = *p;
	bool	 quoted = *in == '"';

	*cell = out;
	if (quoted)
		in++;
	while (*in != '\0') {
		if (quoted && *in == '"') {
			if (in[1] != '"')
				break;
			in++;
		} else if (!quoted && strchr(",\r\n", *in) != NULL) {
			break;
		}
		if (*in == '\n')
			(*line)++;
		*out++ = *in++;
	}
	if (quoted && *in++ != '"')
		return (false);
	if (*in == '\r' && in[1] == '\n')
		in++;
	if (strchr(",\r\n", *in) == NULL && *in != '\0')
		return (false);
	*end = *in;
	if (*in != '\0')
		in++;
	if (*end != ',' && *end != '\0')
		(*line)++;
	*out = '\0';
	*p = in;

	return (true);
}
