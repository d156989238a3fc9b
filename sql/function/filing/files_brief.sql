-- SPDX-License-Identifier: Apache-2.0
-- select filing.files_brief(17, 2, 'evidence')	-- [{"name", "sha256"}]; null for none
create or replace function filing.files_brief(p_entry bigint, p_version int,
    p_field text)
returns jsonb
language plpgsql stable
as $$
begin
	return (select jsonb_agg(jsonb_build_object('name', t.name,
	    'sha256', t.sha256) order by t.attachment)
	from filing.attachment t where t.entry = p_entry and t.field = p_field
	and t.from_version <= p_version
	and (t.until_version is null or t.until_version > p_version));
end
$$;
alter function filing.files_brief(bigint, int, text) owner to rr_owner;
revoke all on function filing.files_brief(bigint, int, text) from public;
grant execute on function filing.files_brief(bigint, int, text) to rr_writer;
