-- SPDX-License-Identifier: Apache-2.0
-- select ops.detail_text('role', '"clerk"', '{"role": "clerk"}');	-- 录入员
-- One value of the trail's details for a reader.  p_detail is the whole, since a
-- stage is called by its business.  Nothing for null and for what is empty.
create or replace function ops.detail_text(p_key text, p_value jsonb,
    p_detail jsonb, p_act text)
returns text
language plpgsql stable
as $$
declare
	v	text := nullif(p_value #>> '{}', '');
begin
	if jsonb_typeof(p_value) = 'object' then
		return (select string_agg(coalesce(ops.detail_words(t.key, p_act),
		    t.key) || '：' || ops.detail_text(t.key, t.value, p_detail,
		    p_act), '；' order by t.key) from jsonb_each(p_value) t);
	elsif jsonb_typeof(p_value) = 'array' then
		return (select string_agg(ops.detail_text(p_key, t.value, p_detail,
		    p_act), '、' order by t.n)
		    from jsonb_array_elements(p_value) with ordinality t (value, n));
	elsif jsonb_typeof(p_value) = 'boolean' then
		return case v when 'true' then '是' else '否' end;
	end if;
	-- branch by branch: one expression of them all is planned anew each time
	case
	when p_key in ('account', 'granted_by', 'ended_by', 'prepared_by',
		    'system_admin', 'security_admin', 'auditor') and v ~ '^[0-9]+$' then
		return v || ' 号' || coalesce('（' || org.account_name(v::bigint)
		    || '）', '');
	when p_key in ('unit', 'successor') then
		return coalesce((select u.name from org.unit u
		    where u.unit = v), v);
	when p_key in ('module', 'modules', 'admin_of') then
		return coalesce((select m.label from flow.module m
		    where m.module = v), v);
	when p_key = 'role' then return flow.label('role', v);
	when p_key = 'action' then return ops.act_words(p_act, p_detail);
	when p_key = 'stage' then
		return coalesce(filing.stage_label((select e.module
		    from filing.entry e where e.entry = (p_detail
		    ->> 'entry')::bigint), v), v);
	when p_key = 'of' then
		return coalesce((select l.label
		    from filing.listing l where l.listing = v), case v
		    when 'ledger' then '台账' when 'tally' then '按单位统计'
		    when 'template' then '导入模板' when 'entries' then '填报件' end, v);
	when p_key = 'report' then
		return coalesce(ops.report_words(v::bigint), v);
	when p_key in ('period', 'from_period') then return ops.period_label(v);
	when p_key = 'state' then
		return coalesce(nullif(flow.label('entry_state', v), v),
		    nullif(flow.label('migration_state', v), v),
		    nullif(flow.label('join_state', v), v),
		    nullif(flow.label('obligation_state', v), v), v);
	when p_key = 'route' then return ops.act_words(v, null);
	when p_key = 'group' then
		return coalesce((select k.group_label
		    from ops.act_known k where k.group_ = v limit 1), v);
	when p_key = 'result' then
		return case v when 'done' then '成功'
		    when 'refused' then '未办成' else v end;
	when p_key = 'code' then
		return coalesce((select p.title || '（' || v || '）'
		    from ops.problem p where p.code = v), v);
	when p_key = 'object' then return ops.object_words(v);
	when p_key = 'report_kind' then
		return coalesce(report.kind_label(v), v);
	when p_key = 'mode' then
		return case v when 'dry_run' then '只检查'
		    when 'atomic' then '全部或全不' when 'partial' then '只收正确的行'
		    else v end;
	when p_key = 'purpose' then
		return case v when 'units' then '为单位代录'
		    when 'migration' then '历史数据迁移' else v end;
	when p_key = 'part' then
		return case v when 'help' then '说明'
		    when 'label' then '名称' else v end;
	when p_key = 'name' and p_act = 'setting_put' then
		return coalesce((select k.label from ops.setting_known() k
		    where k.name = v), v);
	else return v; end case;
end
$$;
alter function ops.detail_text(text, jsonb, jsonb, text) owner to rr_owner;
revoke all on function ops.detail_text(text, jsonb, jsonb, text) from public;
grant execute on function ops.detail_text(text, jsonb, jsonb, text)
	to rr_writer;
