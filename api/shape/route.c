/* SPDX-License-Identifier: Apache-2.0 */

#include <string.h>

#include "shape/shapes.h"

/* What each route takes and gives; bytes and 204 have no shape. */
static const struct shape_route routes[] = {
	{ "session_create", 201, &shape_sign_in_body, &shape_session },
	{ "session_refresh", 200, NULL, &shape_session },
	{ "session_end", 204, NULL, NULL },
	{ "me_get", 200, NULL, &shape_me },
	{ "me_password", 200, &shape_password_body, &shape_session },
	{ "me_role", 200, &shape_role_body, &shape_session },
	{ "notice_list", 200, NULL, &shape_notice_list },
	{ "notice_read", 204, &shape_notice_read_body, NULL },
	{ "module_list", 200, NULL, &shape_module_list },
	{ "module_get", 200, NULL, &shape_module },
	{ "unit_list", 200, NULL, &shape_unit_list },
	{ "code_list_list", 200, NULL, &shape_code_list_list },
	{ "code_list_get", 200, NULL, &shape_code_list },
	{ "period_list", 200, NULL, &shape_period_list },
	{ "entry_list", 200, NULL, &shape_entry_list },
	{ "entry_create", 201, &shape_entry_body, &shape_entry },
	{ "entry_get", 200, NULL, &shape_entry },
	{ "entry_edit", 200, &shape_entry_edit_body, &shape_entry },
	{ "entry_discard", 204, NULL, NULL },
	{ "entry_act", 200, &shape_transition_body, &shape_entry },
	{ "version_list", 200, NULL, &shape_version_list },
	{ "version_get", 200, NULL, &shape_version },
	{ "entry_history", 200, NULL, &shape_entry_history },
	{ "entry_diff", 200, NULL, &shape_entry_diff },
	{ "entry_updates", 200, NULL, &shape_entry_updates },
	{ "entry_alike", 200, NULL, &shape_entry_alike },
	{ "assignment_list", 200, NULL, &shape_assignment_list },
	{ "work_list", 200, NULL, &shape_work_list },
	{ "work_items", 200, NULL, &shape_work_items },
	{ "entry_work", 200, NULL, &shape_entry_work },
	{ "attachment_create", 201, NULL, &shape_attachment },
	{ "attachment_list", 200, NULL, &shape_attachment_list },
	{ "attachment_get", 200, NULL, &shape_file },
	{ "attachment_remove", 204, NULL, NULL },
	{ "search", 200, NULL, &shape_search },
	{ "desk", 200, NULL, &shape_desk },
	{ "obligation_list", 200, NULL, &shape_obligation_list },
	{ "obligation_sheet", 200, NULL, &shape_obligation_sheet },
	{ "obligation_matrix", 200, NULL, &shape_obligation_matrix },
	{ "obligation_rates", 200, NULL, &shape_obligation_rates },
	{ "obligation_opens", 200, NULL, &shape_obligation_opens },
	{ "usage_appraisal", 200, NULL, &shape_usage_appraisal },
	{ "obligation_calendar", 200, NULL, &shape_obligation_calendar },
	{ "obligation_ics", 200, NULL, &shape_calendar_file },
	{ "obligation_get", 200, NULL, &shape_obligation },
	{ "extension_create", 201, &shape_extension_body, &shape_extension },
	{ "obligation_waive", 200, &shape_waiver_body,
	    &shape_obligation_item },
	{ "obligation_nothing", 200, &shape_nothing_body,
	    &shape_obligation_item },
	{ "extension_list", 200, NULL, &shape_extension_list },
	{ "extension_decide", 200, &shape_decision_body, &shape_extension },
	{ "chase_list", 200, NULL, &shape_chase_list },
	{ "chase_whom", 200, NULL, &shape_chased },
	{ "chase_create", 201, &shape_chase_body, &shape_chased },
	{ "document_number_check", 200, NULL, &shape_document_number },
	{ "project_list", 200, NULL, &shape_project_list },
	{ "project_get", 200, NULL, &shape_project },
	{ "bulletin_list", 200, NULL, &shape_bulletin_list },
	{ "bulletin_get", 200, NULL, &shape_bulletin },
	{ "bulletin_digest", 200, NULL, &shape_bulletin_digest },
	{ "pilot_districts", 200, NULL, &shape_pilot_districts },
	{ "join_request_create", 201, &shape_join_body, &shape_join_request },
	{ "join_request_list", 200, NULL, &shape_join_request_list },
	{ "join_request_decide", 200, &shape_join_decision_body,
	    &shape_join_request },
	{ "join_request_withdraw", 204, NULL, NULL },
	{ "ledger_list", 200, NULL, &shape_ledger_list },
	{ "ledger_tally", 200, NULL, &shape_ledger_tally },
	{ "judge_list", 200, NULL, &shape_judge_list },
	{ "rule_set_list", 200, NULL, &shape_rule_set_list },
	{ "rule_set_create", 201, &shape_rule_draft_body, &shape_rule_set },
	{ "rule_set_get", 200, NULL, &shape_rule_set },
	{ "rule_set_edit", 200, &shape_rule_set_body, &shape_rule_set },
	{ "rule_set_discard", 204, NULL, NULL },
	{ "rule_set_check", 200, &shape_rule_set_body,
	    &shape_rule_check },
	{ "rule_set_publish", 200, &shape_rule_publish_body,
	    &shape_rule_set },
	{ "rule_set_diff", 200, NULL, &shape_rule_diff },
	{ "report_create", 202, &shape_report_body, &shape_job_started },
	{ "report_list", 200, NULL, &shape_report_list },
	{ "report_preview", 200, &shape_preview_body, &shape_preview },
	{ "report_get", 200, NULL, &shape_report_document },
	{ "report_publish", 200, NULL, &shape_report },
	{ "report_scores", 200, NULL, &shape_report_scores },
	{ "report_unit_scores", 200, NULL, &shape_report_unit_scores },
	{ "report_indicator", 200, NULL, &shape_report_indicator },
	{ "report_what_if", 200, &shape_what_if_body, &shape_what_if },
	{ "scenario_create", 201, &shape_scenario_body, &shape_scenario },
	{ "scenario_list", 200, NULL, &shape_scenario_list },
	{ "scenario_get", 200, NULL, &shape_scenario_again },
	{ "scenario_rename", 200, &shape_scenario_name_body,
	    &shape_scenario },
	{ "scenario_discard", 204, NULL, NULL },
	{ "report_verify", 200, NULL, &shape_report_verify },
	{ "report_changes", 200, NULL, &shape_report_changes },
	{ "report_trend", 200, NULL, &shape_report_trend },
	{ "appeal_list", 200, NULL, &shape_appeal_list },
	{ "appeal_create", 201, &shape_appeal_body, &shape_appeal },
	{ "appeal_decide", 200, &shape_appeal_decision_body, &shape_appeal },
	{ "appeal_withdraw", 200, NULL, &shape_appeal },
	{ "appeal_board", 200, NULL, &shape_appeal_board },
	{ "appeal_file_create", 201, NULL, &shape_appeal_file },
	{ "appeal_file_get", 200, NULL, &shape_file },
	{ "appeal_file_remove", 204, NULL, NULL },
	{ "report_signature", 200, NULL, &shape_report_signature },
	{ "report_facts", 200, NULL, &shape_report_facts },
	{ "report_key_list", 200, NULL, &shape_report_key_list },
	{ "report_timetable", 200, NULL, &shape_report_timetable },
	{ "paper_list", 200, NULL, &shape_paper_list },
	{ "paper_make", 202, NULL, &shape_job_started },
	{ "report_export", 200, NULL, &shape_file },
	{ "cockpit_district", 200, NULL, &shape_cockpit },
	{ "cockpit_project", 200, NULL, &shape_project_cockpit },
	{ "import_create", 202, NULL, &shape_job_started },
	{ "import_list", 200, NULL, &shape_import_list },
	{ "import_get", 200, NULL, &shape_import },
	{ "import_submit", 200, NULL, &shape_import_submitted },
	{ "migration_list", 200, NULL, &shape_migration_list },
	{ "migration_get", 200, NULL, &shape_migration },
	{ "migration_row_list", 200, NULL, &shape_migration_row_list },
	{ "migration_act", 200, &shape_migration_body, &shape_migration },
	{ "export_create", 202, &shape_export_body, &shape_job_started },
	{ "job_list", 200, NULL, &shape_job_list },
	{ "job_get", 200, NULL, &shape_job },
	{ "job_file", 200, NULL, &shape_file },
	{ "job_cancel", 200, NULL, &shape_job },
	{ "job_retry", 200, NULL, &shape_job },
	{ "event_feed", 200, NULL, &shape_event_feed },
	{ "audit_list", 200, NULL, &shape_audit_list },
	{ "audit_verify", 200, NULL, &shape_audit_verify },
	{ "account_list", 200, NULL, &shape_account_list },
	{ "account_create", 201, &shape_account_body, &shape_account },
	{ "account_phone", 200, &shape_phone_body, &shape_account },
	{ "account_disable", 200, NULL, &shape_account },
	{ "account_enable", 200, NULL, &shape_account },
	{ "account_unlock", 200, NULL, &shape_account },
	{ "account_reset", 200, NULL, &shape_account },
	{ "grant_list", 200, NULL, &shape_grant_list },
	{ "grant_create", 201, &shape_grant_body, &shape_grant },
	{ "grant_end", 204, NULL, NULL },
	{ "setting_list", 200, NULL, &shape_setting_list },
	{ "setting_put", 204, &shape_setting_body, NULL },
	{ "module_switch", 204, &shape_switch_body, NULL },
	{ "channel_list", 200, NULL, &shape_channel_list },
	{ "channel_retry", 200, NULL, &shape_channel },
	{ "check_list", 200, NULL, &shape_check_list },
	{ "unit_create", 201, &shape_unit_body, &shape_unit_key },
	{ "unit_rename", 200, &shape_rename_body, &shape_unit_key },
	{ "unit_flag", 200, &shape_flag_body, &shape_unit_key },
	{ "unit_end", 200, &shape_unit_end_body, &shape_unit_key },
	{ "edition_list", 200, NULL, &shape_edition_list },
	{ "calendar_list", 200, NULL, &shape_calendar_list },
	{ "calendar_put", 204, &shape_calendar_body, NULL },
	{ "code_list_rows", 200, NULL, &shape_code_rows },
	{ "code_put", 200, &shape_code_body, &shape_code_rows },
	{ "code_end", 200, &shape_until_body, &shape_code_rows },
	{ "field_text_list", 200, NULL, &shape_field_texts },
	{ "field_text_put", 200, &shape_field_text_body,
	    &shape_field_texts },
	{ "contact_list", 200, NULL, &shape_contact_list },
	{ "contact_put", 204, &shape_contact_body, NULL },
	{ "contact_end", 204, NULL, NULL },
	{ "suggestion_list", 200, NULL, &shape_suggestion_list },
	{ "suggestion_create", 201, &shape_suggestion_body,
	    &shape_suggestion },
	{ "suggestion_decide", 200, &shape_answer_body,
	    &shape_suggestion },
	{ "openapi", 200, NULL, &shape_openapi },
	{ "healthz", 200, NULL, &shape_health },
};

#define ROUTES		(sizeof(routes) / sizeof(routes[0]))

const struct shape_route *
shape_route_all(size_t *count)
{
	*count = ROUTES;

	return (routes);
}

/* What the route of that name takes and gives, or NULL. */
const struct shape_route *
shape_route(const char *name)
{
	size_t	i;

	for (i = 0; i < ROUTES; i++) {
		if (strcmp(routes[i].route, name) == 0)
			return (&routes[i]);
	}

	return (NULL);
}

/* The shape of the JSON body that the route takes, or NULL. */
const struct shape *
shape_request(const char *name)
{
	const struct shape_route	*r = shape_route(name);

	return (r != NULL ? r->request : NULL);
}
