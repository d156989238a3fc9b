-- SPDX-License-Identifier: Apache-2.0
-- perform org.grant_turn();	-- with every business day, see ops.day_turn
-- Grants whose last day is over end as if ended by hand, each with its row of the
-- trail.  Administrators' have no last day (grant_check): there is always one.
create or replace function org.grant_turn()
returns void
language plpgsql volatile
as $$
declare
	g	org.grant_;
begin
	for g in select * from org.grant_ t
	    where t.ended_at is null and t.ends_on <= ops.today()
	    order by t.grant_id for update loop
		update org.grant_ t set ended_at = clock_timestamp()
		where t.grant_id = g.grant_id;
		perform org.tell(jsonb_build_object('account', g.account));
		perform ops.audit_note(jsonb_build_object('account', g.account,
		    'unit', g.unit, 'role', g.role, 'until', g.ends_on - 1));
		perform ops.audit_write(null, 'grant_end',
		    'grant/' || g.grant_id, ops.done(204), null, '{}');
	end loop;
end
$$;
alter function org.grant_turn() owner to rr_owner;
revoke all on function org.grant_turn() from public;
grant execute on function org.grant_turn() to rr_writer;
