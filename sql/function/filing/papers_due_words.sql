-- SPDX-License-Identifier: Apache-2.0
-- select filing.papers_due_words(e, a)	-- why no papers are to be received now
create or replace function filing.papers_due_words(e filing.entry, a org.actor)
returns text
language plpgsql stable
as $$
begin
	if not (e).classified then
		return '本件不涉密，没有需要线下收到的材料。';
	end if;
	return (select format('本单位已于%s登记线下收到，不用再次登记。',
	    to_char(max(v.at) at time zone 'Asia/Shanghai', 'yyyy-mm-dd'))
	    from filing.event v where v.entry = (e).entry
	    and v.round = (e).round and v.action = 'receive'
	    and v.unit = (a).unit);
end
$$;
alter function filing.papers_due_words(filing.entry, org.actor)
	owner to rr_owner;
revoke all on function filing.papers_due_words(filing.entry, org.actor)
	from public;
grant execute on function filing.papers_due_words(filing.entry, org.actor)
	to rr_writer;
