-- SPDX-License-Identifier: Apache-2.0
-- select filing.pending_figures();	-- {"entries": 41, "by_stage": {"unit_review": 20}}
-- What is under way, as counts alone: shown beside a live cockpit under the key
-- pending, never within it.
create or replace function filing.pending_figures()
returns json
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
	return (select json_build_object('entries', coalesce(sum(t.n), 0),
	    'by_stage', coalesce(json_object_agg(t.stage, t.n), '{}'))
	from (select e.stage, count(*) as n from filing.entry e
	    where e.state = 'in_review' and e.stage <> 'approved'
	    group by 1) t);
end
$$;
alter function filing.pending_figures() owner to rr_writer;
revoke all on function filing.pending_figures() from public;
grant execute on function filing.pending_figures() to rr_worker;
