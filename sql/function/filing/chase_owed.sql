-- SPDX-License-Identifier: Apache-2.0
-- return filing.chase_owed(17, '请抓紧', a);	-- perform it for one obligation
-- Told are the clerk and the reviewer of the unit that owes; of what was filed,
-- the desk on which it lies.
create or replace function filing.chase_owed(p_obligation bigint, p_note text,
    a org.actor)
returns ops.answer
language plpgsql volatile
as $$
declare
	o	filing.obligation;
	e	filing.entry;
	code	text;
begin
	select * into o from filing.obligation t
	where t.obligation = p_obligation for update;
	if o.obligation is null or not filing.obligation_seen(o, a) then
		perform ops.refuse('not_found');
	end if;
	code := filing.chase_refusal(o, a);
	if code is not null then
		perform ops.refuse(code);
	end if;
	select * into e from filing.entry t where t.entry = o.entry;
	insert into filing.chase (obligation, entry, module, unit, note, day,
	    account, by_unit, at)
	values (o.obligation, o.entry, o.module, case o.state when 'filed'
	    then e.desk_unit else o.unit end, p_note, filing.chase_day(),
	    a.account, a.unit, ops.now());
	if o.state = 'filed' then
		perform filing.notice_owed(array[e.desk_unit],
		    array[e.desk_role], o, 'chase', filing.chase_text(a,
		    format('请尽快办理“%s”', filing.title_for(e,
		    e.desk_unit)), p_note));
	else
		perform filing.notice_owed(array[o.unit], '{clerk,reviewer}', o,
		    'chase', filing.chase_text(a, format('“%s”%s',
		    filing.obligation_title(o),
		    filing.chase_by(array[o.obligation])), p_note));
	end if;
	return filing.chase_done(case o.state when 'filed' then e.desk_unit
	    else o.unit end);
end
$$;
alter function filing.chase_owed(bigint, text, org.actor) owner to rr_owner;
revoke all on function filing.chase_owed(bigint, text, org.actor) from public;
grant execute on function filing.chase_owed(bigint, text, org.actor) to
	rr_writer;
