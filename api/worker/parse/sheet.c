/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "book.h"
#include "sheet.h"
#include "worker/grid.h"
#include "xml.h"

#define COLUMNS_MAX	16384
#define LINES_MAX	1048576
#define OUT_MAX		(24UL * 1024 * 1024)	/* sheet_read takes 32 */
#define PLACE_MAX	32

/*
 * The cells of a sheet as the one who filled it in sees them: texts, numbers,
 * dates.  What would be read as something else than is seen (formulas, merged
 * cells, errors) is refused, by its place.
 */
struct sheet {
	const struct book	*book;
	struct book_text	 out;
	struct book_text	 value;
	const char		*problem;
	char			 place[PLACE_MAX];
	unsigned long		 line;
	unsigned long		 column;	/* from 1; 0: none yet */
	size_t			 rows;
	size_t			 cells;		/* of the row, that are out */
	unsigned long		 style;
	char			 type[12];
	unsigned int		 phonetic;
	bool			 in_row;
	bool			 in_value;
	bool			 formula;
};

static void	row_start(struct sheet *, const char **);
static void	row_end(struct sheet *);
static void	cell_start(struct sheet *, const char **);
static void	cell_end(struct sheet *);
static void	cell_put(struct sheet *, const char *);
static void	text_put(struct book_text *, const char *);
static void	problem_at(struct sheet *, const char *);
static void	rows_say(const struct sheet *, struct book_text *);
static void	problem_say(const struct book *, const struct sheet *,
		    struct book_text *);

static void
sheet_start(void *state, const char *name, const char **attributes)
{
	struct sheet	*s = state;
	const char	*ref;

	if (s->problem != NULL)
		return;
	s->in_value = false;
	if (strcmp(name, "row") == 0) {
		row_start(s, attributes);
	} else if (strcmp(name, "c") == 0) {
		cell_start(s, attributes);
	} else if (strcmp(name, "f") == 0) {
		s->formula = true;
	} else if (strcmp(name, "rPh") == 0) {
		s->phonetic++;
	} else if (strcmp(name, "v") == 0 || strcmp(name, "t") == 0) {
		s->in_value = s->phonetic == 0;
	} else if (strcmp(name, "mergeCell") == 0) {
		ref = xml_attribute(attributes, "ref");
		s->problem = "merged";
		if (ref != NULL && strlen(ref) < PLACE_MAX && strspn(ref,
		    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:") == strlen(ref))
			(void)snprintf(s->place, PLACE_MAX, "%s", ref);
	}
}

/*
 * Rows and cells come in order, each said to be where it is, or the next; a
 * row not in a row, a cell in none else.
 */
static void
row_start(struct sheet *s, const char **attributes)
{
	const char	*r = xml_attribute(attributes, "r");
	unsigned long	 line = r == NULL ? s->line + 1 :
			    strtoul(r, NULL, 10);

	if (s->in_row || line <= s->line || line > LINES_MAX) {
		s->problem = "damaged";
		return;
	}
	s->in_row = true;
	s->line = line;
	s->column = 0;
	s->cells = 0;
}

static void
row_end(struct sheet *s)
{
	s->in_row = false;
	if (s->cells > 0)
		book_text_add(&s->out, "]", 1);
}

static void
cell_start(struct sheet *s, const char **attributes)
{
	const char	*r = xml_attribute(attributes, "r"), *p;
	unsigned long	 column = 0;

	for (p = r; p != NULL && *p >= 'A' && *p <= 'Z' &&
	    column <= COLUMNS_MAX; p++)
		column = column * 26 + (unsigned long)(*p - 'A') + 1;
	if (r == NULL)
		column = s->column + 1;
	if (!s->in_row || column <= s->column || column > COLUMNS_MAX) {
		s->problem = "damaged";
		return;
	}
	s->column = column;
	r = xml_attribute(attributes, "t");
	(void)snprintf(s->type, sizeof(s->type), "%s", r == NULL ? "n" : r);
	r = xml_attribute(attributes, "s");
	s->style = r == NULL ? 0 : strtoul(r, NULL, 10);
	s->formula = false;
	s->phonetic = 0;
	s->value.len = 0;
	book_text_add(&s->value, "", 0);
}

static void
sheet_end(void *state, const char *name)
{
	struct sheet	*s = state;

	s->in_value = false;
	if (s->problem != NULL)
		return;
	if (strcmp(name, "rPh") == 0 && s->phonetic > 0)
		s->phonetic--;
	else if (strcmp(name, "c") == 0)
		cell_end(s);
	else if (strcmp(name, "row") == 0)
		row_end(s);
}

static void
sheet_text(void *state, const char *text, int len)
{
	struct sheet	*s = state;

	if (s->in_value && s->problem == NULL)
		book_text_add(&s->value, text, (size_t)len);
}

/* A day as XML has it, which few write: 2023-03-31T09:30:00. */
static void
iso_shorten(char *text)
{
	if (strlen(text) < 16 || text[10] != 'T')
		return;
	text[10] = ' ';
	text[strcmp(text + 11, "00:00:00") == 0 ||
	    strncmp(text + 11, "00:00:00.", 9) == 0 ? 10 : 16] = '\0';
}

static void
cell_end(struct sheet *s)
{
	char		 number[BOOK_NUMBER_MAX], *end, *text = s->value.bytes;
	unsigned long	 i;
	double		 value;

	if (s->formula) {
		problem_at(s, "formula");
	} else if (text == NULL || text[0] == '\0') {
		return;
	} else if (strcmp(s->type, "s") == 0) {
		i = strtoul(text, &end, 10);
		if (*end != '\0' || i >= s->book->shared_count)
			problem_at(s, "damaged");
		else
			cell_put(s, s->book->shared[i]);
	} else if (strcmp(s->type, "inlineStr") == 0 ||
	    strcmp(s->type, "str") == 0) {
		book_text_plain(&s->value);
		cell_put(s, text);
	} else if (strcmp(s->type, "b") == 0) {
		cell_put(s, strcmp(text, "1") == 0 ? "是" : "否");
	} else if (strcmp(s->type, "e") == 0) {
		problem_at(s, "error");
	} else if (strcmp(s->type, "d") == 0) {
		iso_shorten(text);
		cell_put(s, text);
	} else {
		value = strtod(text, &end);
		/* What BOOK_NUMBER_MAX holds, and any table's numbers. */
		if (*end != '\0' || !(value > -1e40 && value < 1e40)) {
			problem_at(s, "damaged");
			return;
		}
		book_number(s->book, book_format(s->book, s->style), value,
		    number);
		cell_put(s, number);
	}
}

/* A row is out from its first cell that says something; spaces do not. */
static void
cell_put(struct sheet *s, const char *text)
{
	char	line[24];

	if (text[strspn(text, " \t\r\n")] == '\0')
		return;
	if (s->column > GRID_COLUMNS) {
		problem_at(s, "columns");
		return;
	}
	if (s->cells == 0) {
		if (s->rows == GRID_ROWS + 1) {
			problem_at(s, "rows");
			return;
		}
		(void)snprintf(line, sizeof(line), "%s[%lu", s->rows == 0 ?
		    "" : ",", s->line);
		book_text_add(&s->out, line, strlen(line));
		s->rows++;
	}
	for (; s->cells + 1 < s->column; s->cells++)
		book_text_add(&s->out, ",\"\"", 3);
	book_text_add(&s->out, ",", 1);
	text_put(&s->out, text);
	s->cells++;
	if (s->out.len > OUT_MAX)
		s->problem = "bomb";
}

/* As a JSON string. */
static void
text_put(struct book_text *out, const char *text)
{
	char	code[8];

	book_text_add(out, "\"", 1);
	for (; *text != '\0'; text++) {
		if ((unsigned char)*text < 0x20) {
			(void)snprintf(code, sizeof(code), "\\u%04x",
			    (unsigned char)*text);
			book_text_add(out, code, 6);
			continue;
		}
		if (*text == '"' || *text == '\\')
			book_text_add(out, "\\", 1);
		book_text_add(out, text, 1);
	}
	book_text_add(out, "\"", 1);
}

/* C5 */
static void
problem_at(struct sheet *s, const char *problem)
{
	char		letters[8];
	size_t		i = sizeof(letters) - 1;
	unsigned long	n;

	s->problem = problem;
	letters[i] = '\0';
	for (n = s->column; n > 0 && i > 0; n = (n - 1) / 26)
		letters[--i] = (char)('A' + (n - 1) % 26);
	(void)snprintf(s->place, PLACE_MAX, "%s%lu", letters + i, s->line);
}

void
sheet_say(const unsigned char *bytes, size_t len, const char *name,
    struct book_text *line)
{
	static const struct xml		 cells = { sheet_start, sheet_end,
					    sheet_text };
	static const unsigned char	 ole[] = { 0xd0, 0xcf, 0x11, 0xe0 };
	struct book			 book;
	struct sheet			 s = { .book = &book };
	const struct book_sheet		*sheet = NULL;
	const char			*problem;
	char				*part;
	size_t				 size;

	problem = book_open(&book, bytes, len);
	/* With a password it is a compound file. */
	if (len >= sizeof(ole) && memcmp(bytes, ole, sizeof(ole)) == 0)
		problem = "encrypted";
	if (problem == NULL)
		problem = book_choose(&book, name, &sheet);
	if (problem == NULL)
		problem = book_part(&book, sheet, &part, &size);
	if (problem == NULL) {
		problem = xml_read(part, size, &cells, &s);
		free(part);
	}
	if (problem != NULL)
		s.problem = problem;
	if (s.problem == NULL)
		rows_say(&s, line);
	else
		problem_say(&book, &s, line);
	free(s.out.bytes);
	free(s.value.bytes);
	book_release(&book);
}

static void
rows_say(const struct sheet *s, struct book_text *line)
{
	book_text_add(line, "{\"problem\":null,\"rows\":[", 24);
	if (s->out.bytes != NULL)
		book_text_add(line, s->out.bytes, s->out.len);
	book_text_add(line, "]}\n", 3);
}

static void
problem_say(const struct book *book, const struct sheet *s,
    struct book_text *line)
{
	size_t	i;
	bool	first = true;

	book_text_add(line, "{\"problem\":", 11);
	text_put(line, s->problem);
	if (s->place[0] != '\0') {
		book_text_add(line, ",\"at\":", 6);
		text_put(line, s->place);
	}
	book_text_add(line, ",\"sheets\":[", 11);
	for (i = 0; i < book->sheet_count; i++) {
		if (book->sheets[i].hidden)
			continue;
		if (!first)
			book_text_add(line, ",", 1);
		text_put(line, book->sheets[i].name);
		first = false;
	}
	book_text_add(line, "]}\n", 3);
}

void
sheet_print(const unsigned char *bytes, size_t len, const char *name)
{
	struct book_text	line = { .bytes = NULL };
	size_t			done = 0;
	ssize_t			n;

	sheet_say(bytes, len, name, &line);
	for (; done < line.len; done += (size_t)n)
		if ((n = write(STDOUT_FILENO, line.bytes + done,
		    line.len - done)) <= 0)
			_exit(1);
	_exit(0);
}
