-- SPDX-License-Identifier: Apache-2.0
-- select filing.papers_due(e, a)	-- condition of 线下收到: classified, not yet ticked
-- Papers of a new round are received anew.
create or replace function filing.papers_due(e filing.entry, a org.actor)
returns boolean
language plpgsql stable
as $$
begin
	return (e).classified and not exists (select from filing.event v
	    where v.entry = (e).entry and v.round = (e).round
	    and v.action = 'receive' and v.unit = (a).unit);
end
$$;
alter function filing.papers_due(filing.entry, org.actor) owner to rr_owner;
revoke all on function filing.papers_due(filing.entry, org.actor) from public;
grant execute on function filing.papers_due(filing.entry, org.actor)
	to rr_writer;
insert into flow.unmet (condition, code, detail)
values ('filing.papers_due', 'papers_not_due', 'filing.papers_due_words')
on conflict (condition) do update set code = excluded.code,
    detail = excluded.detail;
