-- SPDX-License-Identifier: Apache-2.0
-- select filing.subject_brief(17)	-- {"id", "title", "module"}; null for null
create or replace function filing.subject_brief(p_entry bigint)
returns json
language plpgsql stable
as $$
begin
	return (select json_build_object('id', s.entry, 'title', s.title,
	    'module', s.module)
	from filing.entry s where s.entry = p_entry);
end
$$;
alter function filing.subject_brief(bigint) owner to rr_owner;
revoke all on function filing.subject_brief(bigint) from public;
grant execute on function filing.subject_brief(bigint) to rr_writer;
