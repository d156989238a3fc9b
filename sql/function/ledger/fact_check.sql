-- SPDX-License-Identifier: Apache-2.0
-- select ledger.fact_check('pilot', '{"name": "城市更新试点", …}');
--     -- [{"pointer": "/issuer", "code": "required", "detail": "应填写"}]
-- Would the body, approved, fit the ledger?  Asked at submission, so that what
-- passes can be approved: only the module's fields, each value kept as it is by
-- the table's type, the table's own constraints, child rows too.  [] = it fits.
-- p_period: what the ledger will take as period where the body has none.
create or replace function ledger.fact_check(p_module text, p_body jsonb,
    p_period text default null)
returns jsonb
language plpgsql stable
as $$
declare
	t	ledger.target;
	body	jsonb := p_body;
	lists	text[];
	flaws	jsonb := '[]';
begin
	if jsonb_typeof(p_body) is distinct from 'object' then
		return jsonb_build_array(ledger.flaw('', '', 'invalid_value',
		    '应为对象'));
	end if;
	select array_agg(x.rows_field) into lists from ledger.target x
	where x.module = p_module and x.rows_field is not null;
	for t in select x.* from ledger.target x where x.module = p_module
	    order by x.position loop
		if t.rows_field is not null then
			flaws := flaws
			    || ledger.list_flaws(t, p_body -> t.rows_field);
			continue;
		end if;
		if p_period is not null and not p_body ? 'period'
		    and exists (select from ledger.column_of(t.relation) c
		        where c.name = 'period') then
			body := p_body || jsonb_build_object('period', p_period);
		end if;
		flaws := flaws || ledger.row_flaws(t.relation,
		    body - coalesce(lists, '{}'),
		    array['unit'] || array_remove(array[t.subject_column], null),
		    t.findings, '/');
	end loop;
	if not found then
		raise exception 'module % has no ledger table', p_module;
	end if;
	return flaws;
end
$$;
alter function ledger.fact_check(text, jsonb, text) owner to rr_owner;
revoke all on function ledger.fact_check(text, jsonb, text) from public;
grant execute on function ledger.fact_check(text, jsonb, text) to rr_writer;
