-- SPDX-License-Identifier: Apache-2.0
-- select ops.notice_json(n, 41, a)	-- one notice; read up to 41, or opened by itself
create or replace function ops.notice_json(n ops.notice, p_seen bigint,
    a org.actor)
returns json
language plpgsql stable
as $$
begin
	return (select json_build_object('notice', n.notice, 'kind', n.kind,
	    'kind_label', case flow.label('notice_kind', n.kind)
	        when n.kind then flow.label('action', n.kind)
	        else flow.label('notice_kind', n.kind) end, 'text', n.text,
	    'entry', n.entry, 'obligation', n.obligation, 'at', n.at,
	    'read', n.notice <= p_seen or exists (
	        select from ops.notice_opened p
	        where p.grant_id = (a).grant_id and p.notice = n.notice)));
end
$$;
alter function ops.notice_json(ops.notice, bigint, org.actor) owner to rr_owner;
revoke all on function ops.notice_json(ops.notice, bigint, org.actor) from
	public;
grant execute on function ops.notice_json(ops.notice, bigint, org.actor) to
	rr_writer;
