-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.check_partition();
-- Next month's tables are there before next month is.
create or replace function ops.check_partition()
returns setof text
language sql stable
as $$
	select '缺少下月分区：' || c.oid::regclass
	from pg_partitioned_table p join pg_class c on c.oid = p.partrelid
	where p.partstrat = 'r'
	and c.relnamespace::regnamespace::text in ('org', 'filing', 'ops')
	and to_regclass(format('%s.%I', c.relnamespace::regnamespace, c.relname
	    || to_char(clock_timestamp() at time zone 'Asia/Shanghai'
	    + interval '1 month', '_yyyymm'))) is null
$$;
alter function ops.check_partition() owner to rr_owner;
revoke all on function ops.check_partition() from public;
comment on function ops.check_partition() is
	'下个月的记录有地方存放';
