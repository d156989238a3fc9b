-- SPDX-License-Identifier: Apache-2.0
-- select filing.draft_flaws(e, 'fields_invalid', '{"errors": […]}');
--     -- [{"pointer": "/drafts/17", "code": "…", "detail": "…"}, …]
-- What a refusal says of one filing among several: each of its rules, or the
-- refusal's own words, under the filing's number.
create or replace function filing.draft_flaws(e filing.entry, p_code text,
    p_said jsonb)
returns jsonb
language sql stable
as $$
	select coalesce((select jsonb_agg(jsonb_build_object(
	    'pointer', '/drafts/' || (e).entry, 'code', x ->> 'code',
	    'detail', x ->> 'detail'))
	    from jsonb_array_elements(p_said -> 'errors') x),
	    jsonb_build_array(jsonb_build_object(
	    'pointer', '/drafts/' || (e).entry, 'code', p_code,
	    'detail', coalesce(p_said ->> 'detail',
	        '与现有数据冲突，请逐件提交查看原因'))))
$$;
alter function filing.draft_flaws(filing.entry, text, jsonb) owner to rr_owner;
revoke all on function filing.draft_flaws(filing.entry, text, jsonb) from public;
grant execute on function filing.draft_flaws(filing.entry, text, jsonb)
	to rr_writer;
