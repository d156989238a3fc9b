-- SPDX-License-Identifier: Apache-2.0
-- It asks the rule set what counts from January on.
drop function if exists report.year_note(text, text);
