/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <xlsxwriter.h>

#include "schema_text.h"
#include "xlsx.h"

#define SHEET_NAME_MAX	31	/* 字 */
#define FOOTER_MAX	250	/* 字, of Excel's 255 */
#define CELL_MAX	32767	/* 字 of one cell */
#define CHOICE_ROWS	2000
#define LINE_HEIGHT	13.5	/* points, of type of 10 */
#define ROW_LINES	30	/* a row is 409 points high at most */

struct xlsx {
	lxw_workbook		*book;
	struct xlsx_sheet	*sheets;	/* a list */
	char			*title;
	char			*mark;
	lxw_format		*plain;
	lxw_format		*head;
	lxw_format		*line;
	lxw_format		*lines;
	lxw_format		*date;
	lxw_format		*time;
	lxw_format		*number[XLSX_APART + 1]; /* by decimals */
	bool			 failed;
};

struct xlsx_sheet {
	struct xlsx		*xlsx;
	struct xlsx_sheet	*next;
	lxw_worksheet		*sheet;
	struct xlsx_column	*columns;
	size_t			 count;
	size_t			 row;		/* open, below the heading */
};

static void		 formats_make(struct xlsx *);
static lxw_format	*format_make(struct xlsx *, const char *);
static void		 sheet_dress(struct xlsx_sheet *);
static void		 note_write(struct xlsx_sheet *, size_t,
			    const char *);
static char		*footer_text(const char *);
static char		*name_clean(const char *);
static void		 text_write(struct xlsx_sheet *, size_t, const char *,
			    lxw_format *);
static bool		 time_read(const char *, lxw_datetime *);
static char		*escape(const char *);
static void		*must(void *);
static void		 check(struct xlsx *, lxw_error);

struct xlsx *
xlsx_open(const char *path, const char *dir, const char *title,
    const char *mark, long created)
{
	lxw_workbook_options	 options = { .constant_memory = LXW_TRUE };
	lxw_doc_properties	 properties = { .title = NULL };
	struct xlsx		*x = must(calloc(1, sizeof(*x)));

	options.tmpdir = must(strdup(dir));
	x->title = must(strdup(title));
	x->mark = must(strdup(mark));
	x->book = must(workbook_new_opt(path, &options));
	free(options.tmpdir);
	properties.title = x->title;
	properties.comments = x->mark;
	properties.created = (time_t)created;
	check(x, workbook_set_properties(x->book, &properties));
	formats_make(x);

	return (x);
}

static void
formats_make(struct xlsx *x)
{
	static const char *const	numbers[] = {
		"0", "0.0", "0.00", "0.000", "0.0000",
		[XLSX_APART] = "0.00######",
	};
	size_t				i;

	x->head = format_make(x, "@");
	format_set_bold(x->head);
	format_set_text_wrap(x->head);
	format_set_align(x->head, LXW_ALIGN_CENTER);
	format_set_align(x->head, LXW_ALIGN_VERTICAL_CENTER);
	format_set_bg_color(x->head, 0xe8edf3);
	/* As text, so that a cell that is filled in or edited stays one. */
	x->plain = must(workbook_add_format(x->book));
	format_set_num_format(x->plain, "@");
	x->line = format_make(x, "@");
	x->lines = format_make(x, "@");
	format_set_text_wrap(x->lines);
	x->date = format_make(x, "yyyy-mm-dd");
	x->time = format_make(x, "yyyy-mm-dd hh:mm");
	for (i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
		x->number[i] = format_make(x, numbers[i]);
}

static lxw_format *
format_make(struct xlsx *x, const char *number)
{
	lxw_format	*f = must(workbook_add_format(x->book));

	format_set_num_format(f, number);
	format_set_align(f, LXW_ALIGN_VERTICAL_TOP);
	format_set_border(f, LXW_BORDER_THIN);
	format_set_border_color(f, 0xc7ced6);
	format_set_font_size(f, 10);

	return (f);
}

struct xlsx_sheet *
xlsx_sheet_add(struct xlsx *x, const char *name,
    const struct xlsx_column *columns, size_t count)
{
	struct xlsx_sheet	*s = must(calloc(1, sizeof(*s)));
	char			*clean = name_clean(name);

	s->columns = must(calloc(count, sizeof(*columns)));
	(void)memcpy(s->columns, columns, count * sizeof(*columns));
	s->xlsx = x;
	s->count = count;
	s->sheet = workbook_add_worksheet(x->book, clean);
	free(clean);
	if (s->sheet == NULL) {
		free(s->columns);
		free(s);
		x->failed = true;
		return (NULL);
	}
	s->next = x->sheets;
	x->sheets = s;
	sheet_dress(s);

	return (s);
}

static void
sheet_dress(struct xlsx_sheet *s)
{
	char	*footer = footer_text(s->xlsx->mark);
	char	*header = footer_text(s->xlsx->title);
	char	 text[1200];
	size_t	 i;

	for (i = 0; i < s->count; i++) {
		check(s->xlsx, worksheet_set_column(s->sheet, (lxw_col_t)i,
		    (lxw_col_t)i, s->columns[i].width,
		    s->columns[i].kind == XLSX_LINE ||
		    s->columns[i].kind == XLSX_LINES ? s->xlsx->plain :
		    NULL));
		text_write(s, i, s->columns[i].label, s->xlsx->head);
		if (s->columns[i].note != NULL || i == 0)
			note_write(s, i, s->columns[i].note != NULL ?
			    s->columns[i].note : s->xlsx->mark);
	}
	worksheet_freeze_panes(s->sheet, 1, 0);
	worksheet_set_landscape(s->sheet);
	worksheet_set_paper(s->sheet, 9);	/* A4 */
	worksheet_fit_to_pages(s->sheet, 1, 0);
	check(s->xlsx, worksheet_repeat_rows(s->sheet, 0, 0));
	/* The blank keeps a year from being part of the font's size. */
	(void)snprintf(text, sizeof(text), "&L&8 %s&R&8第 &P 页，共 &N 页",
	    header);
	check(s->xlsx, worksheet_set_header(s->sheet, text));
	(void)snprintf(text, sizeof(text), "&C&8 %s", footer);
	check(s->xlsx, worksheet_set_footer(s->sheet, text));
	free(footer);
	free(header);
	s->row = 1;
}

struct xlsx_letters
xlsx_at(size_t column)
{
	struct xlsx_letters	at = { .letters = "" };

	if (column < LXW_COL_MAX)
		lxw_col_to_name(at.letters, (lxw_col_t)column, false);

	return (at);
}

/* Now or never: a row that has been passed takes no more. */
static void
note_write(struct xlsx_sheet *s, size_t column, const char *text)
{
	lxw_comment_options	options = { .width = 360, .height = 180 };

	check(s->xlsx, worksheet_write_comment_opt(s->sheet, 0,
	    (lxw_col_t)column, text, &options));
}

/* An ampersand begins a code there; so much that Excel takes it. */
static char *
footer_text(const char *text)
{
	char	*out = must(malloc(strlen(text) * 2 + 1)), *o = out;
	size_t	 n = 0;

	for (; *text != '\0'; text++) {
		if (((unsigned char)*text & 0xc0) != 0x80 &&
		    ++n > FOOTER_MAX - 40)
			break;
		if (*text == '&')
			*o++ = '&';
		*o++ = *text;
	}
	*o = '\0';

	return (out);
}

static char *
name_clean(const char *name)
{
	char	*out = must(strdup(name)), *o;
	size_t	 n = 0;

	for (o = out; *o != '\0'; o++) {
		if (strchr("[]:*?/\\'", *o) != NULL)
			*o = '_';
		if (((unsigned char)*o & 0xc0) != 0x80 &&
		    ++n > SHEET_NAME_MAX) {
			*o = '\0';
			break;
		}
	}

	return (out);
}

/*
 * By a range: libxlsxwriter 1.1.4 joins texts in a buffer of 258 bytes, into
 * which it puts as many 字.
 */
void
xlsx_choices(struct xlsx_sheet *s, size_t column, const char *range)
{
	lxw_data_validation	 v = {
		.validate = LXW_VALIDATION_TYPE_LIST_FORMULA,
		.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING,
	};
	char			*formula = must(strdup(range));

	v.value_formula = formula;
	check(s->xlsx, worksheet_data_validation_range(s->sheet, 1,
	    (lxw_col_t)column, CHOICE_ROWS, (lxw_col_t)column, &v));
	free(formula);
}

void
xlsx_fit(struct xlsx_sheet *s, size_t column, const char *text)
{
	/* What does not fit at the end of a line begins the next. */
	size_t	room = (size_t)s->columns[column].width - 2;
	size_t	digits = 0, lines;

	/* 字 are two digits wide, and more than one byte long. */
	for (; *text != '\0'; text++)
		if (((unsigned char)*text & 0xc0) != 0x80)
			digits += (unsigned char)*text < 0x80 ? 1 : 2;
	lines = (digits + room - 1) / room;
	if (lines > ROW_LINES)
		lines = ROW_LINES;
	if (lines > 1)
		check(s->xlsx, worksheet_set_row(s->sheet,
		    (lxw_row_t)s->row, (double)lines * LINE_HEIGHT, NULL));
}

void
xlsx_cell(struct xlsx_sheet *s, size_t column, const char *text)
{
	const struct xlsx_column	*c = &s->columns[column];
	lxw_datetime			 at = { .year = 0 };
	lxw_row_t			 row = (lxw_row_t)s->row;
	char				*end;
	double				 number;

	if (c->kind == XLSX_DATE && schema_date_valid(text)) {
		at.year = (int)strtol(text, NULL, 10);
		at.month = (int)strtol(text + 5, NULL, 10);
		at.day = (int)strtol(text + 8, NULL, 10);
		check(s->xlsx, worksheet_write_datetime(s->sheet, row,
		    (lxw_col_t)column, &at, s->xlsx->date));
		return;
	}
	if (c->kind == XLSX_TIME && time_read(text, &at)) {
		check(s->xlsx, worksheet_write_datetime(s->sheet, row,
		    (lxw_col_t)column, &at, s->xlsx->time));
		return;
	}
	if (c->kind == XLSX_NUMBER && text[0] != '\0') {
		number = strtod(text, &end);
		if (*end == '\0' && c->decimals >= 0 &&
		    c->decimals <= XLSX_APART) {
			check(s->xlsx, worksheet_write_number(s->sheet, row,
			    (lxw_col_t)column, number,
			    s->xlsx->number[c->decimals]));
			return;
		}
	}
	text_write(s, column, text, c->kind == XLSX_LINES ? s->xlsx->lines :
	    s->xlsx->line);
}

void
xlsx_formula(struct xlsx_sheet *s, size_t column, const char *formula,
    const char *value, bool text)
{
	const struct xlsx_column	*c = &s->columns[column];
	lxw_row_t			 row = (lxw_row_t)s->row;
	lxw_col_t			 col = (lxw_col_t)column;

	if (text || value[0] == '\0')
		check(s->xlsx, worksheet_write_formula_str(s->sheet, row, col,
		    formula, text ? s->xlsx->line :
		    s->xlsx->number[c->decimals], value));
	else
		check(s->xlsx, worksheet_write_formula_num(s->sheet, row, col,
		    formula, s->xlsx->number[c->decimals],
		    strtod(value, NULL)));
}

static void
text_write(struct xlsx_sheet *s, size_t column, const char *text,
    lxw_format *format)
{
	char	*safe;

	if (text[0] == '\0') {
		check(s->xlsx, worksheet_write_blank(s->sheet,
		    (lxw_row_t)s->row, (lxw_col_t)column, format));
		return;
	}
	safe = escape(text);
	check(s->xlsx, worksheet_write_string(s->sheet, (lxw_row_t)s->row,
	    (lxw_col_t)column, safe, format));
	free(safe);
}

void
xlsx_row_end(struct xlsx_sheet *s)
{
	s->row++;
}

size_t
xlsx_rows(const struct xlsx_sheet *s)
{
	return (s->row - 1);
}

/* On Shanghai's clock, which has had no summer time since 1991. */
static bool
time_read(const char *text, lxw_datetime *out)
{
	struct tm	 tm = { .tm_year = 0 };
	const char	*zone;
	time_t		 at;
	int		 hours, minutes;

	if (!schema_datetime_valid(text))
		return (false);
	tm.tm_year = (int)strtol(text, NULL, 10) - 1900;
	tm.tm_mon = (int)strtol(text + 5, NULL, 10) - 1;
	tm.tm_mday = (int)strtol(text + 8, NULL, 10);
	tm.tm_hour = (int)strtol(text + 11, NULL, 10);
	tm.tm_min = (int)strtol(text + 14, NULL, 10);
	tm.tm_sec = (int)strtol(text + 17, NULL, 10);
	at = timegm(&tm);
	zone = text + strlen(text) - 6;
	if (strchr(text, 'Z') == NULL) {
		hours = (int)strtol(zone + 1, NULL, 10);
		minutes = (int)strtol(zone + 4, NULL, 10);
		at -= (*zone == '-' ? -1 : 1) * (hours * 3600L +
		    minutes * 60L);
	}
	at += 8L * 3600;
	(void)gmtime_r(&at, &tm);
	out->year = tm.tm_year + 1900;
	out->month = tm.tm_mon + 1;
	out->day = tm.tm_mday;
	out->hour = tm.tm_hour;
	out->min = tm.tm_min;
	out->sec = tm.tm_sec;

	return (true);
}

/*
 * Excel reads _x0041_ as a letter, so that a text which holds just that must
 * say _x005F_x0041_; and a cell ends at 32767 字.
 */
static char *
escape(const char *text)
{
	static const char	 hex[] = "0123456789abcdefABCDEF";
	char			*out, *o;
	size_t			 n = 0;

	o = out = must(malloc(strlen(text) * 2 + 8));
	for (; *text != '\0'; text++) {
		if (((unsigned char)*text & 0xc0) != 0x80 && ++n > CELL_MAX)
			break;
		if (strncmp(text, "_x", 2) == 0 &&
		    strspn(text + 2, hex) >= 4 && text[6] == '_') {
			(void)memcpy(o, "_x005F", 6);
			o += 6;
		}
		*o++ = *text;
	}
	*o = '\0';

	return (out);
}

/* Out of memory ends the worker; its jobs come back when their leases end. */
static void *
must(void *p)
{
	if (p == NULL)
		abort();

	return (p);
}

static void
check(struct xlsx *x, lxw_error error)
{
	if (error != LXW_NO_ERROR)
		x->failed = true;
}

bool
xlsx_close_take(struct xlsx *x)
{
	struct xlsx_sheet	*s;
	bool			 ok;

	for (s = x->sheets; s != NULL; s = s->next)
		check(x, worksheet_autofilter(s->sheet, 0, 0,
		    (lxw_row_t)(s->row > 1 ? s->row - 1 : 1),
		    (lxw_col_t)(s->count - 1)));
	ok = workbook_close(x->book) == LXW_NO_ERROR && !x->failed;
	while ((s = x->sheets) != NULL) {
		x->sheets = s->next;
		free(s->columns);
		free(s);
	}
	free(x->title);
	free(x->mark);
	free(x);

	return (ok);
}
