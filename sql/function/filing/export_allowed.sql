-- SPDX-License-Identifier: Apache-2.0
-- perform filing.export_allowed(a, '{"of": "ledger", "module": "pilot"}');
-- Who reads filings may take their unit's away; an empty table is for whoever
-- may import one; counted by unit is what the module's target says how.  A table
-- of the screen is for whoever reads its page, narrowed by that page's filters
-- alone; where its rows are units' own business, others take their unit's.  The
-- trail is its auditors'.
create or replace function filing.export_allowed(a org.actor, b jsonb)
returns void
language plpgsql stable
as $$
declare
	m	text := b ->> 'module';
	l	filing.listing;
begin
	select * into l from filing.listing t where t.listing = b ->> 'of';
	if l.role is null and not filing.reads_filings(a)
	    or l.role is not null and l.role is distinct from a.role then
		perform ops.refuse('forbidden');
	elsif b ->> 'of' = 'template' then
		perform filing.import_allowed(a, jsonb_build_object('query',
		    jsonb_strip_nulls(jsonb_build_object('module', m,
		    'purpose', b -> 'purpose')), 'size', 1));
	elsif b ->> 'of' = 'tally' and not exists (select from ledger.target t
	    where t.module = m and t.tally is not null)
	    or b ->> 'of' = 'ledger' and not exists (select from ledger.target t
	    where t.module = m and t.rows_field is null)
	    or m is not null and not exists (select from flow.module t
	    where t.module = m) then
		perform filing.export_flaw('module', 'not_listed',
		    '没有这个业务');
	elsif l.by_module and not exists (select from flow.hook h
	    join flow.module x on x.module = h.module and x.online
	    where h.module = m and h.assigned is not null) then
		perform filing.export_flaw('module', 'not_listed',
		    '这个业务没有落实台账');
	elsif l.listing is not null and b - l.filters - 'of' <> '{}' then
		perform filing.export_flaw((select min(k)
		    from jsonb_object_keys(b - l.filters - 'of') k),
		    'invalid_value', '这张表没有这个筛选条件');
	elsif (l.listing is null or l.of_units)
	    and a.kind <> 'reform_office'
	    and coalesce(b ->> 'unit', a.unit) <> a.unit then
		perform ops.refuse('forbidden',
		    '{"detail": "只能下载本单位的数据"}');
	end if;
end
$$;
alter function filing.export_allowed(org.actor, jsonb) owner to rr_owner;
revoke all on function filing.export_allowed(org.actor, jsonb) from public;
grant execute on function filing.export_allowed(org.actor, jsonb) to rr_writer;
