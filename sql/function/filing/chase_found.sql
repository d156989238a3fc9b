-- SPDX-License-Identifier: Apache-2.0
-- select filing.chase_found('pilot_update', '2023Q1', null, a);	-- {17,18,21}
-- What is not yet filed of a module and a period, in one unit or in every one, and
-- is the caller's to chase; refused where there is none.
create or replace function filing.chase_found(p_module text, p_period text,
    p_unit text, a org.actor)
returns bigint[]
language plpgsql stable
as $$
declare
	all_	boolean := filing.administers(p_module, a);
	found_	bigint[];
begin
	if a.role = 'leader' or not filing.reads_filings(a) then
		perform ops.refuse('forbidden');
	end if;
	found_ := array(select o.obligation from filing.obligation o
	    where o.period = p_period and o.module = p_module
	    and o.state = 'open' and o.unit = coalesce(p_unit, o.unit)
	    and (all_ or filing.leads(o.subject, a))
	    order by o.obligation);
	if found_ = '{}' then
		perform ops.refuse(case when not all_ and a.kind in ('district',
		    'reform_office') then 'forbidden' else 'nothing_to_chase' end);
	end if;
	return found_;
end
$$;
alter function filing.chase_found(text, text, text, org.actor) owner to rr_owner;
revoke all on function filing.chase_found(text, text, text, org.actor)
	from public;
grant execute on function filing.chase_found(text, text, text, org.actor) to
	rr_writer;
