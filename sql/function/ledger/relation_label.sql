-- SPDX-License-Identifier: Apache-2.0
-- select ledger.relation_label('pilot_unit');	-- 改革试点 · 涉及区县
-- What people call the rows of a relation: the business whose filings become
-- them and, where a filing becomes many, the field that holds them.  Null: rows
-- that no filing becomes.
create or replace function ledger.relation_label(p_relation text)
returns text
language plpgsql stable
as $$
begin
	return (select concat_ws(' · ', m.label, (select f ->> 'label'
	    from flow.form x, json_array_elements(x.form -> 'fields') f
	    where x.module = t.module and x.current
	    and f ->> 'name' = t.rows_field))
	from ledger.target t
	join flow.module m on m.module = t.module
	where t.relation = p_relation);
end
$$;
alter function ledger.relation_label(text) owner to rr_owner;
revoke all on function ledger.relation_label(text) from public;
grant execute on function ledger.relation_label(text) to rr_reader;
