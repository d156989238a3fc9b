-- SPDX-License-Identifier: Apache-2.0
-- Who signs a 审签单 of a list reads there what each filing is about: the answers
-- that its form marks, and the day of its approval; a list without it has neither.
\ir ../helper_filing.sql
select plan(6);
create function t.line(q jsonb) returns jsonb
language sql as $$
	select t.read(t.who('U500103', 'reviewer'), 'filing.entry_list',
	    jsonb_build_object('query', q)) -> 'items' -> 0 $$;
select is(flow.sheet_fields('achievement'), '{situation,event_date,source}', 'three of a 成效');
select is(flow.sheet_fields(null), '{}', 'none of all businesses together');
select t.achievement_submitted('U500103') as a \gset
select v.body as b from filing.version v where v.entry = :a \gset
select is(t.line('{"module": "achievement", "sheet": "true"}') -> 'answers',
    jsonb_build_object('situation', :'b'::jsonb -> 'situation', 'event_date', :'b'::jsonb -> 'event_date',
    'source', :'b'::jsonb -> 'source'), 'as they were filed, and nothing else');
select is(t.line('{"module": "achievement", "sheet": "true"}') -> 'approved_at', 'null', 'not approved yet');
select t.move(t.who('U500103', 'reviewer'), :a, 'approve') as x, t.move(t.who('D07', 'reviewer'), :a, 'approve') as y \gset
select is((t.line('{"module": "achievement", "sheet": "true"}') ->> 'approved_at')::timestamptz,
    (select e.approved_at from filing.entry e where e.entry = :a and e.approved_at is not null), 'the day of its approval');
select ok(not t.line('{"module": "achievement"}') ?| '{answers,approved_at}', 'a list that is no sheet has none');
select * from finish();
rollback;
