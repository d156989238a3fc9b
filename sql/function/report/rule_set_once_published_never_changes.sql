-- SPDX-License-Identifier: Apache-2.0
-- Trigger of report.rule_set: scores were promised under it.
create or replace function report.rule_set_once_published_never_changes()
returns trigger
language plpgsql
as $$
begin
	if old.state = 'published' then
		raise exception '指标体系 % 已经发布，不得更改', old.id
		    using hint = '请另立新的编号',
		    errcode = 'RF002', table = 'rule_set',
		    constraint = 'rule_set_once_published_never_changes';
	end if;
	return case tg_op when 'DELETE' then old else new end;
end
$$;
alter function report.rule_set_once_published_never_changes()
	owner to rr_owner;
revoke all on function report.rule_set_once_published_never_changes()
	from public;
create or replace trigger rule_set_once_published_never_changes
	before update or delete on report.rule_set for each row
	execute function report.rule_set_once_published_never_changes();
create or replace trigger rule_set_is_never_truncated
	before truncate on report.rule_set for each statement
	execute function ledger.fact_is_never_deleted();
