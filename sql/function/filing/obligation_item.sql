-- SPDX-License-Identifier: Apache-2.0
-- select filing.obligation_item(o, a)	-- obligation_json, and what the caller may do
-- chased_at: when it was chased today, for those who may chase it.
create or replace function filing.obligation_item(o filing.obligation,
    a org.actor)
returns json
language sql stable
as $$
	select (filing.obligation_json(o)::jsonb || jsonb_build_object(
	    'actions', filing.obligation_actions(o, a),
	    'chased_at', case when filing.chase_refusal(o, a) = 'chased_today'
	        then (select c.at from filing.chase c
	        where c.item = 'o' || (o).obligation
	        and c.day = filing.chase_day()) end))::json
$$;
alter function filing.obligation_item(filing.obligation, org.actor) owner to
	rr_owner;
revoke all on function filing.obligation_item(filing.obligation, org.actor) from
	public;
grant execute on function filing.obligation_item(filing.obligation, org.actor)
	to rr_writer;
