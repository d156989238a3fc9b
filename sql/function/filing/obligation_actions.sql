-- SPDX-License-Identifier: Apache-2.0
-- select filing.obligation_actions(o, a)	-- ["fill", "extend"]
-- What the caller may do about it now, by the same rules as the doors.
create or replace function filing.obligation_actions(o filing.obligation,
    a org.actor)
returns json
language plpgsql stable
as $$
begin
	return (select coalesce(json_agg(t.action order by t.n), '[]') from (values
	    (1, 'fill', o.state = 'open' and o.unit = a.unit
	        and a.role = 'clerk' and flow.covers(a, o.module)),
	    (2, 'extend', filing.extension_refusal(o, a) is null),
	    (3, 'chase', filing.chase_refusal(o, a) is null),
	    (4, 'decide', o.extension is not null
	        and filing.administers(o.module, a)),
	    (5, 'waive', o.state = 'open'
	        and filing.administers(o.module, a)),
	    (6, 'nothing', filing.nothing_refusal(o, a) is null))
	    t (n, action, may) where t.may);
end
$$;
alter function filing.obligation_actions(filing.obligation, org.actor) owner to
	rr_owner;
revoke all on function filing.obligation_actions(filing.obligation, org.actor)
	from public;
grant execute on function filing.obligation_actions(filing.obligation,
	org.actor) to rr_writer;
