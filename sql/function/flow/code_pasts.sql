-- SPDX-License-Identifier: Apache-2.0
-- select flow.code_pasts('track', ops.today())
--	-- [{"code": "health", "label": "医疗卫生", "from": null, "to": "2023-04-01"}]
-- What codes of a list meant before that day, so that what was filed with them
-- still says what it said.
create or replace function flow.code_pasts(p_list text, p_on date)
returns json
language plpgsql stable
as $$
begin
	return (select coalesce(json_agg(json_build_object('code', c.code,
	    'label', c.label, 'from', lower(c.in_force),
	    'to', upper(c.in_force)) order by c.code, c.in_force), '[]')
	from flow.code c where c.code_list = p_list
	and upper(c.in_force) <= p_on);
end
$$;
alter function flow.code_pasts(text, date) owner to rr_owner;
revoke all on function flow.code_pasts(text, date) from public;
grant execute on function flow.code_pasts(text, date) to rr_writer;
