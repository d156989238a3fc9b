/* SPDX-License-Identifier: Apache-2.0 */

#include "shape/row.h"

/* Who is signed in, and in which roles. */

static const struct shape grant_unit[] = {
	CODE("unit"),
	TEXT("name"),
	TEXT("short"),
	CODE("kind"),
	END,
};

static const struct shape grant[] = {
	INT("grant"),
	OBJ("unit", grant_unit),
	CODE("role"),
	TEXT("role_label"),
	ARRAY_NULL("modules", shape_code),
	ARRAY("admin_of", shape_code),
	TEXT_NULL("division"),
	DATE_NULL("from"),
	DATE_NULL("until"),
	DATE_NULL("unit_ended"),
	END,
};

const struct shape shape_grant = WHOLE(grant, "Grant");

static const struct shape person[] = {
	INT("account"),
	TEXT("name"),
	TEXT("phone"),
	END,
};

static const struct shape session[] = {
	TEXT("token"),
	TIME("expires_at"),
	OBJ("account", person),
	BOOL("must_change_password"),
	ARRAY_NULL("grants", shape_grant),
	INT("active_grant"),
	TIME("session_expires_at"),
	END,
};

const struct shape shape_session = WHOLE(session, "Session");

static const struct shape colleague[] = {
	TEXT("name"),
	TEXT("phone"),
	CODE("role"),
	ARRAY_NULL("modules", shape_code),
	END,
};

static const struct shape colleague_item = { .kind = SHAPE_OBJECT,
    .of = colleague };

static const struct shape me[] = {
	TEXT("session"),
	OBJ("account", person),
	BOOL("must_change_password"),
	ARRAY_NULL("grants", shape_grant),
	INT("active_grant"),
	ARRAY("colleagues", colleague_item),
	TIME("session_expires_at"),
	TIME("now"),
	BOOL("rehearsal"),
	TEXT("title"),
	TEXT("mechanism"),
	TEXT("public_url"),
	TEXT("map_number"),
	END,
};

const struct shape shape_me = WHOLE(me, "Me");

/* Accounts and grants as administrators see them. */

static const struct shape stop[] = {
	BOOL("disabled"),
	TIME("at"),
	TEXT("reason"),
	OBJ("by", shape_account_brief),
	END,
};

static const struct shape stop_item = WHOLE(stop, "AccountStopped");

static const struct shape account[] = {
	INT("account"),
	TEXT("name"),
	TEXT("phone"),
	BOOL("must_change_password"),
	TIME_NULL("initial_until"),
	TIME_NULL("disabled_at"),
	TIME_NULL("locked_until"),
	INT("failed_sign_ins"),
	TIME_NULL("failed_since"),
	TIME_NULL("last_sign_in"),
	TIME("created_at"),
	ARRAY("history", stop_item),
	ARRAY("grants", shape_grant),
	{ .name = "initial_password", .kind = SHAPE_TEXT, .optional = true },
	END,
};

const struct shape shape_account = WHOLE(account, "Account");

PAGE(account_list, shape_account);

static const struct shape held[] = {
	INT("grant"),
	OBJ("unit", grant_unit),
	CODE("role"),
	TEXT("role_label"),
	ARRAY_NULL("modules", shape_code),
	ARRAY("admin_of", shape_code),
	TEXT_NULL("division"),
	DATE_NULL("from"),
	DATE_NULL("until"),
	DATE_NULL("unit_ended"),
	OBJ("account", shape_account_brief),
	BOOL("account_disabled"),
	TIME("granted_at"),
	REF_NULL("granted_by", shape_account_brief, "AccountBrief"),
	TIME_NULL("ended_at"),
	REF_NULL("ended_by", shape_account_brief, "AccountBrief"),
	END,
};

static const struct shape held_whole = WHOLE(held, "GrantHeld");

PAGE(grant_list, held_whole);
