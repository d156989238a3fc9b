-- SPDX-License-Identifier: Apache-2.0
-- select filing.entry_insert(m, s, o, body, derived, a) into e;
-- The row and its first version, at revision 0 until filing.put.
create or replace function filing.entry_insert(m flow.module, s flow.step,
    o filing.obligation, p_body jsonb, p_derived jsonb, a org.actor)
returns filing.entry
language plpgsql volatile
as $$
declare
	e	filing.entry;
	hash	text;
begin
	select f.hash into hash from flow.form f
	where f.module = m.module and f.current;
	insert into filing.entry (module, unit, subject, period, stage, state,
	    revision, title, created_by, created_at, changed_by, updated_at)
	values (m.module, a.unit, o.subject,
	    case when o.subject is not null then o.period end, s.next, s.state, 0, '',
	    a.account, ops.now(), a.account, ops.now())
	returning * into e;
	p_body := filing.body_fill(e, p_body, '{}');
	insert into filing.version (entry, version, body, derived, form_hash,
	    author, authors, unit, written_at)
	values (e.entry, 1, p_body, p_derived, hash, a.account,
	    array[a.account], a.unit, ops.now());
	update filing.obligation set entry = e.entry
	where obligation = o.obligation;
	return filing.row_fill(e, p_body);
end
$$;
alter function filing.entry_insert(flow.module, flow.step, filing.obligation,
	jsonb, jsonb, org.actor) owner to rr_owner;
revoke all on function filing.entry_insert(flow.module, flow.step,
	filing.obligation, jsonb, jsonb, org.actor) from public;
grant execute on function filing.entry_insert(flow.module, flow.step,
	filing.obligation, jsonb, jsonb, org.actor) to rr_writer;
