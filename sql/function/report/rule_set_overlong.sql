-- SPDX-License-Identifier: Apache-2.0
-- select * from report.rule_set_overlong(body);
--     -- /body/pillars/0/label | too_long | 不能超过 100 字
-- Words of a rule set that no table, paper or screen could hold: its own name and
-- those of its parts, 100; who answers for the data, 200; the rule, 2000 characters.
create or replace function report.rule_set_overlong(p_body jsonb)
returns table (pointer text, code text, detail text)
language plpgsql stable
as $$
begin
	return query
	select w.at || '/' || w.field, 'too_long', format('不能超过 %s 字', w.most)
	from (select '/body' as at, 'label' as field, p_body ->> 'label' as words,
	        100 as most, 0::bigint as p, 0::bigint as i
	    union all
	    select format('/body/pillars/%s', p.n - 1), 'label', p.v ->> 'label',
	        100, p.n, 0
	    from report.items_of(p_body -> 'pillars') p
	    union all
	    select format('/body/pillars/%s/indicators/%s', p.n - 1, i.n - 1),
	        f.field, i.v ->> f.field, f.most, p.n, i.n
	    from report.items_of(p_body -> 'pillars') p
	    cross join report.items_of(p.v -> 'indicators') i
	    cross join (values ('label', 100), ('data_owner', 200),
	        ('basis', 2000)) f(field, most)) w
	where char_length(w.words) > w.most
	order by w.p, w.i, w.field;
end
$$;
alter function report.rule_set_overlong(jsonb) owner to rr_owner;
revoke all on function report.rule_set_overlong(jsonb) from public;
grant execute on function report.rule_set_overlong(jsonb)
	to rr_writer, rr_reader;
