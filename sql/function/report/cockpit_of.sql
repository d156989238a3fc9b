-- SPDX-License-Identifier: Apache-2.0
-- select report.cockpit_of(document::jsonb, 'published', 3, at);
-- Everything one screen needs, from one document alone: a frozen one, or the
-- live one of this minute.  Only "previous" comes from the report before, and
-- stays away where the two are no comparison; "compared" says which and why.
create or replace function report.cockpit_of(p_document jsonb, p_basis text,
    p_report bigint, p_at timestamptz)
returns json
language plpgsql stable
as $$
declare
	d	jsonb := p_document;
	b	json;
	was	bigint := report.before_of(d ->> 'kind', d ->> 'period');
	compared json := report.compared_json(d #>> '{rule_set,id}', was);
begin
	execute format('select report.%I($1)', (select k.boards
	    from report.kind k where k.kind = d ->> 'kind'))
	into b using d;
	return json_build_object('basis', p_basis, 'period', d -> 'period',
	    'period_label', ops.period_label(d ->> 'period'),
	    'report', p_report, 'revision', d -> 'revision',
	    'horizon', d -> 'horizon', 'as_of', d -> 'as_of',
	    'cut_off', d -> 'cut_off', 'generated_at', p_at,
	    'rehearsal', ops.setting_get('rehearsal', 'false') = 'true',
	    'rule_set', json_build_object('id', d #> '{rule_set,id}',
	        'label', d #> '{rule_set,label}', 'pillars', (select
	        json_agg(json_build_object('key', p.v -> 'key',
	        'label', p.v -> 'label', 'points', p.v -> 'points',
	        'indicators', (select json_agg(i -> 'key')
	            from jsonb_array_elements(p.v -> 'indicators') i))
	        order by p.n)
	        from jsonb_array_elements(d #> '{rule_set,pillars}')
	        with ordinality p(v, n))),
	    'bands', d #> '{scores,bands}',
	    'compared', compared,
	    'units', report.cockpit_units(d, case when compared ->> 'why' is null
	        then was end),
	    'absent', report.absent_of(d, was),
	    'indicators', d #> '{scores,indicators}',
	    'totals', b -> 'totals', 'boards', b -> 'boards');
end
$$;
alter function report.cockpit_of(jsonb, text, bigint, timestamptz)
	owner to rr_owner;
revoke all on function report.cockpit_of(jsonb, text, bigint, timestamptz)
	from public;
grant execute on function report.cockpit_of(jsonb, text, bigint, timestamptz)
	to rr_reader;
