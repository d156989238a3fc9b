/* SPDX-License-Identifier: Apache-2.0 */

#include "assigned.h"

/* 议定事项落实情况，填写要求与 1b 一致。 */

static const struct field decision_update_fields[] = {
	FIELD_CLASSIFIED(NULL),
	FIELD_DETAIL("落实情况"),
	FIELD_PROBLEMS,
	FIELD_PROGRESS,
	FIELD_NO_PROGRESS,
	FIELD_COMPLETION,
	{ .name = NULL },
};

extern const struct form decision_update_form;

const struct form decision_update_form = {
	.fields = decision_update_fields,
	.notes = NULL,
};
