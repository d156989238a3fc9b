-- SPDX-License-Identifier: Apache-2.0
-- perform filing.export_allowed(a, '{"of": "ledger", "module": "pilot"}');
-- Who reads filings may take their unit's away; an empty table is for whoever
-- may import one; counted by unit is what the module's target says how.
create or replace function filing.export_allowed(a org.actor, b jsonb)
returns void
language plpgsql stable
as $$
declare
	m	text := b ->> 'module';
begin
	if not filing.reads_filings(a) then
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
		perform ops.refuse('invalid_body', jsonb_build_object('errors',
		    jsonb_build_array(jsonb_build_object('pointer', '/module',
		    'code', 'not_listed', 'detail', '没有这个业务'))));
	elsif a.kind <> 'reform_office'
	    and coalesce(b ->> 'unit', a.unit) <> a.unit then
		perform ops.refuse('forbidden',
		    '{"detail": "只能下载本单位的数据"}');
	end if;
end
$$;
alter function filing.export_allowed(org.actor, jsonb) owner to rr_owner;
revoke all on function filing.export_allowed(org.actor, jsonb) from public;
grant execute on function filing.export_allowed(org.actor, jsonb) to rr_writer;
