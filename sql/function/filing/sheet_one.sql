-- SPDX-License-Identifier: Apache-2.0
-- select filing.sheet_one('延期申请', '[["单位", "lines", 20], …]', rows)
-- One sheet of a table that a job is to write: columns are [heading, kind, width,
-- decimals], where the last two may be missing; rows are arrays of what is shown,
-- foot those that sum them.
create or replace function filing.sheet_one(p_name text, p_columns jsonb, p_rows json, p_foot json default null)
returns json
language sql immutable
as $$
	select json_build_object('name', p_name, 'columns', p_columns,
	    'rows', coalesce(p_rows, '[]'), 'foot', coalesce(p_foot, '[]'))
$$;
alter function filing.sheet_one(text, jsonb, json, json) owner to rr_owner;
revoke all on function filing.sheet_one(text, jsonb, json, json) from public;
grant execute on function filing.sheet_one(text, jsonb, json, json) to rr_writer;
