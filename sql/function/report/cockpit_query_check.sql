-- SPDX-License-Identifier: Apache-2.0
-- perform report.cockpit_query_check('{"basis": "live", "period": "2023Q1"}');
-- Refuses a question about both kinds of cockpit at once: a period and an edition are
-- of what was published, a day of what is live, and neither is answered with the other.
create or replace function report.cockpit_query_check(q jsonb)
returns void
language plpgsql stable
as $$
declare
	live	boolean := q ? 'day' or q ->> 'basis' = 'live';
	k	text;
begin
	if q ? 'day' and q ->> 'basis' = 'published' then
		perform ops.refuse_parameter('day', '只用于实时数据（basis=live）');
	end if;
	foreach k in array '{period,revision}'::text[] loop
		if live and q ? k then
			perform ops.refuse_parameter(k,
			    '只用于已发布的报表（basis=published），不能与 basis=live、day 同用');
		end if;
	end loop;
end
$$;
alter function report.cockpit_query_check(jsonb) owner to rr_owner;
revoke all on function report.cockpit_query_check(jsonb) from public;
grant execute on function report.cockpit_query_check(jsonb) to rr_reader;
