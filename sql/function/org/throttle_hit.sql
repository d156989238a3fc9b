-- SPDX-License-Identifier: Apache-2.0
-- select org.throttle_hit('account:7', 5, '15 min', '15 min', '24 h');
-- Counts one attempt, before its answer is known.  The attempt that reaches the
-- limit within the window still counts, and locks: for `lock`, each time twice
-- as long, at most `most`.  False: locked, and the attempt is not counted.
create or replace function org.throttle_hit(key text, most_hits int,
    span interval, lock interval, most interval)
returns boolean
language plpgsql
as $$
declare
	at	timestamptz := clock_timestamp();
	n	int;
begin
	insert into org.throttle as t (key, since, hits)
	values (throttle_hit.key, at, 1)
	on conflict on constraint throttle_pkey do update set
	    since = case when t.since < at - span then at else t.since end,
	    hits = case when t.since < at - span then 1 else t.hits + 1 end,
	    level = case when t.locked_until < at - interval '24 hours'
	    then 0 else t.level end
	where t.locked_until is null or t.locked_until <= at
	returning t.hits into n;
	if n >= most_hits then
		update org.throttle t set hits = 0, since = at,
		    level = t.level + 1,
		    locked_until = at + least(lock * 2 ^ least(t.level, 16), most)
		where t.key = throttle_hit.key;
	end if;
	return n is not null;
end
$$;
alter function org.throttle_hit(text, int, interval, interval, interval)
	owner to rr_owner;
revoke all on function org.throttle_hit(text, int, interval, interval, interval)
	from public;
grant execute on function org.throttle_hit(text, int, interval, interval, interval)
	to rr_writer;
