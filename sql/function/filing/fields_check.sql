-- SPDX-License-Identifier: Apache-2.0
-- perform filing.fields_check(s, patch);	-- refuses what the step may not touch
-- A distributed pilot's 涉及区县 may be amended, its name may not (R69, X15).
create or replace function filing.fields_check(s flow.step, p_patch jsonb)
returns void
language plpgsql stable
as $$
declare
	said	text := format('“%s”不能修改其他栏目',
		    flow.label('action', s.action));
begin
	if exists (select from jsonb_object_keys(p_patch) k
	    where k <> all (s.fields)) then
		perform ops.refuse('invalid_body', jsonb_build_object('detail',
		    said, 'errors', (select jsonb_agg(filing.flaw_make(
		    '/body/' || k, 'invalid_value', said) order by k)
		    from jsonb_object_keys(p_patch) k
		    where k <> all (s.fields))));
	end if;
end
$$;
alter function filing.fields_check(flow.step, jsonb) owner to rr_owner;
revoke all on function filing.fields_check(flow.step, jsonb) from public;
grant execute on function filing.fields_check(flow.step, jsonb) to rr_writer;
