-- SPDX-License-Identifier: Apache-2.0
-- perform ops.notice_add('U500103', 'reviewer', null, 17, 'waiting', '待审');
-- Tells a unit (one role of it, one person) something; in the transaction of the
-- act that it is about.  What a channel wants of it is queued in the same one.
create or replace function ops.notice_add(unit text, role org.role,
    account bigint, entry bigint, kind text, text text,
    obligation bigint default null)
returns void
language plpgsql
as $$
begin
	insert into ops.notice (at, unit, role, account, entry, kind, text,
	    obligation)
	values (ops.now(), notice_add.unit, notice_add.role,
	    notice_add.account, notice_add.entry, notice_add.kind,
	    notice_add.text, notice_add.obligation);
	perform ops.outbox_add(notice_add.unit, notice_add.role,
	    notice_add.account, notice_add.entry, notice_add.kind,
	    notice_add.text);
end
$$;
alter function ops.notice_add(text, org.role, bigint, bigint, text, text,
	bigint) owner to rr_owner;
revoke all on function ops.notice_add(text, org.role, bigint, bigint, text,
	text, bigint) from public;
grant execute on function ops.notice_add(text, org.role, bigint, bigint, text,
	text, bigint) to rr_writer;
