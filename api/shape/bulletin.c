/* SPDX-License-Identifier: Apache-2.0 */

#include "shape/row.h"

/* 工作动态 as published: the feed, one of it, the digest of a month. */

#define ITEM								\
	INT("id"),							\
	TEXT("title"),							\
	REF("unit", shape_unit_brief, "UnitBrief"),			\
	TIME("published_at"),						\
	TIME_NULL("changed_at"),					\
	INT("version"),							\
	TEXT("excerpt")

static const struct shape item[] = {
	ITEM,
	END,
};

static const struct shape bulletin_item = WHOLE(item, "BulletinItem");

PAGE(bulletin_list, bulletin_item);

static const struct shape bulletin[] = {
	ITEM,
	TEXT("body"),
	ARRAY("links", shape_link),
	END,
};

const struct shape shape_bulletin = WHOLE(bulletin, "Bulletin");

static const struct shape of_unit[] = {
	REF("unit", shape_unit_brief, "UnitBrief"),
	INT("count"),
	END,
};

static const struct shape unit_item = { .kind = SHAPE_OBJECT, .of = of_unit };

static const struct shape of_month[] = {
	CODE("month"),
	INT("count"),
	END,
};

static const struct shape month_item = { .kind = SHAPE_OBJECT,
    .of = of_month };

static const struct shape digest[] = {
	CODE("month"),
	TEXT("label"),
	INT("count"),
	ARRAY("units", unit_item),
	ARRAY("items", bulletin_item),
	ARRAY("months", month_item),
	END,
};

const struct shape shape_bulletin_digest = WHOLE(digest, "BulletinDigest");
