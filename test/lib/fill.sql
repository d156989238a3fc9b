-- SPDX-License-Identifier: Apache-2.0
-- psql -v standing=20000 -v fresh=20000 -f test/lib/fill.sql
-- Fills a throw-away database. In each of the 41 districts one achievement goes
-- through the doors as far as each stage; then its rows are copied under new
-- numbers: `standing` filings in all, and `fresh` more drafts and as many that
-- wait for a last approval, which is what a bench of moves uses up. Whatever columns there are
-- come along, since a copy is a row of the table it came from.
\ir ../sql/helper_filing.sql
commit;
update org.session set expires_at = now() + interval '1 day';

create table t.template (entry bigint, stage text);
create function t.template(unit text, stage text) returns void
language plpgsql as $$
declare
	e	bigint := t.made(t.who(unit, 'clerk'), 'achievement',
		    t.achievement(jsonb_build_object('source', unit || stage)));
begin
	perform t.attach(t.who(unit, 'clerk'), e, 'evidence');
	if stage <> 'entry' then
		perform t.move(t.who(unit, 'clerk'), e, 'submit');
	end if;
	if stage in ('office_review', 'approved') then
		perform t.move(t.who(unit, 'reviewer'), e, 'approve');
	end if;
	if stage = 'approved' then
		perform t.move(t.who('D07', 'reviewer', 1), e, 'approve');
	end if;
	if (select x.stage from filing.entry x where x.entry = e) <> stage then
		raise exception '% stands at %', e, t.state(e);
	end if;
	insert into t.template values (e, stage);
end $$;
select t.template(unit, stage) from org.unit, unnest(array['entry',
    'unit_review', 'office_review', 'approved']) stage
where kind = 'district' and reports and in_force @> '2023-03-31'::date \g /dev/null

-- t.columns('filing.entry', '{entry}') → the names, for an insert that gives
-- those of the array itself
create function t.columns(rel regclass, prefix text, own text[]) returns text
language sql as $$
	select string_agg(coalesce(own[array_position(own, attname::text) + 1],
	    prefix || quote_ident(attname)), ', ' order by attnum)
	from pg_attribute where attrelid = rel and attnum > 0
	and not attisdropped and attgenerated = '' $$;
-- own: name, expression, name, expression … for what a copy has of its own
create function t.copy(rel regclass, own text[]) returns void
language plpgsql as $$
begin
	execute format('insert into %s (%s) overriding system value
	    select %s from %s x join t.map m on m.old = x.entry', rel,
	    t.columns(rel, '', '{}'), t.columns(rel, 'x.', own), rel);
end $$;

create table t.map (old bigint, entry bigint, n bigint, approval bigint);
insert into t.map
select e, nextval(pg_get_serial_sequence('filing.entry', 'entry')), n, null
from (select e.entry as e, row_number() over (order by e.stage, g, e.entry) as n
    from t.template e join (values ('entry', 0.05), ('unit_review', 0.05),
        ('office_review', 0.05), ('approved', 0.85)) s (stage, share)
        on s.stage = e.stage,
        generate_series(1, ceil(:standing * s.share / 41)::int) g order by n) x;
-- t.fresh: runs of numbers, unit after unit, each of which is moved once
create table t.fresh (entry bigint, stage text, unit text, revision int);
with made as (
	insert into t.map
	select e, nextval(pg_get_serial_sequence('filing.entry', 'entry')), n, null
	from (select e.entry as e, row_number() over (order by e.stage, g,
	    f.unit) as n from t.template e join filing.entry f using (entry),
	    generate_series(1, ceil(:fresh / 41.0)::int) g
	    where e.stage in ('entry', 'office_review') order by n) x
	returning old, entry)
insert into t.fresh select m.entry, e.stage, e.unit, e.revision
from made m join filing.entry e on e.entry = m.old;
update t.map m set approval = nextval('ledger.approval')
from t.template x where x.entry = m.old and x.stage = 'approved';

begin;
set local session_replication_role = replica;
select pg_advisory_xact_lock(785) \g /dev/null
select t.copy('filing.entry', array['entry', 'm.entry', 'title',
    'x.title || '' '' || m.entry']),
    t.copy('filing.version', array['entry', 'm.entry', 'body',
    'x.body || jsonb_build_object(''source'', ''简报'' || m.entry,
    ''event_date'', date ''2023-01-01'' + (m.n % 80)::int)']),
    t.copy('filing.audience', array['entry', 'm.entry']),
    t.copy('filing.attachment', array['entry', 'm.entry', 'attachment',
    'nextval(pg_get_serial_sequence(''filing.attachment'', ''attachment''))',
    'sha256', 'encode(sha256(m.entry::text::bytea), ''hex'')']),
    t.copy('filing.claim', array['entry', 'm.entry', 'key',
    'split_part(x.key, '' | '', 1) || '' | N4 | 简报'' || m.entry']),
    t.copy('filing.event', array['entry', 'm.entry', 'event',
    'nextval(pg_get_serial_sequence(''filing.event'', ''event''))', 'xact',
    'pg_current_xact_id()', 'approval', 'm.approval']),
    t.copy('ledger.achievement', array['entry', 'm.entry', 'in_force',
    'int8range(m.approval, null)', 'source', '''简报'' || m.entry'])
\g /dev/null
commit;
select count(*) as filings, count(*) filter (where in_force_version is not null)
    as approved, (select count(*) from ledger.achievement) as facts
from filing.entry;
select x.stage, min(x.entry), max(x.entry), count(*), min(x.revision),
    max(x.revision) from t.fresh x group by 1
union all
select 'read', min(m.entry), max(m.entry), count(*), 1, 1 from t.map m
join t.template x on x.entry = m.old and x.stage = 'approved' order by 1;
vacuum analyze;
