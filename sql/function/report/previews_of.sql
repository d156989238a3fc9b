-- SPDX-License-Identifier: Apache-2.0
-- select report.previews_of(a);	-- {district,project}
-- Of which kinds of report the caller may ask what it would say today: the office of
-- all, another unit of those that compare units, and of those that compare what is
-- led if it leads one (see filing.preview_mine).  What is offered nowhere else leads
-- to a refusal.
-- Plan: the units of each kind, some dozens.
create or replace function report.previews_of(a org.actor)
returns text[]
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
	if coalesce((a).role not in ('clerk', 'reviewer', 'leader'), true) then
		return '{}';
	end if;
	return array(select k.kind from report.kind k
	    where (a).kind = 'reform_office' or exists (
	        select from report.period_now(k.kind) p,
	            json_array_elements(report.part_of(k.units,
	            ledger.preview_base(), report.preview_span(k.kind, p,
	            ops.today(), 'infinity'))) u
	        where coalesce(u ->> 'lead_department', (a).unit) = (a).unit)
	    order by k.kind);
end
$$;
alter function report.previews_of(org.actor) owner to rr_reader;
revoke all on function report.previews_of(org.actor) from public;
grant execute on function report.previews_of(org.actor) to rr_writer;
