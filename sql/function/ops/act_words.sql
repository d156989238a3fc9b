-- SPDX-License-Identifier: Apache-2.0
-- select ops.act_words('entry_act', '{"action": "approve"}');	-- 通过
-- What was done, for a reader: the step itself where the act has steps, or what
-- the route table calls it.
create or replace function ops.act_words(p_act text, p_detail jsonb)
returns text
language plpgsql stable
as $$
begin
	if p_detail ->> 'action' is not null and p_act = 'entry_act' then
		return flow.label('action', p_detail ->> 'action');
	elsif p_detail ->> 'action' is not null and p_act = 'migration_act' then
		return case p_detail ->> 'action' when 'hand' then '交审'
		    when 'approve' then '批准' when 'refuse' then '不予批准'
		    when 'drop' then '撤销' else p_detail ->> 'action' end
		    || '历史数据迁移';
	end if;
	return coalesce((select k.label from ops.act_known k
	    where k.act = p_act), p_act);
end
$$;
alter function ops.act_words(text, jsonb) owner to rr_owner;
revoke all on function ops.act_words(text, jsonb) from public;
grant execute on function ops.act_words(text, jsonb) to rr_writer;
