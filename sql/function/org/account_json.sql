-- SPDX-License-Identifier: Apache-2.0
-- select org.account_json(c) from org.account c;	-- number masked
-- history: when it was disabled and taken into use again, latest first.
-- failed_sign_ins: since the last one that went well, or the last lock-out.
create or replace function org.account_json(c org.account)
returns json
language plpgsql stable
as $$
begin
	return (select json_build_object('account', c.account, 'name', c.name,
	    'phone', org.phone_mask(org.phone_of(c.account)),
	    'must_change_password', c.must_change,
	    'initial_until', c.initial_until, 'disabled_at', c.disabled_at,
	    'locked_until', (select t.locked_until from org.throttle t
		where t.key = 'account:' || c.account
		and t.locked_until > clock_timestamp()),
	    'failed_sign_ins', coalesce((select t.hits from org.throttle t
		where t.key = 'account:' || c.account), 0),
	    'failed_since', (select t.since from org.throttle t
		where t.key = 'account:' || c.account and t.hits > 0),
	    'last_sign_in', (select max(s.created_at) from org.session s
		where s.account = c.account),
	    'created_at', c.created_at,
	    'history', (select coalesce(json_agg(json_build_object(
		'disabled', t.disabled, 'at', t.at, 'reason', t.reason,
		'by', json_build_object('account', t.by_account, 'name',
		org.account_name(t.by_account))) order by t.stop desc), '[]')
		from org.account_stop t where t.account = c.account),
	    'grants', coalesce((select json_agg(org.grant_json(g)
		order by g.grant_id) from org.grant_ g
		where g.account = c.account and g.ended_at is null), '[]')));
end
$$;
alter function org.account_json(org.account) owner to rr_owner;
revoke all on function org.account_json(org.account) from public;
grant execute on function org.account_json(org.account) to rr_writer;
