-- SPDX-License-Identifier: Apache-2.0
-- select ops.partition_ensure();	-- 8: so many were made; daily
-- Months of Asia/Shanghai, this one and three ahead, for every table of ours
-- that is partitioned by range.  A month whose rows already lie in the default
-- partition stays there.  Stored answers older than two months go.
create or replace function ops.partition_ensure()
returns int
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set lock_timeout = '2s'
as $$
declare
	t	record;
	m	timestamp;
	name	text;
	n	int := 0;
	today	timestamp := clock_timestamp() at time zone 'Asia/Shanghai';
begin
	for t in select c.relnamespace::regnamespace as ns, c.relname
	    from pg_partitioned_table p join pg_class c on c.oid = p.partrelid
	    where p.partstrat = 'r' and c.relnamespace::regnamespace::text in
	    ('org', 'flow', 'filing', 'ledger', 'report', 'ops') loop
		for i in 0..3 loop
			m := date_trunc('month', today) + make_interval(months => i);
			name := format('%s_%s', t.relname, to_char(m, 'yyyymm'));
			continue when to_regclass(format('%s.%I', t.ns, name))
			    is not null;
			begin
				execute format('create table %s.%I partition of '
				    '%s.%I for values from (%L) to (%L)', t.ns,
				    name, t.ns, t.relname,
				    m at time zone 'Asia/Shanghai',
				    (m + interval '1 month')
				    at time zone 'Asia/Shanghai');
				-- rows are reached through the parent alone
				execute format('revoke all on %s.%I from '
				    'rr_writer, rr_reader', t.ns, name);
				n := n + 1;
			exception when check_violation then
				null;	-- its rows are in the default partition
			end;
		end loop;
	end loop;
	for name in select c.relname from pg_class c
	    where c.relnamespace = 'ops'::regnamespace
	    and c.relname ~ '^idempotency_[0-9]{6}$' and c.relname <
	    to_char(today - interval '2 months', '"idempotency_"yyyymm') loop
		execute format('drop table ops.%I', name);
	end loop;
	return n;
end
$$;
alter function ops.partition_ensure() owner to rr_owner;
revoke all on function ops.partition_ensure() from public;
grant execute on function ops.partition_ensure() to rr_writer, rr_worker;
