-- SPDX-License-Identifier: Apache-2.0
-- select filing.link_flaw(e, field, '17')	-- null, or what is wrong with a link
-- To an entry of the own unit; where the field says so, to whatever any unit has
-- in force, as far as the filing unit sees it.
create or replace function filing.link_flaw(e filing.entry, f jsonb,
    p_value jsonb)
returns text
language plpgsql stable
as $$
declare
	x	filing.entry;
	any_	boolean := coalesce((f ->> 'any_unit')::boolean, false);
begin
	if jsonb_typeof(p_value) = 'number' and p_value::text ~ '^[0-9]{1,18}$'
	then
		select * into x from filing.entry t
		where t.entry = p_value::text::bigint and t.entry <> e.entry
		and t.module = coalesce(f ->> 'entry_module', t.module)
		and case when any_ then t.in_force_version is not null
		    and exists (select from filing.audience u
		        where u.entry = t.entry and u.unit = e.unit)
		    else t.unit = e.unit end;
	end if;
	return case when x.entry is null then format(case when any_
	    then '“%s”应为本单位能查看的一个已通过的填报件'
	    else '“%s”应为本单位的一个填报件' end, f ->> 'label') end;
end
$$;
alter function filing.link_flaw(filing.entry, jsonb, jsonb) owner to rr_owner;
revoke all on function filing.link_flaw(filing.entry, jsonb, jsonb)
	from public;
grant execute on function filing.link_flaw(filing.entry, jsonb, jsonb)
	to rr_writer;
