-- SPDX-License-Identifier: Apache-2.0
-- select filing.attachment_json(t)	-- {"id": 3, "field": "evidence", …}
-- pages and problem are the sandbox's findings; inspected: it has looked.
create or replace function filing.attachment_json(t filing.attachment)
returns json
language plpgsql stable
as $$
begin
	return (select json_build_object('id', (t).attachment, 'field', (t).field,
	    'name', (t).name, 'size', (t).size, 'media_type', (t).media_type,
	    'sha256', (t).sha256, 'pages', b.pages,
	    'inspected', b.inspected_at is not null,
	    'problem', filing.file_problem((t).name, b),
	    'created_at', (t).created_at)
	from filing.blob b where b.sha256 = (t).sha256);
end
$$;
alter function filing.attachment_json(filing.attachment) owner to rr_owner;
revoke all on function filing.attachment_json(filing.attachment) from public;
grant execute on function filing.attachment_json(filing.attachment)
	to rr_writer;
