-- SPDX-License-Identifier: Apache-2.0
\ir ../ledger_helper.sql
select plan(24);
select t.person('U500103', 'clerk') as clerk, t.person('U500103', 'feed_reader')
    as feed, t.person('D07', 'reviewer') as office \gset
create function t.feed(caller text, module text, query jsonb default '{}')
returns json language sql as $$
	select (ledger.ledger_list(caller, jsonb_build_object('path',
	    jsonb_build_object('module', module), 'query', query))).body $$;
create function t.ids(j json) returns text language sql as $$
	select string_agg(i ->> 'entry', ' ' order by n)
	from json_array_elements(j -> 'items') with ordinality x(i, n) $$;
select t.achievement('U500103', 'N4', '2023-03-01') from generate_series(1, 3);
select t.achievement('U500104', 'N4', '2023-03-01') from generate_series(1, 2);
select ledger.horizon_cut() as h1 \gset
select t.feed(:'feed', 'achievement', '{"limit": "2"}') as page \gset
select is(t.ids(:'page'), '1000 1001', 'the first page');
select is((:'page'::json ->> 'horizon')::bigint, :h1::bigint, 'names its horizon');
select t.at('2023-04-06 09:00+08');
select t.void('achievement', 1002);
select t.achievement('U500104', 'C1', '2023-03-01', '{}', 1003, 2);
select t.achievement('U500104', 'N4', '2023-03-01');
select ledger.horizon_cut() as h2 \gset
select is(t.ids(t.feed(:'feed', 'achievement', jsonb_build_object('limit', '50',
    'after', :'page'::json ->> 'next'))), '1002 1003 1004',
    'the next reads at the same horizon, whatever was approved meanwhile');
select is(t.feed(:'feed', 'achievement', '{"limit": "5"}') ->> 'next', null,
    'a full last page has no next');
select is(t.ids(t.feed(:'feed', 'achievement')), '1000 1001 1003 1004 1005',
    'today''s reading differs');
select is(t.ids(t.feed(:'feed', 'achievement',
    '{"as_of": "2023-04-05T12:00:00+08:00"}')), '1000 1001 1002 1003 1004',
    'as of yesterday it does not');
select is(t.feed(:'feed', 'achievement', jsonb_build_object('as_of', d)) ->> 'horizon',
    n, 'a day is read at its end: ' || d) from (values ('2023-04-04', '0'),
    ('2023-04-05', :'h1'), ('2023-04-06', :'h2'), ('2023-04-07', :'h2')) x (d, n);
select is(t.feed(:'feed', 'achievement', jsonb_build_object('as_of',
    '2020-01-01T00:00:00+08:00')) ->> 'horizon', '0', 'before everything: nothing');
select is((select string_agg(concat_ws(' ', i ->> 'entry', i ->> 'version',
    case when i ->> 'to' is not null then 'ended' end), ', ' order by n)
    from json_array_elements(t.feed(:'feed', 'achievement', jsonb_build_object(
    'changed_since', :'h1')) -> 'items') with ordinality x(i, n)),
    '1002 1 ended, 1003 1 ended, 1003 2, 1005 1', 'what changed since');
select is(t.ids(t.feed(:'clerk', 'achievement')), '1000 1001',
    'a clerk sees the own unit''s');
select throws_ok(format($$select t.feed(%L, 'achievement', '{"unit":
    "U500104"}')$$, :'clerk'), 'RF001', 'forbidden', 'and no other''s');
select is(t.ids(t.feed(:'office', 'achievement', '{"unit": "U500104"}')),
    '1003 1004 1005', 'the office sees all, unit by unit');
select t.pilot('{U500103,U500104}') as p \gset
select t.state(:p, 'U500103', '2023Q1', '{"results": [{"result_id": "a",
    "name": "制度", "form": "institution", "measures": "m", "effects": "f"}]}')
    as s \gset
select ledger.horizon_cut() as h3 \gset
select t.pilot('{U500105}', '{}', :p, 2);
select ledger.horizon_cut() as h4 \gset
select is((t.feed(:'feed', 'pilot') #> '{items,0,scope_units}')::jsonb,
    '[{"unit": "U500105"}]', 'a pilot comes with its districts');
select is((select jsonb_agg(i -> 'scope_units' order by n) from
    json_array_elements(t.feed(:'feed', 'pilot', jsonb_build_object(
    'changed_since', :'h2')) -> 'items') with ordinality x(i, n)),
    '[[{"unit": "U500103"}, {"unit": "U500104"}], [{"unit": "U500105"}]]',
    'one that has ended with those it ended with');
select is((t.feed(:'feed', 'pilot_update') #>> '{items,0,results,0,name}'),
    '制度', 'an update with its results');
select is(t.feed(:'feed', 'risk_event') ->> 'items', '[]', 'an empty list is one');
select throws_ok(format($$select t.feed(%L, 'weather')$$, :'feed'), 'RF001',
    'not_found', 'what is no module');
select throws_ok(format($$select t.feed(%L, 'pilot', '{"after": "x"}')$$,
    :'feed'), 'RF001', 'invalid_parameter', 'a cursor of somebody''s own making');
select throws_ok(format($$select t.feed(%L, 'pilot', %L)$$, :'feed',
    jsonb_build_object('changed_since', :h4 + 1)), 'RF001', 'invalid_parameter',
    'nor a horizon that there never was, as after a restore');
select is(t.feed(:'feed', 'pilot', jsonb_build_object('changed_since', :h4)) ->> 'items',
    '[]', 'since the last nothing has changed');
select throws_ok($$select t.feed('nobody', 'pilot')$$, 'RF001',
    'unauthenticated', 'nobody reads without a session');
select * from finish();
rollback;
