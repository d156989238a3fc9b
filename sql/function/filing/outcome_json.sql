-- SPDX-License-Identifier: Apache-2.0
-- select filing.outcome_json(e)	-- {"code": "declined", "label": "未采纳", "note": …}
-- What became of it, why, and what it went into; null where nobody answers.
create or replace function filing.outcome_json(e filing.entry)
returns json
language sql stable
as $$
	select json_build_object('code', (e).outcome,
	    'label', flow.label('outcome', (e).outcome), 'note', v.note,
	    'at', v.at, 'related', filing.subject_brief(v.related))
	from (select) one
	left join lateral (select v.* from filing.event v
	    where v.entry = (e).entry and (e).outcome <> 'pending'
	    and v.action in ('adopt', 'decline')
	    order by v.event desc limit 1) v on true
	where (e).outcome is not null
$$;
alter function filing.outcome_json(filing.entry) owner to rr_owner;
revoke all on function filing.outcome_json(filing.entry) from public;
grant execute on function filing.outcome_json(filing.entry) to rr_writer;
