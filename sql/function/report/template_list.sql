-- SPDX-License-Identifier: Apache-2.0
-- select * from report.template_list('6f1c….12', '{}');
-- The templates that the office has brought, newest first, and which was used from
-- when on for which kind of report (template null: the one of the program, kind
-- null: all kinds), and which each is made from now.
-- Plan: both by their keys, backwards; a few a year, 50 of each at most.
create or replace function report.template_list(caller text, args jsonb)
returns ops.answer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
	a	org.actor := org.actor_of(caller);
begin
	if not report.may_make_papers(a) then
		perform ops.refuse('forbidden');
	end if;
	return ops.done(200, json_build_object('items', (select
	        coalesce(json_agg(report.template_json(t)
	        order by t.template desc), '[]')
	        from (select * from report.template x
	            order by x.template desc limit 50) t),
	    'uses', (select coalesce(json_agg(json_build_object(
	        'template', u.template, 'name', t.name,
	        'kind', u.kind, 'kind_label', report.kind_label(u.kind),
	        'used_by', org.account_name(u.used_by), 'used_at', u.used_at)
	        order by u.turn desc), '[]')
	        from (select * from report.template_use x
	            order by x.turn desc limit 50) u
	        left join report.template t using (template)),
	    'kinds', (select json_agg(json_build_object('kind', k.kind,
	        'label', report.kind_label(k.kind), 'template', f.template,
	        'name', t.name) order by k.kind) from report.kind k
	        cross join lateral report.template_in_force(k.kind) f (template)
	        left join report.template t on t.template = f.template),
	    'may_change', a.role = 'reviewer'));
end
$$;
alter function report.template_list(text, jsonb) owner to rr_reader;
revoke all on function report.template_list(text, jsonb) from public;
grant execute on function report.template_list(text, jsonb) to rr_api;
