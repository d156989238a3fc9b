-- SPDX-License-Identifier: Apache-2.0
-- From when on an indicator counts (计数区间) is the rule set's to choose among what
-- its judge can: by state how things stand on the cut-off, by latest the last
-- survey up to it; year, period and all say which day a judge is told as the first
-- that counts (report.span_text).  The first of a judge's holds where a rule set is
-- silent.
set role rr_owner;
alter table ledger.judge add column windows text[] not null default '{state}';
alter table ledger.judge add constraint judge_window_known
    check (cardinality(windows) > 0
    and windows <@ '{state,latest,year,period,all}');
reset role;

-- It answers the window, too.
drop function if exists report.source_priced(text, bigint, bigint, jsonb);
