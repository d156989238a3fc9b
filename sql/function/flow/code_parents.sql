-- SPDX-License-Identifier: Apache-2.0
-- select flow.code_parents('track', '2023-05-01');
--	-- [{"code": "society", "label": "社会"}, …]: 领域, which 跑道 belong to
-- The list that the codes of this one point into, as of a day; [] for a flat one.
create or replace function flow.code_parents(p_list text, p_on date)
returns json
language plpgsql stable
as $$
begin
	return (select coalesce(json_agg(json_build_object('code', p.code,
	        'label', p.label) order by p.position, p.code), '[]')
	    from flow.code p
	    where p.in_force @> p_on and p.code_list = (
	        select u.code_list from flow.code c
	        join flow.code u on u.code = c.parent
	        and u.code_list <> c.code_list
	        where c.code_list = p_list and c.in_force @> p_on limit 1));
end
$$;
alter function flow.code_parents(text, date) owner to rr_owner;
revoke all on function flow.code_parents(text, date) from public;
grant execute on function flow.code_parents(text, date) to rr_writer;
