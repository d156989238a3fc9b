-- SPDX-License-Identifier: Apache-2.0
\ir ../helper_filing.sql
select plan(9);
select t.who('U500103', 'clerk') as a, t.who('U500103', 'reviewer') as r, t.who('D07', 'reviewer') as o \gset
create function t.unread(caller text, e bigint) returns text[] language sql as $$
	select coalesce(array_agg(x ->> 'kind' order by (x ->> 'notice')::bigint), '{}')
	from jsonb_array_elements(t.read(caller, 'ops.notice_list', '{"query": {"unread": "true"}}') -> 'items') x
	where x ->> 'entry' = e::text $$;
select t.achievement_submitted('U500103') as e \gset
select is(t.unread(:'r', :e), '{waiting}', 'the reviewer is told to review');
select is(t.move(:'r', :e, 'return', '{"reason_code": "wording", "note": "改"}'), '200', 'he sends it back');
select is(t.unread(:'r', :e), '{}', 'and has nothing unread of it');
select is(t.unread(:'a', :e), '{return}', 'the clerk has');
select is(t.move(:'a', :e, 'submit', '{"note": "已改"}'), '200', 'until it is handed in again');
select is(t.unread(:'a', :e), '{}', 'which settles it');
select is(t.unread(:'r', :e), '{waiting}', 'and is the reviewer''s to do anew');
select t.move(:'r', :e, 'approve') as x, t.move(:'o', :e, 'return', '{"reason_code": "wording", "note": "再改"}') as y \gset
select is(t.unread(:'r', :e), '{return}', 'what he is told for his knowledge stays');
select t.edit(:'a', :e, '{"matter": "健全机制"}') as x, t.move(:'a', :e, 'submit', '{"note": "改了"}') as y, t.move(:'r', :e, 'approve') as z \gset
select is(t.unread(:'o', :e), '{waiting}', 'as does what is still to be done');
select * from finish();
rollback;
