-- SPDX-License-Identifier: Apache-2.0
-- select * from report.indicators_of('2023-03-31');
-- The indicators of a rule set in its own order, with what counting needs.
create or replace function report.indicators_of(p_rule_set text)
returns table (place bigint, indicator text, label text, kind text,
	judge text, window_days int, window_working boolean, body jsonb)
language plpgsql stable
as $$
begin
	return query
	select row_number() over (order by p.n, i.n), i.v ->> 'key',
	    i.v ->> 'label', i.v ->> 'kind', i.v ->> 'judge',
	    (i.v -> 'approval_window' ->> 'days')::int,
	    i.v -> 'approval_window' ->> 'unit' = 'working_day', i.v::jsonb
	from report.rule_set r,
	    json_array_elements(r.body::json -> 'pillars')
	    with ordinality p(v, n),
	    json_array_elements(p.v -> 'indicators') with ordinality i(v, n)
	where r.id = p_rule_set
	order by 1;
end
$$;
alter function report.indicators_of(text) owner to rr_owner;
revoke all on function report.indicators_of(text) from public;
grant execute on function report.indicators_of(text) to rr_writer, rr_reader;
