-- SPDX-License-Identifier: Apache-2.0
\ir ../helper.sql
-- Every single tampering is found, and the first bad row named.
select plan(16);
delete from ops.audit;
delete from ops.seal;
-- The rows are this transaction's own, so they are given older numbers.
create function t.seal(n int) returns bigint language plpgsql as $$
begin
	update ops.audit set xact = n::text::xid8
	where xact = pg_current_xact_id();
	return (ops.seal_batch((select s from ops.seal s order by s.seal desc
	    limit 1), (n + 1)::text::xid8, 2000)).seal;
end $$;
create function t.write(n int, m int) returns bigint language sql as $$
	select count(ops.audit_write(null, 'r' || i, 'o' || i, ops.done(200), 'd',
	    '{"address": "10.0.0.1"}')) from generate_series(n, m) i $$;
create function t.found(sql text, heads jsonb default '[]') returns text
language plpgsql as $$
declare
	v	jsonb;
begin
	begin
		if sql <> '' then
			execute sql;
		end if;
		v := ops.chain_verify(heads);
		raise exception 'back' using errcode = 'RF999';
	exception when sqlstate 'RF999' then
		null;
	end;
	return case when (v ->> 'ok')::boolean then 'whole'
	    else concat_ws(' ', v -> 'finding' ->> 'seal',
	    v -> 'finding' ->> 'stream', v -> 'finding' ->> 'place') end;
end $$;
create function t.id(r text) returns text language sql as $$
	select audit::text from ops.audit where route = r $$;

select t.write(1, 4) as n \gset
select t.seal(1) as first \gset
select t.write(5, 6) as n \gset
select t.seal(2) as second \gset
select is(t.found(''), 'whole', 'no false alarm');
select is((ops.chain_verify() ->> 'rows')::int, 6, 'over six rows');
select is(t.found($$update ops.audit set account = 9 where route = 'r2'$$),
    '1 audit 2', 'a column changed');
select is(t.found($$update ops.audit set detail = '{"a": 1}' where route = 'r3'$$),
    '1 audit 3', 'a detail added');
select is(t.found($$update ops.audit set at = at + interval '1 microsecond'
    where route = 'r5'$$), '2 audit 1', 'a time changed');
select is(t.found($$delete from ops.audit where route = 'r1'$$), '1 audit 1',
    'a row removed');
select is(t.found($$delete from ops.audit where route = 'r6'$$), '2 audit 2',
    'the last row removed');
select is(t.found($$insert into ops.audit select (r).* from (select r from
    ops.audit r where route = 'r2') x$$), '1 audit 3', 'a row doubled');
select is(t.found($$update ops.audit a set route = case route when 'r1' then 'r2'
    else 'r1' end where route in ('r1', 'r2')$$), '1 audit 1', 'rows swapped');
select is(t.found('update ops.seal set leaves = leaves || leaves where seal = 1'),
    '1', 'leaves changed');
select is(t.found('delete from ops.seal where seal = 1'), '1', 'a seal removed');
select is(t.found('update ops.seal set audit_last = audit_last + 1
    where seal = 2'), '2', 'a number changed');
select encode(digest, 'hex') as head from ops.seal where seal = 2 \gset
select is(t.found('', jsonb_build_array(jsonb_build_object('seal', 2,
    'digest', :'head'))), 'whole', 'the head that was kept agrees');
select is(t.found($$delete from ops.seal where seal = 2$$, '[]'), 'whole',
    'a cut tail is not seen from inside');
select is(t.found($$delete from ops.seal where seal = 2$$,
    jsonb_build_array(jsonb_build_object('seal', 2, 'digest', :'head'))), '2',
    'but by the head that was kept');
select is(t.found('', '[{"seal": 2, "digest": "00"}]'), '2',
    'and so is a chain rewritten whole');
select * from finish();
rollback;
