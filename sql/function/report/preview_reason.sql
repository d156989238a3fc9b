-- SPDX-License-Identifier: Apache-2.0
-- select report.preview_reason(about, 'U500103', '{17}', 'pilot');	-- 未到应验收时间
-- Why what is tried of these filings counts for nothing of a unit; null: no judge
-- says anything of it.
create or replace function report.preview_reason(about jsonb, unit text,
    entries bigint[], module text)
returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	w	jsonb;
	why	text;
begin
	for w in select x from jsonb_array_elements(about -> 'windows') x
	    where x -> 'modules' ? module loop
		execute format('select v.reason from %s v
		    where v.unit = $3 and v.entry = any ($4) and not v.counted
		    limit 1', (select s.query from report.preview_source(about,
		    w ->> 'indicator') s))
		into why using 9223372036854775806, report.preview_span(
		    about ->> 'kind', about ->> 'period', (about ->> 'cut_off')::date,
		    (w ->> 'ends')::timestamptz), unit, entries;
		exit when why is not null;
	end loop;
	return (select r.label from ledger.reason r where r.reason = why);
end
$$;
alter function report.preview_reason(jsonb, text, bigint[], text)
	owner to rr_reader;
revoke all on function report.preview_reason(jsonb, text, bigint[], text)
	from public;
grant execute on function report.preview_reason(jsonb, text, bigint[], text)
	to rr_writer;
