-- SPDX-License-Identifier: Apache-2.0
-- select report.compares('project', '202301B');	-- true
-- Is there anything that a report of the period would compare, as the ledger
-- stands?
create or replace function report.compares(p_kind text, p_period text)
returns boolean
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	latest	constant bigint := 9223372036854775806;
begin
	return json_array_length(report.part_of((select k.units
	    from report.kind k where k.kind = p_kind), latest, report.preview_span(p_kind,
	    p_period, report.cut_off_of(p_kind, p_period), 'infinity'))) > 0;
end
$$;
alter function report.compares(text, text) owner to rr_reader;
revoke all on function report.compares(text, text) from public;
grant execute on function report.compares(text, text) to rr_writer;
