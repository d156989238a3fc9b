/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_SHAPES_H
#define RR_SHAPES_H

#include "shape/shape.h"

/* Tables by subject; shape/route.c says which route uses which. */

/* shape/request.c */
extern const struct shape	shape_sign_in_body, shape_password_body,
				shape_role_body, shape_notice_read_body,
				shape_entry_body, shape_entry_edit_body,
				shape_transition_body, shape_report_body,
				shape_cut_off_body,
				shape_export_body, shape_account_body,
				shape_phone_body, shape_account_stop_body,
				shape_grant_body,
				shape_extension_body,
				shape_decision_body, shape_waiver_body,
				shape_nothing_body,
				shape_chase_body, shape_join_body,
				shape_join_decision_body;

/* shape/common.c: tables of members, and items */
extern const struct shape	shape_unit_brief[], shape_account_brief[],
				shape_subject_brief[], shape_score[],
				shape_contact[], shape_hands[], shape_file,
				shape_calendar_file,
				shape_link, shape_code, shape_fraction,
				shape_text, shape_any;

/* shape/session.c */
extern const struct shape	shape_session, shape_me, shape_grant,
				shape_grant_list, shape_account,
				shape_account_list;

/* shape/flow.c */
extern const struct shape	shape_module_list, shape_module,
				shape_code_list_list, shape_code_list,
				shape_code_parent,
				shape_unit_list, shape_period_list;

/* shape/join.c */
extern const struct shape	shape_join_request_rows[], shape_join_request,
				shape_join_request_list, shape_pilot_districts;

/* shape/import.c: drafts for units, migrations */
extern const struct shape	shape_import_list, shape_import,
				shape_import_submitted, shape_drafted_item,
				shape_migration, shape_migration_list,
				shape_migration_row_list, shape_migration_body;

/* shape/entry.c, shape/desk.c */
extern const struct shape	shape_attachment_rows[], shape_entry_rows[];
extern const struct shape	shape_entry, shape_entry_item,
				shape_entry_waiting, shape_entry_list,
				shape_version, shape_version_list,
				shape_entry_history, shape_entry_diff,
				shape_entry_updates, shape_entry_opens,
				shape_entry_alike,
				shape_assignment_list, shape_work_list,
				shape_work_items, shape_entry_work,
				shape_attachment, shape_attachment_list,
				shape_desk, shape_document_number,
				shape_notice_list, shape_search;

/* shape/obligation.c */
extern const struct shape	shape_obligation, shape_obligation_item,
				shape_obligation_list, shape_obligation_matrix,
				shape_obligation_rates,
				shape_obligation_sheet,
				shape_obligation_opens,
				shape_usage_appraisal,
				shape_obligation_calendar, shape_missing_item,
				shape_extension, shape_extension_list,
				shape_chase_item, shape_chase_list,
				shape_chased;

/* shape/project.c */
extern const struct shape	shape_project_list, shape_project;

/* shape/bulletin.c */
extern const struct shape	shape_bulletin_list, shape_bulletin,
				shape_bulletin_digest;

/* shape/ops.c */
extern const struct shape	shape_job, shape_job_list, shape_job_started,
				shape_channel, shape_channel_list,
				shape_event_feed, shape_audit_list,
				shape_audit_act_list, shape_audit_people,
				shape_audit_verify, shape_ledger_list,
				shape_ledger_tally,
				shape_health, shape_openapi;

/* shape/admin.c: what the office changes on screen */
extern const struct shape	shape_setting_list, shape_setting_body,
				shape_switch_body, shape_check_list,
				shape_unit_body, shape_rename_body,
				shape_flag_body,
				shape_unit_end_body, shape_unit_key,
				shape_edition_list, shape_calendar_list,
				shape_calendar_body, shape_code_rows,
				shape_code_body, shape_until_body,
				shape_field_texts, shape_field_text_body,
				shape_contact_list, shape_contact_body,
				shape_suggestion, shape_suggestion_list,
				shape_suggestion_body, shape_answer_body;

/* shape/score.c: what is scored by, scores, explanations, the document */
extern const struct shape	shape_rules[], shape_rule_name[],
				shape_indicator_rows[], shape_indicator,
				shape_bands, shape_cell[], shape_cell_item,
				shape_pillar_item, shape_unit_score[],
				shape_unit_score_item,
				shape_explanation_rows[], shape_explanation,
				shape_document[];

/* shape/rule.c */
extern const struct shape	shape_rule_set_list, shape_rule_set,
				shape_rule_draft_body, shape_rule_set_body,
				shape_rule_publish_body, shape_rule_check,
				shape_rule_diff, shape_judge_list;

/* shape/trial.c */
extern const struct shape	shape_what_if_rows[], shape_what_if_body,
				shape_what_if_answer[], shape_what_if,
				shape_standing[];

/* shape/scenario.c */
extern const struct shape	shape_scenario_body, shape_scenario_name_body,
				shape_scenario, shape_scenario_list,
				shape_scenario_again;

/* shape/preview.c */
extern const struct shape	shape_preview_body, shape_preview;

/* shape/report.c, shape/cockpit.c */
extern const struct shape	shape_compared[], shape_rank_range[],
				shape_report, shape_report_list,
				shape_report_document, shape_report_scores,
				shape_report_unit_scores,
				shape_report_indicator, shape_report_verify,
				shape_report_changes, shape_report_trend,
				shape_report_facts,
				shape_report_signature,
				shape_appeal_list, shape_appeal_board,
				shape_appeal, shape_appeal_file,
				shape_appeal_body, shape_appeal_decision_body,
				shape_report_key_list,
				shape_report_timetable, shape_cut_off_set,
				shape_cut_off_foretell,
				shape_paper_list, shape_template,
				shape_template_list, shape_template_use_body,
				shape_demand_board, shape_bottleneck_board,
				shape_cockpit, shape_project_cockpit;

#endif
