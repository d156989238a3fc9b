-- SPDX-License-Identifier: Apache-2.0
-- One rule for what a report is compared with: report.before_of(kind, period).
-- Two functions had answered it, each in its own way where a period was skipped.
drop function if exists report.previous_of(text, text);
drop function if exists report.before_of(report.report);
