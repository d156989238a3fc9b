/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_SHAPE_ROW_H
#define RR_SHAPE_ROW_H

#include "shape/shapes.h"

/* Short forms of rows: _NULL may be null, _OPT may be absent too. */

#define TEXT(key)	{ .name = key, .kind = SHAPE_TEXT }
#define TEXT_NULL(key)	{ .name = key, .kind = SHAPE_TEXT, .null = true }
#define TEXT_OPT(key)	{ .name = key, .kind = SHAPE_TEXT, .null = true,	\
	.optional = true }
#define CODE(key)	{ .name = key, .kind = SHAPE_TEXT,		\
	.format = SHAPE_CODE }
#define CODE_NULL(key)	{ .name = key, .kind = SHAPE_TEXT,		\
	.format = SHAPE_CODE, .null = true }
#define DATE(key)	{ .name = key, .kind = SHAPE_TEXT,		\
	.format = SHAPE_DATE }
#define DATE_NULL(key)	{ .name = key, .kind = SHAPE_TEXT,		\
	.format = SHAPE_DATE, .null = true }
#define TIME(key)	{ .name = key, .kind = SHAPE_TEXT,		\
	.format = SHAPE_TIME }
#define TIME_NULL(key)	{ .name = key, .kind = SHAPE_TEXT,		\
	.format = SHAPE_TIME, .null = true }
#define PERIOD(key)	{ .name = key, .kind = SHAPE_TEXT,		\
	.format = SHAPE_PERIOD }
#define PERIOD_NULL(key)	{ .name = key, .kind = SHAPE_TEXT,	\
	.format = SHAPE_PERIOD, .null = true }
#define SHA256(key)	{ .name = key, .kind = SHAPE_TEXT,		\
	.format = SHAPE_SHA256 }
#define INT(key)	{ .name = key, .kind = SHAPE_INTEGER }
#define INT_NULL(key)	{ .name = key, .kind = SHAPE_INTEGER, .null = true }
#define INT_OPT(key)	{ .name = key, .kind = SHAPE_INTEGER, .null = true, \
	.optional = true }
#define NUMBER_NULL(key)	{ .name = key, .kind = SHAPE_NUMBER,	\
	.null = true }
#define BOOL(key)	{ .name = key, .kind = SHAPE_BOOLEAN }
#define BOOL_OPT(key)	{ .name = key, .kind = SHAPE_BOOLEAN,		\
	.null = true, .optional = true }
#define ANY(key)	{ .name = key, .kind = SHAPE_ANY }
#define ANY_OPT(key)	{ .name = key, .kind = SHAPE_ANY, .optional = true }
#define FORM(key)	{ .name = key, .kind = SHAPE_FORM }
#define ARRAY(key, item)	{ .name = key, .kind = SHAPE_ARRAY,	\
	.of = &(item) }
#define ARRAY_NULL(key, item)	{ .name = key, .kind = SHAPE_ARRAY,	\
	.of = &(item), .null = true }
#define ARRAY_OPT(key, item)	{ .name = key, .kind = SHAPE_ARRAY,	\
	.of = &(item), .optional = true }
#define MAP(key, item)	{ .name = key, .kind = SHAPE_MAP, .of = &(item) }
#define OBJ(key, rows)	{ .name = key, .kind = SHAPE_OBJECT, .of = rows }
#define OBJ_NULL(key, rows)	{ .name = key, .kind = SHAPE_OBJECT,	\
	.of = rows, .null = true }
#define REF(key, rows, type)	{ .name = key, .kind = SHAPE_OBJECT,	\
	.of = rows, .component = type }
#define REF_NULL(key, rows, type)	{ .name = key,			\
	.kind = SHAPE_OBJECT, .of = rows, .component = type, .null = true }
#define END		{ .name = NULL }

/* An object that is an item of a list, or an answer. */
#define WHOLE(rows, type)	{ .kind = SHAPE_OBJECT, .of = rows,	\
	.component = type }

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
