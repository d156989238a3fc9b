-- SPDX-License-Identifier: Apache-2.0
-- select * from report.preview_source(about, 'pilots');
--     -- ledger.judge_pilots_v1($1, $2) | 1 | false
-- report.source_of an indicator of the rule set that a preview is by.  about: of
-- report.preview_about.
create or replace function report.preview_source(about jsonb, indicator text)
returns table (query text, den bigint, many boolean)
language plpgsql stable
as $$
begin
	return query
	select s.*
	from jsonb_array_elements(about #> '{rule_set,pillars}') p,
	    jsonb_array_elements(p -> 'indicators') i, report.source_of(i) s
	where i ->> 'key' = indicator;
end
$$;
alter function report.preview_source(jsonb, text) owner to rr_owner;
revoke all on function report.preview_source(jsonb, text) from public;
grant execute on function report.preview_source(jsonb, text) to rr_reader;
