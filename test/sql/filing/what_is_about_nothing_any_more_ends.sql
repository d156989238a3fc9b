-- SPDX-License-Identifier: Apache-2.0
-- X15: with a pilot that is voided, or that no longer concerns a district, the
-- updates of it end on every desk; what was approved stays as it is.
\ir ../helper_filing.sql
select plan(13);
select t.who('U500103', 'clerk') as a, t.who('U500105', 'clerk') as b, t.who('U500105', 'reviewer') as br,
    t.who('D30', 'clerk') as d, t.who('D07', 'reviewer') as o \gset
create function t.lies(e bigint) returns text language sql as $$
	select concat_ws(' ', state, coalesce(desk_unit, '-')) from filing.entry where entry = e $$;
create function t.said_last(e bigint) returns text language sql as $$
	select action || ' ' || note from filing.event where entry = e order by event desc limit 1 $$;
select t.pilot_in_force() as p \gset
select t.update_in_force('U500103', :p) as u \gset
select t.move(:'a', :u, 'revise'), t.move(:'a', :u, 'submit') \gset x
select is(t.lies(:u), 'in_review U500103', 'a change of an approved update is under review');
select t.made(:'b', 'pilot_update', t.update_body(), t.owed('U500105', :p)) as v \gset
select t.move(:'b', :v, 'submit'), t.move(:'br', :v, 'approve') \gset x
select is(t.lies(:v), 'in_review D30', 'another lies with the department');

select is(t.edit(:'d', :p, '{"scope_units": ["U500103"]}'), '200', 'its district is taken out of the scope');
select is(t.lies(:v), 'voided -', 'the update lies on no desk');
select is(t.said_last(:v), 'void 本区县已不在涉及区县之列', 'and says why');
select is((select text from ops.notice where entry = :v order by notice desc limit 1),
    '本区县已不在涉及区县之列，不再报送：' || (select title from filing.entry where entry = :v), 'its unit is told');
select is((select state from filing.obligation where subject = :p and unit = 'U500105'), 'waived', 'nothing is owed');
select is(t.edit(:'d', :p, '{"scope_units": ["U500103", "U500105"]}'), '200', 'the district is put back');
select is((select concat_ws(' ', state, entry) from filing.obligation where subject = :p and unit = 'U500105'), 'open',
    'and owes it anew');
select t.made(:'b', 'pilot_update', t.update_body(), t.owed('U500105', :p)) as w \gset

select is(t.move(:'o', :p, 'void', '{"note": "重复"}'), '200', 'the pilot is voided');
select is(t.lies(:w), 'voided -', 'a draft ends with it');
select is((select t.lies(:u) || ' ' || (version = in_force_version) || ' ' || t.said_last(:u) from filing.entry where entry = :u),
    'approved - true discard 所属事项已作废', 'the change is dropped, what was approved stays as it is');
select is((select string_agg(c::text, '; ') from ops.checks() c where "check" <> 'org.check_power'), null, 'all of it agrees');
select * from finish();
rollback;
