-- SPDX-License-Identifier: Apache-2.0
-- perform filing.migration_tell(m, 'hand', a);
-- Whom it concerns: handed over, the other reviewers of the office; refused,
-- entered or sent back, whoever prepared it; entered, each unit whose facts it has.
create or replace function filing.migration_tell(m filing.migration,
    p_what text, a org.actor)
returns void
language plpgsql volatile
as $$
declare
	what	text := format('第%s批历史数据迁移（%s，%s行）', m.migration,
		    (select t.label from flow.module t where t.module = m.module),
		    m.rows);
begin
	if p_what = 'hand' then
		perform ops.notice_add(g.unit, g.role, g.account, null,
		    'migration', what || '等待批准')
		from org.unit u join org.grant_ g on g.unit = u.unit
		    and g.role = 'reviewer' and org.grant_works(g)
		    and g.account <> m.prepared_by
		    and (g.modules is null or m.module = any (g.modules))
		where u.kind = 'reform_office';
	elsif p_what in ('refuse', 'enter', 'stop') then
		perform ops.notice_add(g.unit, g.role, g.account, null,
		    'migration', what || case p_what
		    when 'refuse' then '未获批准：' || m.note
		    when 'stop' then '批准后未能进入台账，有行已不符合要求'
		    else '已进入台账' end)
		from org.grant_ g where g.grant_id = m.prepared_grant;
	end if;
	if p_what = 'enter' then
		perform ops.notice_add(x.unit, null, null, null, 'migration',
		    what || '已进入台账，涉及本单位，请核对')
		from (select r.unit from filing.migration_row r
		    where r.migration = m.migration
		    union select u from filing.migration_row r
		    join filing.entry e on e.entry = r.entry,
		        unnest(filing.involved_units(e)) u
		    where r.migration = m.migration) x;
	end if;
end
$$;
alter function filing.migration_tell(filing.migration, text, org.actor)
	owner to rr_owner;
revoke all on function filing.migration_tell(filing.migration, text, org.actor)
	from public;
grant execute on function filing.migration_tell(filing.migration, text,
	org.actor) to rr_writer;
