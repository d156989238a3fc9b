-- SPDX-License-Identifier: Apache-2.0
-- select ops.detail_lines('entry_act', '{"entry": 5, "action": "approve"}');
--	-- [{"label": "填报件编号", "text": "5"}, {"label": "步骤", "text": "通过"}]
-- The trail's details as lines for a reader, in the order of their words.
create or replace function ops.detail_lines(p_act text, p_detail jsonb)
returns json
language plpgsql stable
as $$
begin
	return (select coalesce(json_agg(json_build_object('label', x.label,
	    'text', x.text) order by x.label), '[]')
	    from (select coalesce(ops.detail_words(t.key, p_act), t.key) as label,
	        ops.detail_text(t.key, t.value, p_detail, p_act) as text
	        from jsonb_each(case jsonb_typeof(p_detail) when 'object'
	        then p_detail else '{}' end) t) x
	    where x.text is not null);
end
$$;
alter function ops.detail_lines(text, jsonb) owner to rr_owner;
revoke all on function ops.detail_lines(text, jsonb) from public;
grant execute on function ops.detail_lines(text, jsonb) to rr_writer;
