-- SPDX-License-Identifier: Apache-2.0
-- select report.migration_note(17);
--     -- 第3批历史数据迁移（甲准备、乙批准，2023年4月1日进入台账）：2021年试点台账。
-- What the annex of a report says of a fact that came with a migration: the batch,
-- by whom, when, whence.  Owned by the role that sees filings; the annex is for
-- everybody, and so is what this gives.
create or replace function report.migration_note(p_entry bigint)
returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
	return (select format('第%s批历史数据迁移（%s准备、%s批准，%s进入台账）：%s。',
	    m.migration, p.name, d.name, to_char(m.entered_at at time zone
	    'Asia/Shanghai', 'FMYYYY年FMMM月FMDD日'), rtrim(m.reason, '。'))
	    from filing.migration_row r
	    join filing.migration m on m.migration = r.migration
	    join org.account p on p.account = m.prepared_by
	    join org.account d on d.account = m.decided_by
	    where r.entry = p_entry and m.state = 'entered');
end
$$;
alter function report.migration_note(bigint) owner to rr_writer;
revoke all on function report.migration_note(bigint) from public;
grant execute on function report.migration_note(bigint) to rr_reader;
