-- SPDX-License-Identifier: Apache-2.0
-- It takes the rule set and what the engine has found, now.
drop function if exists report.rule_set_hold(text, jsonb);
