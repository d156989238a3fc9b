-- SPDX-License-Identifier: Apache-2.0
-- select filing.claim_words(e, '{source,situation}', 23);
--	-- “来源文件、会议、期号或版面”“计分情形”与“第二件”（编号23）相同
-- Which fields claim what another filing has; the other by its title and number, or
-- not at all where it is null.
create or replace function filing.claim_words(e filing.entry, p_fields text[],
    p_other bigint)
returns text
language plpgsql stable
as $$
declare
	labels	text := (select string_agg('“' || case when v.body
		    -> 'classified' = 'true' then coalesce(d ->>
		    'classified_label', d ->> 'label') else d ->> 'label' end
		    || '”', ''
		    order by array_position(p_fields, d ->> 'name'))
		    from filing.version v, jsonb_array_elements(
		    flow.form_of((e).module, v.form_hash) -> 'fields') d
		    where v.entry = (e).entry and v.version = (e).version
		    and d ->> 'name' = any (p_fields)
		    and v.body ->> (d ->> 'name') is not null);
begin
	return coalesce(labels, '内容') || coalesce((select format(
	    '与“%s”（编号%s）', coalesce(o.title, '未填标题'), o.entry)
	    from filing.entry o where o.entry = p_other), '与其他填报')
	    || '相同';
end
$$;
alter function filing.claim_words(filing.entry, text[], bigint) owner to
	rr_owner;
revoke all on function filing.claim_words(filing.entry, text[], bigint) from
	public;
grant execute on function filing.claim_words(filing.entry, text[], bigint) to
	rr_writer;
