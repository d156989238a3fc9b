/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_FIELD_H
#define RR_FIELD_H

#include <stdbool.h>
#include <stddef.h>

#include <cjson/cJSON.h>

/*
 * The fields of a form, as tables.  Validation, the form that the browser
 * draws, the OpenAPI component and import columns all derive from these rows;
 * nobody writes any of those by hand.
 *
 * Tables end with a row whose name is NULL.  Strings are UTF-8 and static.
 */

enum field_type {
	FIELD_TEXT,		/* one line */
	FIELD_LONGTEXT,		/* several lines */
	FIELD_DATE,		/* 2023-03-31 */
	FIELD_MONTH,		/* 2023-03 */
	FIELD_DATETIME,		/* RFC 3339 with offset */
	FIELD_CODE,		/* one code of code_list */
	FIELD_CODES,		/* several, each once */
	FIELD_UNIT,		/* one unit id */
	FIELD_UNITS,		/* several, each once */
	FIELD_FILES,		/* attachments; never in the body itself */
	FIELD_ROWS,		/* array of objects after .fields */
	FIELD_BOOLEAN,
	FIELD_NUMBER,		/* "88.05" or 88.05, .decimals places */
	FIELD_PERIOD,		/* 2023Q1 */
	FIELD_DOCUMENT_NUMBER,	/* 发文字号, canonical form derived */
	FIELD_ENTRY,		/* id of another entry */
	FIELD__MAX
};

#define FIELD_IN_MAX		4
#define FIELD_LIST_MAX		8
#define FIELD_CHIP_MAX		6

/*
 * "Required only when": the text of another top-level field is one of in[]
 * (an absent value counts as ""; booleans as "true" and "false"), or, with
 * before set, that field is a date earlier than it.
 */
struct field_condition {
	const char	*field;
	const char	*in[FIELD_IN_MAX + 1];
	const char	*before;
};

/*
 * Who fills a cell: readonly is a number that the server gives and nobody
 * sees; given is what the server writes and people read beside what they
 * fill in.  Rows that are given are the server's as a whole: none is added,
 * none taken away.  any_unit: a link to what any unit has in force, as far as
 * the filing unit may see it; without it, to an entry of the own unit.
 * compared: rows by unit, beside which the figures of the period before stand.
 */

/*
 * starts: words of a button on the page of any entry that the field could name
 * (of its entry_module, or that of its rows' key): it begins one of these, with
 * that entry in it.
 */

/*
 * A worked example of the manual: pairs of field name and text.  A field has
 * several, ended by one whose title is NULL.
 */
struct field_example {
	const char	*title;
	struct {
		const char	*name;
		const char	*text;
	} values[FIELD_CHIP_MAX];
};

struct field {
	const char			*name;
	const char			*label;
	const char			*classified_label;
	const char			*guidance;	/* manual's words */
	const char			*hint;		/* ours */
	const char			*stage;		/* NULL: "entry" */
	const char			*code_list;
	const char			*starts;	/* 按钮: see above */
	const char			*entry_module;	/* NULL: of any */
	const char			*entry_outcome;	/* offered first */
	const char			*row_key;	/* unique in its rows */
	const struct field		*fields;	/* FIELD_ROWS */
	const struct field_example	*examples;
	struct field_condition		 required_if;
	const char			*unit_kinds[FIELD_LIST_MAX];
	const char			*accept[FIELD_LIST_MAX + 1];
	const char			*pattern_chips[FIELD_CHIP_MAX];
	enum field_type			 type;
	int				 min;	/* 字, items, rows, value */
	int				 max;	/* 0: no bound */
	int				 decimals;	/* FIELD_NUMBER */
	int				 max_files;
	bool				 required;	/* at submission */
	bool				 hide_if_classified;
	bool				 past;		/* not after now */
	bool				 coarse_allowed; /* month, year */
	bool				 readonly;	/* the server's */
	bool				 given;	/* the server's, shown */
	bool				 counted;	/* one result */
	bool				 compared;	/* with last period */
	bool				 any_unit;	/* FIELD_ENTRY */
	bool				 others;	/* not the own unit */
	bool				 declaration;	/* only true will do */
	bool				 on_sheet; /* column of 审签单 */
};

/* 佐证材料: what an attachment may be unless its field says PDF only. */
#define FIELD_ACCEPT_EVIDENCE	\
	{ "pdf", "ofd", "jpg", "jpeg", "png", "doc", "docx", "wps" }

/* First in every form: what is secret stays off this system (手册四(二)3.1). */
#define FIELD_CLASSIFIED(text)	{					\
		.name = "classified", .label = "是否涉密",		\
		.type = FIELD_BOOLEAN, .required = true,		\
		.guidance = (text),					\
		.hint = "选“是”的，不得填写的文字和已经上传的附件"	\
		    "随即从本件删除，请线下报送。",			\
	}

/*
 * In every report that comes again: sql/function/filing/no_progress_flaws asks
 * for it where the text is last time's.
 */
#define FIELD_NO_PROGRESS	{					\
		.name = "no_progress_reason", .label = "无进展原因",	\
		.type = FIELD_LONGTEXT, .max = 500,			\
		.hide_if_classified = true,				\
		.hint = "与上一次通过的内容相比没有变化的，必须填写；"	\
		    "有进展的不填。",					\
	}

const char		*field_type_name(enum field_type);
const struct field	*field_find(const struct field *, const char *);
bool			 field_accepts(const struct field *, const char *);
cJSON			*field_table_json(const struct field *);

#endif
