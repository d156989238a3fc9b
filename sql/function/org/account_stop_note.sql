-- SPDX-License-Identifier: Apache-2.0
-- perform org.account_stop_note(a, 7, true, '{"body": {"reason": "调离"}}');
-- Why an account was disabled (true) or is in use again, in its history and on the
-- trail.  The server has judged the reason's shape; a caller without it is refused.
create or replace function org.account_stop_note(a org.actor,
    p_account bigint, p_disabled boolean, args jsonb)
returns void
language plpgsql
as $$
declare
	why	text := nullif(btrim(args -> 'body' ->> 'reason'), '');
begin
	if why is null or char_length(why) > 200 then
		perform ops.refuse_field('/reason', 'required',
		    '请填写原因，不超过200字');
	end if;
	insert into org.account_stop (account, disabled, reason, by_account)
	values (p_account, p_disabled, why, a.account);
	perform ops.audit_note(jsonb_build_object('account', p_account,
	    'reason', why));
end
$$;
alter function org.account_stop_note(org.actor, bigint, boolean, jsonb)
	owner to rr_owner;
revoke all on function org.account_stop_note(org.actor, bigint, boolean, jsonb)
	from public;
grant execute on function org.account_stop_note(org.actor, bigint, boolean,
	jsonb) to rr_writer;
