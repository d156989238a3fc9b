-- SPDX-License-Identifier: Apache-2.0
-- select filing.draft_flaws(e, 'fields_invalid', '{"errors": […]}', '{16}');
--     -- [{"pointer": "/drafts/17", "code": "…", "detail": "…"}, …]
-- What a refusal says of one filing among several: each of its rules, or the
-- refusal's own words, under the filing's number.  Where another of the same act
-- (p_before) has what this one claims, the two are named: nothing was submitted, so
-- it is under review nowhere.
create or replace function filing.draft_flaws(e filing.entry, p_code text,
    p_said jsonb, p_before bigint[])
returns jsonb
language sql stable
as $$
	select coalesce((select jsonb_agg(jsonb_build_object(
	    'pointer', '/drafts/' || (e).entry, 'code', x ->> 'code',
	    'detail', x ->> 'detail'))
	    from jsonb_array_elements(p_said -> 'errors') x),
	    jsonb_build_array(jsonb_build_object(
	    'pointer', '/drafts/' || (e).entry, 'code', p_code,
	    'detail', case when (p_said #>> '{holder,entry}')::bigint
	        = any (p_before) then filing.claim_words(e, array(
	        select jsonb_array_elements_text(p_said -> 'fields')),
	        (p_said #>> '{holder,entry}')::bigint)
	        || '，同在这份表格里，只能提交其中一件'
	    else coalesce(p_said ->> 'detail',
	        '与现有数据冲突，请逐件提交查看原因') end)))
$$;
alter function filing.draft_flaws(filing.entry, text, jsonb, bigint[]) owner to
	rr_owner;
revoke all on function filing.draft_flaws(filing.entry, text, jsonb, bigint[])
	from public;
grant execute on function filing.draft_flaws(filing.entry, text, jsonb, bigint[])
	to rr_writer;
drop function if exists filing.draft_flaws(filing.entry, text, jsonb);
