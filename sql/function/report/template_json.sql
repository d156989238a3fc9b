-- SPDX-License-Identifier: Apache-2.0
-- select report.template_json(t);	-- {"id": 3, "name": "报表.docx", "state": "ready", …}
-- used_for: the kinds of report that are made from it now.
-- state: checking, wrong (problem says why), ready.
create or replace function report.template_json(t report.template)
returns json
language plpgsql stable
as $$
begin
	return json_build_object('id', t.template, 'name', t.name,
	    'size', t.size, 'sha256', t.sha256,
	    'made_by', org.account_name(t.made_by), 'made_at', t.made_at,
	    'state', case when t.checked_at is null then 'checking'
	        when t.problem is not null then 'wrong' else 'ready' end,
	    'problem', t.problem,
	    'used_for', (select coalesce(json_agg(k.kind order by k.kind), '[]')
	        from report.kind k
	        where report.template_in_force(k.kind) = t.template));
end
$$;
alter function report.template_json(report.template) owner to rr_owner;
revoke all on function report.template_json(report.template) from public;
grant execute on function report.template_json(report.template)
	to rr_writer, rr_reader;
