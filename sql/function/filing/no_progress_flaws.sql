-- SPDX-License-Identifier: Apache-2.0
-- select * from filing.no_progress_flaws(e, body, 'work_done');
-- A report of the same text as the last one, of an earlier period, is no
-- progress, which has a reason; blanks make no difference.
create or replace function filing.no_progress_flaws(e filing.entry,
    p_body jsonb, p_field text)
returns setof filing.flaw
language plpgsql stable
as $$
declare
	last	jsonb := filing.last_body_of(e.module, e.unit, e.subject,
		    e.period);
begin
	if filing.is_empty(p_body -> 'no_progress_reason')
	    and regexp_replace(p_body ->> p_field, '\s', '', 'g')
	    = regexp_replace(last ->> p_field, '\s', '', 'g') then
		return next filing.flaw_make('/body/no_progress_reason',
		    'no_progress_reason_required',
		    '与上次通过的内容相同，请写明本期新进展，或填写无进展原因');
	end if;
end
$$;
alter function filing.no_progress_flaws(filing.entry, jsonb, text)
	owner to rr_owner;
revoke all on function filing.no_progress_flaws(filing.entry, jsonb, text)
	from public;
grant execute on function filing.no_progress_flaws(filing.entry, jsonb, text)
	to rr_writer;
