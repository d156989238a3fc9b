-- SPDX-License-Identifier: Apache-2.0
-- select filing.text_flaw(field, '…')	-- null, or what is wrong with its length
create or replace function filing.text_flaw(f jsonb, p_text text)
returns text
language plpgsql immutable
as $$
declare
	n	int := char_length(p_text);
begin
	if n > nullif((f ->> 'max')::int, 0) then
		return format('“%s”不超过%s字，现有%s字', f ->> 'label',
		    f ->> 'max', n);
	elsif n < (f ->> 'min')::int then
		return format('“%s”不少于%s字，现有%s字', f ->> 'label',
		    f ->> 'min', n);
	end if;
	return null;
end
$$;
alter function filing.text_flaw(jsonb, text) owner to rr_owner;
revoke all on function filing.text_flaw(jsonb, text) from public;
grant execute on function filing.text_flaw(jsonb, text) to rr_writer;
