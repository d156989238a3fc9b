-- SPDX-License-Identifier: Apache-2.0
-- 9 工作动态: filed by any unit, reviewed there and in the reform office, public
-- from then on; what it links to is in force.
\ir ../helper_filing.sql
select plan(14);
select t.who('U500103', 'clerk') as c, t.who('U500103', 'reviewer') as r,
    t.who('D07', 'reviewer') as o \gset
create function t.bulletin(more jsonb default '{}') returns jsonb language sql as $$
	select '{"classified": false, "title": "城市更新有新进展", "body": "第一段。\n第二段。"}'::jsonb || more $$;
select t.made(:'c', 'bulletin', t.bulletin()) as e \gset
select is(t.move(:'c', :e, 'submit'), '200', 'a clerk files it');
select is(t.state(:e), 'unit_review in_review', 'the own reviewer reads it first');
select is(t.move(:'r', :e, 'approve'), '200', 'and passes it on');
select is((select count(*) from ledger.bulletin), 0::bigint, 'nothing is public yet');
select is(t.move(:'o', :e, 'approve'), '200', 'the office publishes it');
select is((select title || ' ' || (body like E'第一段。\n%') from ledger.bulletin where upper_inf(in_force)),
    '城市更新有新进展 true', 'with its title, its lines kept');
select is(t.errors(t.moved(:'c', t.made(:'c', 'bulletin', t.bulletin('{"classified": true, "body": null}')), 'submit')),
    '{"classified /body/classified"}', 'what is secret is not for this feed');
select is(t.errors(t.moved(:'c', t.made(:'c', 'bulletin', '{"classified": false}'), 'submit')),
    '{"required /body/body","required /body/title"}', 'title and text are wanted');

select t.pilot_in_force() as p \gset
select t.made(:'c', 'bulletin', t.bulletin(jsonb_build_object('related', jsonb_build_array(
    jsonb_build_object('linked', :p))))) as l \gset
select is((t.got(:'c', :l) #>> '{links,0,title}'), '城市更新试点', 'a link is read by its name');
select t.move(:'c', :l, 'submit'), t.move(:'r', :l, 'approve'), t.move(:'o', :l, 'approve') as x \gset
select is((select linked from ledger.bulletin_link where entry = :l and upper_inf(in_force)), :p::bigint, 'and stands in the ledger');
create function t.linked(p bigint, unit text) returns text[] language sql as $$
	select t.errors(t.moved(t.who(unit, 'clerk'), t.made(t.who(unit, 'clerk'), 'bulletin',
	    t.bulletin(jsonb_build_object('related', jsonb_build_array(jsonb_build_object('linked', p))))), 'submit')) $$;
select is(t.linked(t.made(:'c', 'bulletin', t.bulletin()), 'U500103'), '{"invalid_value /body/related/0/linked"}',
    'not to a draft');
select is(t.linked(:p, 'U500106'), '{"invalid_value /body/related/0/linked"}', 'not to what the unit cannot see');
select is(t.linked(:p, 'U500105'), '{}', 'to another unit''s that names this one');
select t.move(:'c', :l, 'revise'), t.edit(:'c', :l, '{"related": null}'), t.move(:'c', :l, 'submit'),
    t.move(:'r', :l, 'approve'), t.move(:'o', :l, 'approve') as x \gset
select is((select count(*) from ledger.bulletin_link where entry = :l and upper_inf(in_force)), 0::bigint,
    'a change takes a link out of force');
select * from finish();
rollback;
