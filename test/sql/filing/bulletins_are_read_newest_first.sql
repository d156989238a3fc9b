-- SPDX-License-Identifier: Apache-2.0
-- The feed of 工作动态: what is in force, by the day it became public, for
-- everybody; its digest counts a month per unit.
\ir ../helper_filing.sql
select plan(21);
create function t.published(unit text, title text, at text, body text default '正文') returns bigint
language plpgsql as $$
declare
	e	bigint;
begin
	perform ops.clock_set(at::timestamptz);
	e := t.made(t.who(unit, 'clerk'), 'bulletin', jsonb_build_object('classified', false,
	    'title', title, 'body', body));
	perform t.move(t.who(unit, 'clerk'), e, 'submit');
	perform t.move(t.who(unit, 'reviewer'), e, 'approve');
	if t.move(t.who('D07', 'reviewer', 2), e, 'approve') <> '200' then
		raise exception 'not published';
	end if;
	return e;
end $$;
create function t.feed(q jsonb default '{}', who text default t.who('U500106', 'leader')) returns jsonb
language sql as $$ select t.read(who, 'filing.bulletin_list', jsonb_build_object('query', q)) $$;
create function t.titles(q jsonb default '{}') returns text language sql as $$
	select string_agg(x ->> 'title', ' ') from jsonb_array_elements(t.feed(q) -> 'items') x $$;
create function t.digest(month text) returns jsonb language sql as $$
	select t.read(t.who('U500106', 'leader'), 'filing.bulletin_digest',
	    jsonb_build_object('path', jsonb_build_object('month', month))) $$;

select is(t.feed() -> 'items', '[]'::jsonb, 'nothing is nothing');
select t.published('U500103', '甲', '2023-02-27 10:00+08', '城市更新。') as a,
    t.published('D30', '乙', '2023-02-28 23:59+08') as b,
    t.published('U500103', '丙', '2023-03-01 00:00+08', '一' || repeat('长', 200)) as c \gset
select is(t.titles(), '丙 乙 甲', 'newest first, read by a district that has no part in them');
select is(jsonb_array_length(t.feed('{}', t.person('D07', 'feed_reader')) -> 'items'), 3, 'and by a machine');
select is(t.titles('{"month": "2023-02"}'), '乙 甲', 'of a month, as Chongqing counts days');
select is(t.titles('{"unit": "U500103"}'), '丙 甲', 'of a unit');
select is(t.titles('{"q": "更新"}'), '甲', 'by a word of the text');
select is(t.titles('{"q": "乙"}'), '乙', 'or of one character of the title');
select is(t.titles('{"q": "新更"}'), null, 'a word is its characters in their order');
select is(t.feed('{"limit": "2"}') ->> 'next' is not null, true, 'a page has a next');
select is(t.titles(jsonb_build_object('limit', '2', 'after', t.feed('{"limit": "2"}') ->> 'next')), '甲', 'which goes on');
select is(t.feed('{"month": "2023-13"}') ->> 'code', 'invalid_parameter', 'a month is a month');
select is(char_length(t.feed() #>> '{items,0,excerpt}'), 141, 'a line shows the beginning');

select t.move(t.who('U500103', 'clerk'), :a, 'revise'), t.edit(t.who('U500103', 'clerk'), :a, '{"title": "甲改"}') as x \gset
select is(t.titles(), '丙 乙 甲', 'what is being changed is read as it was');
select ops.clock_set('2023-03-02 09:00+08'), t.move(t.who('U500103', 'clerk'), :a, 'submit'),
    t.move(t.who('U500103', 'reviewer'), :a, 'approve'), t.move(t.who('D07', 'reviewer', 2), :a, 'approve') as x \gset
select is(t.titles(), '丙 乙 甲改', 'and once it is approved stays in its place');
select is(t.read(t.who('U500106', 'leader'), 'filing.bulletin_get', jsonb_build_object('path',
    jsonb_build_object('id', :a))) ->> 'published_at' like '2023-02-27%', true, 'of the day it became public');
select is((select string_agg((x #>> '{unit,unit}') || ' ' || (x ->> 'count'), ', ') from jsonb_array_elements(
    t.digest('2023-02') -> 'units') x), 'D30 1, U500103 1', 'the digest of a month counts per unit');
select is(t.digest('2023-02') ->> 'label', '2023年2月', 'and says which');
select is((select string_agg((x ->> 'month') || ' ' || (x ->> 'count'), ', ') from jsonb_array_elements(
    t.digest('2023-02') -> 'months') x), '2023-03 1, 2023-02 2', 'and which others there are');
select is(t.read(t.who('U500106', 'leader'), 'filing.bulletin_digest', '{"path": {"month": "x"}}') ->> 'code',
    'invalid_parameter', 'a digest is of a month');

select t.move(t.who('D07', 'reviewer'), :b, 'void', '{"reason_code": "other", "note": "重复"}') as x \gset
select is(t.titles(), '丙 甲改', 'what is voided is gone');
select is(t.read(t.who('U500106', 'leader'), 'filing.bulletin_get', jsonb_build_object('path',
    jsonb_build_object('id', :b))) ->> 'code', 'not_found', 'for good');
select * from finish();
rollback;
