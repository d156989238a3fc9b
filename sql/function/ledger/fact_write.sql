-- SPDX-License-Identifier: Apache-2.0
-- perform ledger.fact_write('pilot', 17, 2, 'U500103', null, null, body, 5);
-- What a final approval does to the ledger: closes what the body replaces,
-- opens what it says, under one approval number.  body: with the findings of
-- the approving stage.  Rows of its lists that say the same stay in force.
create or replace function ledger.fact_write(p_module text, p_entry bigint,
    p_version int, p_unit text, p_subject bigint, p_period text, p_body jsonb,
    p_approval bigint, p_origin text default 'flow')
returns void
language plpgsql volatile
as $$
declare
	t	ledger.target;
	base	jsonb;
	kept	text[];
	rows_	jsonb[];
begin
	for t in select x.* from ledger.target x where x.module = p_module
	    order by x.position loop
		base := jsonb_build_object('entry', p_entry,
		    'version', p_version, 'unit', p_unit,
		    'period', coalesce(p_body ->> 'period', p_period),
		    'origin', p_origin, 'in_force', int8range(p_approval, null));
		if t.subject_column is not null then
			base := base || jsonb_build_object(t.subject_column,
			    case t.subject_from when 'entry' then p_entry
			    else p_subject end);
		end if;
		kept := array(select jsonb_object_keys(base));
		if t.rows_field is null then
			rows_ := array[(p_body - kept) || base];
		else
			rows_ := array(select base
			    || (case jsonb_typeof(v) when 'object' then v
			    else jsonb_build_object(t.row_key, v) end
			    - array_remove(kept, t.row_key))
			    from jsonb_array_elements(nullif(p_body
			    -> t.rows_field, 'null')) v);
		end if;
		perform ledger.rows_put(t.relation, t.key,
		    array_remove(t.key, t.row_key), base, rows_, p_approval,
		    t.rows_field is not null);
	end loop;
	if not found then
		raise exception 'module % has no ledger table', p_module;
	end if;
end
$$;
alter function ledger.fact_write(text, bigint, int, text, bigint, text, jsonb,
	bigint, text) owner to rr_owner;
revoke all on function ledger.fact_write(text, bigint, int, text, bigint, text,
	jsonb, bigint, text) from public;
grant execute on function ledger.fact_write(text, bigint, int, text, bigint,
	text, jsonb, bigint, text) to rr_writer;
