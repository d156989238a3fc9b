-- SPDX-License-Identifier: Apache-2.0
-- select filing.row_fill(e, body) into e;	-- what the row takes over from its body
-- The competent or lead department is named by the filing, or by its subject; a
-- period by the obligation, or by the filing.
create or replace function filing.row_fill(e filing.entry, p_body jsonb)
returns filing.entry
language plpgsql stable
as $$
begin
	if e.subject is not null then
		select s.competent_department into e.competent_department
		from filing.entry s where s.entry = e.subject;
	else
		e.competent_department := (select u.unit from org.unit u
		    where u.unit = p_body ->> coalesce((select h.line
		        from flow.hook h where h.module = e.module),
		        'competent_department'));
		if p_body ->> 'period' ~ '^[0-9]{4}(Q[1-4]|0[1-6]B)$' then
			e.period := p_body ->> 'period';
		end if;
	end if;
	return e;
end
$$;
alter function filing.row_fill(filing.entry, jsonb) owner to rr_owner;
revoke all on function filing.row_fill(filing.entry, jsonb) from public;
grant execute on function filing.row_fill(filing.entry, jsonb) to rr_writer;
