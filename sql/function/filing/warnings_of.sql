-- SPDX-License-Identifier: Apache-2.0
-- select filing.warnings_of(e, body, derived)	-- [{"pointer", "code", "detail"}]
-- What is not refused but must be looked at, while it is under way: bad files,
-- what the module warns of, and what is claimed or proved a second time.
create or replace function filing.warnings_of(e filing.entry, p_body jsonb,
    p_derived jsonb)
returns json
language plpgsql stable
as $$
declare
	hook	text;
	files	jsonb;
	j	jsonb := '[]';
begin
	if (e).state in ('approved', 'voided') then
		return '[]';
	end if;
	select coalesce(jsonb_agg(f), '[]') into files
	from filing.file_flaws((e).entry, (e).version) f;
	select h.warning into hook from flow.hook h where h.module = (e).module;
	if hook is not null then
		execute format('select coalesce(jsonb_agg(w), ''[]'')
		    from %s($1, $2, $3) w', hook)
		into j using e, p_body, p_derived;
	end if;
	return (files || j || filing.alike_warnings(e))::json;
end
$$;
alter function filing.warnings_of(filing.entry, jsonb, jsonb) owner to rr_owner;
revoke all on function filing.warnings_of(filing.entry, jsonb, jsonb)
	from public;
grant execute on function filing.warnings_of(filing.entry, jsonb, jsonb)
	to rr_writer;
