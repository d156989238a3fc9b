-- SPDX-License-Identifier: Apache-2.0
\ir ../helper.sql
select plan(2);
select t.person('U500103', 'clerk') as caller \gset
create function t.change(n int) returns void language plpgsql as $$
declare
	s	org.session;
begin
	select * into s from org.session where ended_at is null
	order by created_at desc limit 1;
	perform ops.act(s.session || '.' || s.grant_id, 'me_password', null, 'd',
	    'q', jsonb_build_object('derived', jsonb_build_object(
	    'hash', 'p' || n, 'refresh_hash', 'rr' || n)));
end $$;
select count(t.change(n)) from generate_series(1, 8) n \gset
select is((select array_agg(password_hash order by set_at)
    from org.password_used), '{p4,p5,p6,p7,p8}'::text[], 'five, the latest');
select is((select (org.password_begin(session || '.' || grant_id, '{}')).body
    -> 'recent' ->> 0 from org.session where ended_at is null), 'p8',
    'and the server hears them');
select * from finish();
rollback;
