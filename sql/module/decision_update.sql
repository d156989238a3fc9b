-- SPDX-License-Identifier: Apache-2.0
-- 8 议定事项落实情况: the responsible unit's clerk → own reviewer → reform
-- office; first by its day, then every quarter until 已完成 (R115).
select flow.three_stages('decision_update', 'filing.guard_update',
    'filing.guard_update_latest', 'filing.guard_update_current',
    'filing.effect_update', 'filing.effect_update_void');

insert into flow.hook (module, flaws, title, owes)
values ('decision_update',
    'filing.update_flaws',
    'filing.update_title',
    'filing.decision_update_owes')
on conflict (module) do update set flaws = excluded.flaws,
    title = excluded.title,
    owes = excluded.owes;

insert into ledger.target (module, position, relation, rows_field, row_key,
    key, subject_column, subject_from) values
	('decision_update', 1, 'decision_state', null, null, '{decision,unit}', 'decision',
	    'subject')
on conflict (module, position) do update set relation = excluded.relation,
    rows_field = excluded.rows_field, row_key = excluded.row_key,
    key = excluded.key, subject_column = excluded.subject_column,
    subject_from = excluded.subject_from;

create or replace function filing.decision_update_owes(p_period text)
returns table (unit text, subject bigint, due date)
language plpgsql stable
as $$
begin
	return query select * from filing.work_owes('decision', p_period);
end
$$;

do $$
declare
	f	regprocedure;
begin
	for f in select p.oid from pg_proc p
	    where p.pronamespace = 'filing'::regnamespace
	    and p.proname in ('decision_update_owes') loop
		execute format('alter function %s owner to rr_owner', f);
		execute format('revoke all on function %s from public', f);
		execute format('grant execute on function %s to rr_writer', f);
	end loop;
end
$$;
