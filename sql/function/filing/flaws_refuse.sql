-- SPDX-License-Identifier: Apache-2.0
-- perform filing.flaws_refuse(flaws);	-- returns where there are none
-- All at once under fields_invalid; where the one thing wrong is a rule that has
-- a problem of its own (out_of_scope, event_outside_year), under that.
create or replace function filing.flaws_refuse(p_flaws filing.flaw[])
returns void
language plpgsql stable
as $$
declare
	code	text;
	errors	jsonb;
begin
	if cardinality(p_flaws) = 0 then
		return;
	end if;
	select case when count(distinct f.code) = 1 then min(p.code) end,
	    jsonb_agg(jsonb_build_object('pointer', f.pointer, 'code', f.code,
	        'detail', f.detail) order by f.ordinality)
	into code, errors
	from unnest(p_flaws) with ordinality f left join ops.problem p on p.code = f.code;
	perform ops.refuse(coalesce(code, 'fields_invalid'), case
	    when cardinality(p_flaws) = 1 then jsonb_build_object(
	        'detail', p_flaws[1].detail, 'errors', errors)
	    else jsonb_build_object('errors', errors) end);
end
$$;
alter function filing.flaws_refuse(filing.flaw[]) owner to rr_owner;
revoke all on function filing.flaws_refuse(filing.flaw[]) from public;
grant execute on function filing.flaws_refuse(filing.flaw[]) to rr_writer;
