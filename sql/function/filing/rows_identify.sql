-- SPDX-License-Identifier: Apache-2.0
-- select filing.rows_identify('[{"name": "甲"}]', 'result_id', known)
--	-- [{"name": "甲", "result_id": "1f3c…"}]
-- Every row gets an id for good: the one that it brings, if it is known; that of
-- a known row of its name; else a new one.  p_known: {id: name}.  What is no
-- list of objects is given back as it is, for the form to refuse.
create or replace function filing.rows_identify(p_rows jsonb, p_key text,
    p_name text, p_known jsonb)
returns jsonb
language plpgsql volatile
as $$
declare
	brought	text[] := '{}';
	used	text[] := '{}';
	r	jsonb;
	id	text;
	made	jsonb := '[]';
begin
	if jsonb_typeof(p_rows) is distinct from 'array' then
		return p_rows;
	end if;
	brought := array(select x ->> p_key from jsonb_array_elements(p_rows) x
	    where jsonb_typeof(x) = 'object' and x ->> p_key is not null);
	for r in select x from jsonb_array_elements(p_rows) x loop
		if jsonb_typeof(r) <> 'object' then
			made := made || jsonb_build_array(r);
			continue;
		end if;
		id := r ->> p_key;
		if id is null or not p_known ? id or id = any (used) then
			select k.key into id from jsonb_each(p_known) k
			where k.value = r -> p_name and k.key <> all (used)
			and k.key <> all (brought)
			limit 1;
			id := coalesce(id, gen_random_uuid()::text);
		end if;
		used := used || id;
		made := made || jsonb_build_array(r
		    || jsonb_build_object(p_key, id));
	end loop;
	return made;
end
$$;
alter function filing.rows_identify(jsonb, text, text, jsonb) owner to rr_owner;
revoke all on function filing.rows_identify(jsonb, text, text, jsonb)
	from public;
grant execute on function filing.rows_identify(jsonb, text, text, jsonb)
	to rr_writer;
