-- SPDX-License-Identifier: Apache-2.0
-- 台账: filters of GET /ledger/{module}, and an index for each.
\ir ../ledger_helper.sql
select plan(18);
select t.person('U500103', 'clerk') as clerk, t.person('U500104', 'clerk') as other,
    t.person('D07', 'reviewer') as office \gset
create function t.feed(caller text, module text, query jsonb default '{}')
returns jsonb language sql as $$
	select (ledger.ledger_list(caller, jsonb_build_object('path',
	    jsonb_build_object('module', module), 'query', query))).body::jsonb $$;
create function t.ids(j jsonb) returns text language sql as $$
	select string_agg(i ->> 'entry', ' ' order by n)
	from jsonb_array_elements(j -> 'items') with ordinality x(i, n) $$;
create function t.find(module text, query jsonb) returns text language sql as $$
	select t.ids(t.feed((select s.session || '.' || s.grant_id from org.session s
	    join org.grant_ g using (grant_id) where g.unit = 'D07'), module, query)) $$;
select t.achievement('U500103', 'N4', '2023-03-01', '{"matter": "建立数据共享机制", "source": "简报〔2023〕1号"}');
select t.achievement('U500104', 'N4', '2023-03-01', '{"matter": "开展要素改革", "source": "简报〔2023〕2号"}');
select t.pilot('{U500103,U500104}') as p \gset
select t.pilot('{U500105}', '{"name": "强镇带村"}') as p2 \gset
select t.state(:p, 'U500103', '2023Q1') as s \gset
select ledger.horizon_cut() as h \gset
select is(t.find('achievement', '{"q": "共享"}'), '1000', 'by a word of its name');
select is(t.find('achievement', '{"q": "简报[2023]2"}'), '1001', 'by a number in other brackets');
select is(t.find('achievement', '{"q": "渝中 机制"}'), '1000', 'by unit and word');
select is(t.find('achievement', '{"q": "大渡口 共享"}'), null, 'every word counts');
select is(t.find('pilot', '{"q": "强镇"}'), :'p2', 'a pilot by its name');
select is(t.find('pilot_update', '{"q": "城市更新"}'), :'s', 'an update by what it is about');
select is(t.feed(:'office', 'pilot_update') #>> '{items,0,subject_title}', '城市更新试点',
    'which it names');
select is(t.find('pilot_update', '{"period": "2023Q1"}'), :'s', 'by its period');
select is(t.find('pilot_update', '{"period": "2023Q2"}'), null, 'and no other');
select is(t.find('achievement', '{"period": "2023Q2"}'), '1000 1001',
    'what has none by the period it was approved in');
select is(t.find('achievement', '{"period": "2023Q1"}'), null, 'and no other');
select throws_ok($$select t.find('achievement', '{"period": "2023"}')$$, 'RF001',
    'invalid_parameter', 'a year is no period');
select is(t.ids(t.feed(:'other', 'pilot')), :'p', 'a district reads the pilots that name it');
select is(t.ids(t.feed(:'office', 'pilot', '{"unit": "U500105"}')), :'p2', 'so does who asks for it');
select is(t.feed(:'office', 'achievement', '{"count": "exact", "limit": "1"}') -> 'count', '2',
    'counted when asked');
select is(t.feed(:'office', 'achievement') ? 'count', false, 'not otherwise');
select is((select string_agg(t.module, ' ') from ledger.target t where t.rows_field is null
    and not exists (select from pg_index i where i.indrelid = ('ledger.' || t.relation)::regclass
        and pg_get_indexdef(i.indexrelid) ~ 'ops.bigrams')
    and ledger.search_text(t, 'r') is not null), null, 'words of every ledger have an index');
set local enable_seqscan = off;
select matches((select string_agg(l, ' ') from t.plan((select 'select 1 from ledger.achievement r where true'
    || replace(ledger.search_clause(x, '共享'), '$1', '1::int8') from ledger.target x
    where x.module = 'achievement' and x.rows_field is null)) l), 'achievement_words_', 'that the list reads');
select * from finish();
rollback;
