-- SPDX-License-Identifier: Apache-2.0
-- o := filing.obligation_take('pilot_update', '12', a);
-- The caller's own, open, and not yet answered; locked.
create or replace function filing.obligation_take(p_module text, p_id text,
    a org.actor)
returns filing.obligation
language plpgsql volatile
as $$
declare
	o	filing.obligation;
begin
	if p_id ~ '^[0-9]{1,18}$' then
		select * into o from filing.obligation t
		where t.obligation = p_id::bigint and t.unit = a.unit
		and t.module = p_module for update;
	end if;
	if o.obligation is null or o.state in ('met', 'waived') then
		perform ops.refuse('nothing_owed');
	elsif o.entry is not null then
		perform ops.refuse('obligation_taken', jsonb_build_object(
		    'entry', o.entry, 'detail',
		    format('%s的更新已建立，请继续填写该件',
		    ops.period_label(o.period))));
	end if;
	return o;
end
$$;
alter function filing.obligation_take(text, text, org.actor) owner to rr_owner;
revoke all on function filing.obligation_take(text, text, org.actor)
	from public;
grant execute on function filing.obligation_take(text, text, org.actor)
	to rr_writer;
