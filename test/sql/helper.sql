-- SPDX-License-Identifier: Apache-2.0
-- Included first by every test: begins, loads pgTAP and what tests share.  The
-- test ends with finish() and rollback, so nothing of it stays.
\set QUIET 1
\pset format unaligned
\pset tuples_only true
\pset pager off
\set ON_ERROR_STOP true
begin;
set client_min_messages = warning;
set search_path = public, pg_catalog;
create extension if not exists pgtap schema public;
create schema t;

-- t.person('U500103', 'clerk') → caller: a person, signed in, in that role
create function t.person(unit text, role org.role, admin_of text[] default '{}',
    modules text[] default null) returns text language plpgsql as $$
declare
	c	bigint;
	g	bigint;
	s	uuid;
begin
	insert into org.account (name, password_hash, must_change)
	values (role || ' ' || unit, 'hash', false) returning account into c;
	insert into org.phone (phone, account)
	values ('000' || lpad((90000000 + c)::text, 8, '0'), c);
	insert into org.grant_ (account, unit, role, admin_of, modules)
	values (c, person.unit, person.role, person.admin_of, person.modules)
	returning grant_id into g;
	insert into org.session (account, grant_id, refresh_hash, expires_at)
	values (c, g, 'refresh ' || c, now() + interval '1 hour')
	returning session into s;
	return s || '.' || g;
end $$;

create function t.account(caller text) returns bigint language sql as $$
	select (org.actor_find(caller)).account $$;

-- t.act(caller, 'grant_end', '{"path": {"id": "7"}}') → the answer
create function t.act(caller text, route text, args jsonb default '{}',
    key text default null, digest text default 'digest')
returns ops.answer language sql as $$
	select ops.act(caller, route, key, digest, 'request', args) $$;

-- the code of a refusal, or the status of what was done
create function t.said(a ops.answer) returns text language sql as $$
	select coalesce(a.code, a.status::text) $$;

-- t.plan('select …') → the lines of its plan
create function t.plan(query text) returns setof text language plpgsql as $$
begin
	return query execute 'explain ' || query;
end $$;
-- t.scanned('select …') → {entry_of_unit,"entry (whole)"}: the indexes that it read,
-- inside functions, too, and the tables that it read from end to end.  A partition's
-- go by the name of the whole.
create function t.scans() returns jsonb language sql as $$
	select jsonb_object_agg(name, n) from (
	    select coalesce(p.relname, c.relname) || case c.relkind when 'r'
	        then ' (whole)' else '' end as name,
	        sum(pg_stat_get_xact_numscans(c.oid)) as n
	    from pg_class c join pg_namespace s on s.oid = c.relnamespace
	    and s.nspname in ('filing', 'flow', 'ledger', 'ops', 'org', 'report')
	    left join pg_inherits h on h.inhrelid = c.oid
	    left join pg_class p on p.oid = h.inhparent
	    where c.relkind in ('r', 'i') group by 1) x $$;
create function t.scanned(query text) returns text[] language plpgsql as $$
declare
	before	jsonb := t.scans();
begin
	execute query;
	return (select array_agg(x.key order by x.key)
	    from jsonb_each_text(t.scans()) x
	    where x.value::bigint > (before ->> x.key)::bigint);
end $$;
