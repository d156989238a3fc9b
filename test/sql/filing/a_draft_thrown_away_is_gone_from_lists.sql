-- SPDX-License-Identifier: Apache-2.0
-- Who deletes a draft was told that it is gone: no list, desk or search has it, for
-- anybody.  What was submitted once stays, as voided.  The record keeps both.
\ir ../helper_filing.sql
select plan(12);
select t.who('U500103', 'clerk') as c, t.who('U500103', 'reviewer') as r,
    t.who('D07', 'reviewer') as o \gset
create function t.listed(caller text, q jsonb default '{}') returns bigint[]
language sql as $$
	select coalesce(array_agg((i ->> 'id')::bigint order by 1), '{}')
	from jsonb_array_elements(t.read(caller, 'filing.entry_list',
	    jsonb_build_object('query', q)) -> 'items') i $$;
create function t.found(caller text) returns bigint[] language sql as $$
	select coalesce(array_agg((i -> 'entry' ->> 'id')::bigint), '{}')
	from jsonb_array_elements(t.read(caller, 'filing.search',
	    '{"query": {"q": "机制"}}') -> 'groups') g,
	    jsonb_array_elements(g -> 'items') i $$;
select t.made(:'c', 'achievement', '{"matter": "建立机制"}') as d,
    t.made(:'c', 'achievement', t.achievement('{"matter": "完善机制"}')) as e \gset
select t.attach(:'c', :e, 'evidence'), t.move(:'c', :e, 'submit'),
    t.move(:'r', :e, 'return', '{"reason_code": "wording", "note": "请补充"}'),
    t.discard(:'c', :e) \gset x
select is(t.state(:e), 'voided voided', 'a filing that was returned is given up');
select is(t.listed(:'c'), array[:e, :d]::bigint[], 'both are listed');
select is(t.discard(:'c', :d), '204', 'the draft is deleted');
select is(t.listed(:'c'), array[:e]::bigint[], 'its author has it no more');
select is(t.listed(:'c', '{"mine": "true"}'), array[:e]::bigint[], 'nor among his own');
select is(t.listed(:'c', '{"state": "voided"}'), array[:e]::bigint[], 'nor among what is void');
select is(t.listed(:'o', '{"unit": "U500103"}'), array[:e]::bigint[], 'nor has the office');
select is(t.found(:'c'), array[:e]::bigint[], 'a search does not find it');
select is(t.found(:'o'), array[:e]::bigint[], 'for nobody');
select is((t.read(:'c', 'filing.entry_list',
    '{"query": {"count": "exact"}}') ->> 'count')::int, 1, 'it is not counted');
select is((select string_agg(v.action, ' ' order by v.event) from filing.event v
    where v.entry = :d), 'create discard', 'what was done stays on record');
select isnt((select v.body from filing.version v where v.entry = :d), null, 'with what was written');
select * from finish();
rollback;
