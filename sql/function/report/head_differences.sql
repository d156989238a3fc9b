-- SPDX-License-Identifier: Apache-2.0
-- select * from report.head_differences(r);	-- head | cut_off
-- What pages say of a report from its row, and not from its document, that the
-- document says otherwise; and the cockpit's answer, kept when it was published,
-- where it is not the one that the document gives.  indicator: which it is.
create or replace function report.head_differences(r report.report)
returns table (part text, indicator text)
language plpgsql stable
as $$
declare
	d	jsonb := r.document::jsonb;
begin
	return query
	select 'head', h.name
	from (values ('kind', to_jsonb(r.kind)), ('period', to_jsonb(r.period)),
	    ('revision', to_jsonb(r.revision)),
	    ('rule_set', to_jsonb(r.rule_set)),
	    ('horizon', to_jsonb(r.horizon)), ('cut_off', to_jsonb(r.cut_off)),
	    ('corrects', to_jsonb(r.corrects)), ('reason', to_jsonb(r.reason)),
	    ('cause', to_jsonb(r.cause))) h(name, said)
	where d ? h.name and coalesce(h.said, 'null') <> case h.name
	    when 'rule_set' then d #> '{rule_set,id}' else d -> h.name end
	union all
	select 'head', 'approval_window_end'
	where d ? 'approval_window_end' and r.approval_window_end
	    <> (d ->> 'approval_window_end')::timestamptz
	union all
	select 'answer', 'cockpit' from report.answer a
	where r.state = 'published'
	and a.answer = 'cockpit report ' || r.report
	and a.etag = report.cockpit_tag(r)
	and a.body::jsonb - 'rehearsal' <> report.cockpit_of(d, 'published',
	    r.report, r.frozen_at)::jsonb - 'rehearsal';
end
$$;
alter function report.head_differences(report.report) owner to rr_owner;
revoke all on function report.head_differences(report.report) from public;
grant execute on function report.head_differences(report.report) to rr_reader;
