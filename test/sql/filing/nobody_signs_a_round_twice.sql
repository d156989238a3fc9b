-- SPDX-License-Identifier: Apache-2.0
-- Four eyes, for a person: also one with two roles, also from psql.
\ir ../helper_filing.sql
select plan(14);
create function t.also(caller text, unit text, role org.role) returns text
language plpgsql as $$
declare
	g	bigint;
	s	uuid;
begin
	insert into org.grant_ (account, unit, role) values (t.account(caller), also.unit, also.role)
	returning grant_id into g;
	insert into org.session (account, grant_id, refresh_hash, expires_at)
	values (t.account(caller), g, gen_random_uuid(), now() + interval '1 hour') returning session into s;
	return s || '.' || g;
end $$;
select t.who('U500103', 'clerk') as clerk, t.who('U500103', 'clerk', 2) as clerk2 \gset
select t.also(:'clerk', 'U500103', 'reviewer') as both, t.also(:'clerk2', 'U500103', 'reviewer') as both2 \gset
select t.achievement_submitted('U500103') as e \gset
select is(t.move(:'both', :e, 'approve'), 'four_eyes', 'who submitted does not approve in another role');
select is(t.actions(:'both', :e), null, 'and is not offered it');
select is(t.move(t.who('U500103', 'reviewer'), :e, 'approve'), '200', 'another does');
select is(t.move(t.also(t.who('U500103', 'reviewer'), 'D07', 'reviewer'), :e, 'approve'), 'four_eyes',
    'nor does who approved for the unit approve for the office');
select throws_ok(format('insert into filing.event select (jsonb_populate_record(v, ''{"event": %s}'')).*
    from filing.event v where entry = %s and action = ''approve''', 10000000, :e), '428C9', null,
    'an event has a number of its own');
select throws_ok(format($$insert into filing.event (era, at, entry, module, version, round, action,
    stage, next, state, revision, account, unit, kind, role, eyes) select era, at, entry, module, version,
    round, 'approve', stage, next, state, revision, account, unit, kind, role, eyes
    from filing.event where entry = %s and action = 'submit'$$, :e), '23505', null,
    'the index says so to everybody');

-- written by one, submitted by another: the writer does not review
select t.made(:'clerk', 'achievement', t.achievement('{"source": "二"}')) as f \gset
select t.attach(:'clerk', :f, 'evidence') as x \gset
select is(t.move(:'clerk2', :f, 'submit'), '200', 'a colleague submits');
select is(t.move(:'both', :f, 'approve'), 'own_entry', 'its author does not review it');
select is(t.move(:'clerk', :f, 'withdraw'), 'not_your_step', 'nor take back what another submitted');
select is(t.move(:'clerk2', :f, 'withdraw'), '200', 'who submitted may');
select is(t.move(:'clerk', :f, 'submit'), '200', 'in the next round');
select is(t.move(t.who('U500103', 'reviewer'), :f, 'return', '{"reason_code": "other", "note": "理由"}'),
    '200', 'a reviewer returns it');
select t.move(:'clerk', :f, 'submit', '{"note": "已改"}') as x \gset
select is(t.move(t.who('U500103', 'reviewer'), :f, 'approve'), '200', 'and may approve the next');
select is((select count(*) from filing.event where entry = :f and eyes), 5::bigint, 'five signatures');
select * from finish();
rollback;
