/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_SHAPE_ROW_H
#define RR_SHAPE_ROW_H

#include "shape/shapes.h"

/* Short forms of rows: _NULL may be null, _OPT may be absent too. */

#define SHAPE_ROW(key, sort, ...)	{				\
	.name = (key), .kind = SHAPE_##sort, __VA_ARGS__ }
#define SHAPE_TEXT_ROW(key, form, ...)	{				\
	.name = (key), .kind = SHAPE_TEXT, .format = SHAPE_##form,	\
	__VA_ARGS__ }

#define TEXT(key)	SHAPE_ROW(key, TEXT, )
#define TEXT_NULL(key)	SHAPE_ROW(key, TEXT, .null = true)
#define TEXT_OPT(key)	SHAPE_ROW(key, TEXT, .null = true, .optional = true)
#define CODE(key)	SHAPE_TEXT_ROW(key, CODE, )
#define CODE_NULL(key)	SHAPE_TEXT_ROW(key, CODE, .null = true)
#define DATE(key)	SHAPE_TEXT_ROW(key, DATE, )
#define DATE_NULL(key)	SHAPE_TEXT_ROW(key, DATE, .null = true)
#define TIME(key)	SHAPE_TEXT_ROW(key, TIME, )
#define TIME_NULL(key)	SHAPE_TEXT_ROW(key, TIME, .null = true)
#define PERIOD(key)	SHAPE_TEXT_ROW(key, PERIOD, )
#define PERIOD_NULL(key)	SHAPE_TEXT_ROW(key, PERIOD, .null = true)
#define SHA256(key)	SHAPE_TEXT_ROW(key, SHA256, )
#define FRACTION(key)	SHAPE_TEXT_ROW(key, FRACTION, )
#define FRACTION_NULL(key)	SHAPE_TEXT_ROW(key, FRACTION, .null = true)
#define DECIMAL_NULL(key)	SHAPE_TEXT_ROW(key, DECIMAL, .null = true)
#define DECIMAL(key)	SHAPE_TEXT_ROW(key, DECIMAL, )
#define EXACT(key)	SHAPE_ROW(key, EXACT, )
#define INT(key)	SHAPE_ROW(key, INTEGER, )
#define INT_NULL(key)	SHAPE_ROW(key, INTEGER, .null = true)
#define INT_OPT(key)	SHAPE_ROW(key, INTEGER, .null = true, .optional = true)
#define INT_FROM(key, low, high, ...)					\
	SHAPE_ROW(key, INTEGER, .min = (low), .max = (high), __VA_ARGS__)
#define RANK(key)	INT_FROM(key, 1, 0, )
#define RANK_NULL(key)	INT_FROM(key, 1, 0, .null = true)
#define BAND(key)	INT_FROM(key, 1, 5, )
#define BAND_NULL(key)	INT_FROM(key, 1, 5, .null = true)
#define NUMBER_NULL(key)	SHAPE_ROW(key, NUMBER, .null = true)
#define BOOL(key)	SHAPE_ROW(key, BOOLEAN, )
#define BOOL_NULL(key)	SHAPE_ROW(key, BOOLEAN, .null = true)
#define ANY(key)	SHAPE_ROW(key, ANY, )
#define FORM(key)	SHAPE_ROW(key, FORM, )
#define ARRAY(key, item)	SHAPE_ROW(key, ARRAY, .of = &(item))
#define ARRAY_NULL(key, item)						\
	SHAPE_ROW(key, ARRAY, .of = &(item), .null = true)
#define MAP(key, item)	SHAPE_ROW(key, MAP, .of = &(item))
#define OBJ(key, rows)	SHAPE_ROW(key, OBJECT, .of = (rows))
#define OBJ_NULL(key, rows)						\
	SHAPE_ROW(key, OBJECT, .of = (rows), .null = true)
#define REF(key, rows, type)						\
	SHAPE_ROW(key, OBJECT, .of = (rows), .component = (type))
#define REF_NULL(key, rows, type)					\
	SHAPE_ROW(key, OBJECT, .of = (rows), .component = (type), .null = true)
#define END	{ .name = NULL }

/* An object that is an item of a list, or an answer. */
#define WHOLE(rows, type)						\
	{ .kind = SHAPE_OBJECT, .of = (rows), .component = (type) }

/* One line of a list of filings: filing.item. */
#define ENTRY_ITEM							\
	INT("id"),							\
	CODE("module"),							\
	TEXT("module_label"),						\
	REF("unit", shape_unit_brief, "UnitBrief"),			\
	REF_NULL("competent_department", shape_unit_brief,		\
	    "UnitBrief"),						\
	REF_NULL("subject", shape_subject_brief, "Subject"),		\
	TEXT_NULL("title"),						\
	PERIOD_NULL("period"),						\
	CODE("stage"),							\
	TEXT("stage_label"),						\
	CODE("state"),							\
	TEXT("state_label"),						\
	INT("revision"),						\
	INT("version"),							\
	INT_NULL("in_force_version"),					\
	BOOL("classified"),						\
	CODE_NULL("outcome"),						\
	TEXT_NULL("outcome_label"),					\
	REF_NULL("desk", shape_hands, "Hands"),				\
	TIME("created_at"),						\
	TIME("updated_at"),						\
	DATE_NULL("due"),						\
	CODE_NULL("owed"),						\
	DATE_NULL("filed_on"),						\
	BOOL("late")

/* What every kept file says of itself. */
#define STORED_FILE							\
	TEXT("name"),							\
	INT("size"),							\
	TEXT("media_type"),						\
	SHA256("sha256"),						\
	INT_NULL("pages"),						\
	BOOL("inspected"),						\
	TEXT_NULL("problem"),						\
	TIME("created_at")

/* {items, next} of one shape, under a name of its own. */
#define PAGE(id, item)							\
	static const struct shape id##_page[] = {			\
		ARRAY("items", item),					\
		TEXT_NULL("next"),					\
		{ .name = "count", .kind = SHAPE_INTEGER,		\
		    .optional = true },					\
		END,							\
	};								\
	const struct shape shape_##id = {				\
		.kind = SHAPE_OBJECT, .of = id##_page,			\
	}

#endif
