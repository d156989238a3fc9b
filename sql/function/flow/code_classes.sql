-- SPDX-License-Identifier: Apache-2.0
-- select * from flow.code_classes('situation');
--	-- N | 获全国性肯定评价 | {"indicator": "national"} | N8
-- Under which classes a list that rules name takes codes, and the next of each.
create or replace function flow.code_classes(p_list text)
returns table (class text, label text, more jsonb, code text)
language plpgsql stable
as $$
begin
	return query select k.key, k.value ->> 'label', k.value -> 'more',
	    k.key || (select coalesce(max(substr(c.code, 2)::int), 0) + 1
	        from flow.code c where c.code_list = l.code_list
	        and c.code ~ ('^' || k.key || '[0-9]{1,2}$'))
	from flow.code_list l, jsonb_each(l.classes) k
	where l.code_list = p_list
	order by k.value ->> 'position', k.key;
end
$$;
alter function flow.code_classes(text) owner to rr_owner;
revoke all on function flow.code_classes(text) from public;
grant execute on function flow.code_classes(text) to rr_writer;
