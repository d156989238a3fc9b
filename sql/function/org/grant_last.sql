-- SPDX-License-Identifier: Apache-2.0
-- select org.grant_last(7) into g;
-- The role last worked in, else the first, of those that hold today; or null.
create or replace function org.grant_last(account bigint)
returns org.grant_
language sql stable
as $$
	select g.* from org.grant_ g
	left join lateral (select s.created_at from org.session s
	    where s.account = g.account and s.grant_id = g.grant_id
	    order by s.created_at desc limit 1) s on true
	where g.account = $1 and org.grant_works(g)
	order by s.created_at desc nulls last, g.grant_id limit 1
$$;
alter function org.grant_last(bigint) owner to rr_owner;
revoke all on function org.grant_last(bigint) from public;
grant execute on function org.grant_last(bigint) to rr_writer;
