-- SPDX-License-Identifier: Apache-2.0
-- filing.title_of(e, body)	-- what lists call it: a field of it, or composed
create or replace function filing.title_of(e filing.entry, p_body jsonb)
returns text
language plpgsql stable
as $$
declare
	field	text;
	hook	text;
	t	text;
begin
	select m.title_field, h.title into field, hook
	from flow.module m left join flow.hook h on h.module = m.module
	where m.module = (e).module;
	if field is not null then
		t := btrim(p_body ->> field);
	elsif hook is not null then
		execute format('select %s($1, $2)', hook) into t using e, p_body;
	end if;
	return left(coalesce(nullif(t, ''), '（未填写名称）'), 300);
end
$$;
alter function filing.title_of(filing.entry, jsonb) owner to rr_owner;
revoke all on function filing.title_of(filing.entry, jsonb) from public;
grant execute on function filing.title_of(filing.entry, jsonb) to rr_writer;
