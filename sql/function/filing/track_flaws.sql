-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.track_flaws(body);	-- a track of another policy area (R35)
create or replace function filing.track_flaws(p_body jsonb)
returns setof filing.flaw
language plpgsql stable
as $$
begin
	if exists (select from flow.code c where c.code_list = 'track'
	    and c.code = p_body ->> 'track' and c.in_force @> ops.today()
	    and c.parent <> p_body ->> 'policy_area') then
		return next filing.flaw_make('/body/track', 'invalid_value',
		    '所选跑道不属于所选领域');
	end if;
end
$$;
alter function filing.track_flaws(jsonb) owner to rr_owner;
revoke all on function filing.track_flaws(jsonb) from public;
grant execute on function filing.track_flaws(jsonb) to rr_writer;
