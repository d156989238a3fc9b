-- SPDX-License-Identifier: Apache-2.0
-- select filing.holder_json(claim, a)	-- {"detail": "…", "holder": {…}}
-- By whom, since when, at which desk, and whom to ask (X12, X13).  The filing's
-- number only for who may open it.
create or replace function filing.holder_json(c filing.claim, a org.actor)
returns jsonb
language plpgsql stable
as $$
declare
	h	filing.entry;
	dept	text;
	ask	json;
	since	text := to_char(c.claimed_at at time zone 'Asia/Shanghai',
		    'yyyy-mm-dd');
begin
	select * into h from filing.entry t where t.entry = c.entry;
	select u.name into dept from org.unit u
	where u.unit = h.competent_department;
	select json_build_object('name', t.name, 'phone', t.phone) into ask
	from flow.contact t where t.module = h.module
	and t.unit = coalesce(h.competent_department, h.unit)
	and t.in_force @> ops.today();
	return jsonb_build_object('detail', format(
	    '已由%s于%s占用，现为“%s”%s。%s',
	    (select u.name from org.unit u where u.unit = h.unit), since,
	    filing.state_label(h), coalesce('，主管部门：' || dept, ''),
	    case when dept is not null then
	        '本区县如也承接该项目，请联系主管部门补列涉及区县。'
	        || coalesce('联系人：' || (ask ->> 'name') || ' '
	        || (ask ->> 'phone'), '') else '' end),
	    'holder', json_build_object(
	        'entry', case when filing.may_see(h, a) then h.entry end,
	        'unit', filing.unit_brief(h.unit), 'title', h.title,
	        'document_number', c.canonical,
	        'stage', h.stage, 'stage_label',
	        filing.stage_label(h.module, h.stage), 'state', h.state,
	        'since', c.claimed_at, 'lapses_on', c.lapses_on,
	        'competent_department',
	        filing.unit_brief(h.competent_department), 'contact', ask,
	        'join', case when filing.join_refusal(h, a) is null
	            then h.entry end,
	        'request', (select filing.join_request_json(r, a)
	            from filing.join_request r where r.entry = h.entry
	            and r.unit = (a).unit order by r.request desc limit 1)));
end
$$;
alter function filing.holder_json(filing.claim, org.actor) owner to rr_owner;
revoke all on function filing.holder_json(filing.claim, org.actor) from public;
grant execute on function filing.holder_json(filing.claim, org.actor)
	to rr_writer;
