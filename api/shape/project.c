/* SPDX-License-Identifier: Apache-2.0 */

#include "shape/row.h"

/* 重大改革项目 as it is in force: one line of the list, and its page. */

static const struct shape counts[] = {
	CODE("traffic"),
	INT("milestones"),
	INT("completed"),
	INT("overdue"),
	INT("due"),
	INT("on_time"),
	DATE_NULL("next_due"),
	INT("participants"),
	INT("updates_due"),
	INT("updates_on_time"),
	INT("results"),
	INT("recognised"),
	END,
};

#define HEAD								\
	INT("id"),							\
	TEXT("name"),							\
	REF("lead_department", shape_unit_brief, "UnitBrief"),		\
	REF_NULL("contact", shape_contact, "Contact"),			\
	REF("counts", counts, "ProjectCounts")

static const struct shape head[] = {
	HEAD,
	END,
};

static const struct shape project_item = WHOLE(head, "ProjectItem");

PAGE(project_list, project_item);

static const struct shape part[] = {
	REF("unit", shape_unit_brief, "UnitBrief"),
	CODE_NULL("state"),
	TEXT_NULL("state_label"),
	DATE_NULL("completed_on"),
	TEXT_NULL("proof"),
	END,
};

static const struct shape part_item = { .kind = SHAPE_OBJECT, .of = part };

static const struct shape milestone[] = {
	CODE("milestone_id"),
	TEXT("name"),
	DATE("due"),
	TEXT("mark"),
	CODE("state"),
	TEXT("state_label"),
	DATE_NULL("completed_on"),
	BOOL_NULL("on_time"),
	BOOL("overdue"),
	ARRAY("units", part_item),
	END,
};

static const struct shape milestone_item = WHOLE(milestone, "Milestone");

static const struct shape owed[] = {
	PERIOD("period"),
	DATE("due"),
	CODE("state"),
	BOOL("late"),
	INT_NULL("entry"),
	END,
};

static const struct shape owed_item = { .kind = SHAPE_OBJECT, .of = owed };

static const struct shape report[] = {
	REF("unit", shape_unit_brief, "UnitBrief"),
	REF_NULL("contact", shape_contact, "Contact"),
	INT_NULL("entry"),
	PERIOD_NULL("period"),
	TIME_NULL("approved_at"),
	TEXT_NULL("work_done"),
	TEXT_NULL("problems"),
	TEXT_NULL("next_steps"),
	ARRAY("owed", owed_item),
	END,
};

static const struct shape report_item = WHOLE(report, "ProjectReport");

static const struct shape result[] = {
	CODE("result_id"),
	REF("unit", shape_unit_brief, "UnitBrief"),
	TEXT("name"),
	TEXT("form"),
	TEXT("measures"),
	TEXT("effects"),
	TEXT_NULL("situation"),
	END,
};

static const struct shape result_item = WHOLE(result, "ProjectResult");

static const struct shape survey[] = {
	INT("year"),
	{ .name = "score", .kind = SHAPE_NUMBER },
	TEXT_NULL("conclusion"),
	END,
};

static const struct shape survey_item = WHOLE(survey, "ProjectSurvey");

static const struct shape project[] = {
	HEAD,
	TEXT_NULL("goals"),
	TEXT("policy_area"),
	TEXT("track"),
	TIME("approved_at"),
	INT("version"),
	ARRAY("milestones", milestone_item),
	ARRAY("reports", report_item),
	ARRAY("results", result_item),
	ARRAY("links", shape_link),
	ARRAY("surveys", survey_item),
	END,
};

const struct shape shape_project = WHOLE(project, "Project");
