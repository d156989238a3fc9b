-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.assigned_flaws(e, body, '{}');	-- no row: it may be issued
-- What the form of an issued filing cannot say: a day that is newly set is not
-- past, and a track belongs to its policy area (R35).
create or replace function filing.assigned_flaws(e filing.entry, p_body jsonb,
    p_files jsonb)
returns setof filing.flaw
language plpgsql stable
as $$
declare
	field	text := (select h.assigned from flow.hook h
		    where h.module = e.module);
begin
	return query select (filing.flaw_make(format('/body/%s/%s/due', field,
	    r.n - 1), 'invalid_value', '反馈时限不能早于今天')).*
	from jsonb_array_elements(case jsonb_typeof(p_body -> field)
	    when 'array' then p_body -> field else '[]' end)
	    with ordinality r (v, n)
	where jsonb_typeof(r.v) = 'object'
	and filing.day_of(r.v ->> 'due') < ops.today()
	and not exists (select
	    from filing.assigned_rows(e.entry, e.in_force_version) o
	    where o.unit = r.v ->> 'unit'
	    and o.due = filing.day_of(r.v ->> 'due'));
	return query select * from filing.track_flaws(p_body);
end
$$;
alter function filing.assigned_flaws(filing.entry, jsonb, jsonb) owner to
	rr_owner;
revoke all on function filing.assigned_flaws(filing.entry, jsonb, jsonb) from
	public;
grant execute on function filing.assigned_flaws(filing.entry, jsonb, jsonb) to
	rr_writer;
