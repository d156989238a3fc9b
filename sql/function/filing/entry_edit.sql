-- SPDX-License-Identifier: Apache-2.0
-- select * from ops.act('6f1c….12', 'entry_edit', null, null, '4b2a…',
--     '{"path": {"id": "17"}, "if_match": 3, "body": {"module": "pilot",
--       "body": {"name": "…", "track": null}}}');
-- Fields given replace fields, null takes one away.  At the entry stage the
-- open version is written in place; what a department corrects or amends is a
-- version of its own, signed at once: before and after stay readable.  What
-- changes nothing is none, and nobody is told of it.
create or replace function filing.entry_edit(a org.actor, args jsonb)
returns ops.answer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	e	filing.entry;
	s	flow.step;
	v	filing.version;
	b	jsonb;
	n	bigint;
	id	bigint := (args -> 'path' ->> 'id')::bigint;
	patch	jsonb := coalesce(args -> 'body' -> 'body', '{}');
begin
	n := filing.approval_begin(id, 'amend');
	e := filing.take(id, (args ->> 'if_match')::int, a);
	if e.module is distinct from coalesce(args -> 'body' ->> 'module',
	    e.module) then
		perform ops.refuse('conflict', jsonb_build_object('detail',
		    '该填报件不属于所给的模块'));
	elsif jsonb_typeof(patch) <> 'object' then
		perform ops.refuse_at('invalid_body', '/body', 'invalid_value',
		    '填报内容应为一个对象');
	end if;
	s := filing.step_of(e, '{edit,correct,amend}', a);
	perform filing.fields_check(s, patch);
	select * into v from filing.version t
	where t.entry = e.entry and t.version = e.version;
	b := filing.body_fill(e, jsonb_strip_nulls(v.body || patch), v.body);
	if s.action <> 'edit' and filing.says_the_same(flow.form_of(e.module,
	    v.form_hash) -> 'fields', v.body, b) then
		return filing.answer(200, e, a);
	end if;
	if patch ? 'document_number' then
		v.derived := coalesce(args -> 'derived', '{}');
	end if;
	if s.action = 'edit' then
		b := filing.classified_clear(e, b, v.body, patch, a);
		update filing.version set body = b, derived = v.derived,
		    author = a.account, unit = a.unit,
		    authors = array(select distinct x
		        from unnest(v.authors || a.account) x),
		    written_at = ops.now()
		where entry = e.entry and version = e.version;
		e := filing.put(filing.row_fill(e, b), b, a);
	else
		e := filing.version_open(e, a, b, v.derived, true);
		e := filing.step_take(filing.row_fill(e, b), s, a, args, n);
	end if;
	return filing.answer(200, e, a);
end
$$;
alter function filing.entry_edit(org.actor, jsonb) owner to rr_writer;
revoke all on function filing.entry_edit(org.actor, jsonb) from public;
insert into ops.door (route, door) values ('entry_edit', 'filing.entry_edit')
on conflict (route) do update set door = excluded.door;
