-- SPDX-License-Identifier: Apache-2.0
-- select filing.put(e, body, a) into e;	-- writes the row back: next revision, next desk
-- All that lists read of a filing is derived here, from its row and body.
create or replace function filing.put(e filing.entry, p_body jsonb, a org.actor)
returns filing.entry
language plpgsql volatile
as $$
declare
	s	flow.stage;
	desk	text;
begin
	select * into s from flow.stage t
	where t.module = e.module and t.stage = e.stage;
	desk := filing.scope_unit(e, s.scope);
	e.title := filing.title_of(e, p_body);
	-- a number as it was typed, and in the form that all spellings share
	e.search_text := concat_ws(' ', e.title, p_body ->> 'document_number',
	    (select v.derived ->> 'document_key' from filing.version v
	    where v.entry = e.entry and v.version = e.version), e.period);
	update filing.entry t set
	    competent_department = e.competent_department, period = e.period,
	    stage = e.stage, state = e.state, revision = t.revision + 1,
	    version = e.version, round = e.round,
	    approved_at = case when e.in_force_version is null
	        or e.in_force_version = t.in_force_version
	        then t.approved_at else ops.now() end,
	    in_force_version = e.in_force_version, outcome = e.outcome,
	    discarded = e.discarded,
	    title = e.title,
	    search_text = e.search_text,
	    search_words = ops.bigrams(e.search_text),
	    classified = coalesce((p_body ->> 'classified')::boolean, false),
	    desk_unit = desk,
	    desk_role = case when desk is not null then s.role end,
	    desk_since = case when desk is null then null
	        when t.desk_unit = desk and t.stage = e.stage
	        and t.state = e.state then t.desk_since else ops.now() end,
	    changed_by = a.account, updated_at = ops.now()
	where t.entry = e.entry
	returning * into e;
	perform filing.audience_write(e);
	return e;
end
$$;
alter function filing.put(filing.entry, jsonb, org.actor) owner to rr_owner;
revoke all on function filing.put(filing.entry, jsonb, org.actor) from public;
grant execute on function filing.put(filing.entry, jsonb, org.actor)
	to rr_writer;
