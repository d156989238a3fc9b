-- SPDX-License-Identifier: Apache-2.0
-- 若今日出表 of both reports: what is tried is sought by whom a report compares.
drop function if exists filing.preview_entries(org.actor, text[]);
drop function if exists filing.preview_unit(org.actor, text, jsonb);
