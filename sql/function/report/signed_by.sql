-- SPDX-License-Identifier: Apache-2.0
-- select report.signed_by('reform_office', 'reviewer', at);
--     -- 市委改革办 审核员（2023年4月3日）
-- Who decided something, as an office and not as a person.
create or replace function report.signed_by(p_unit text, p_role org.role,
    p_at timestamptz)
returns text
language plpgsql stable
as $$
begin
	return (select u.short || ' ' || flow.label('role', p_role::text)
	    || '（' || to_char(p_at at time zone 'Asia/Shanghai',
	        'FMYYYY年FMMM月FMDD日') || '）'
	    from org.unit u where u.unit = p_unit);
end
$$;
alter function report.signed_by(text, org.role, timestamptz) owner to rr_owner;
revoke all on function report.signed_by(text, org.role, timestamptz)
	from public;
grant execute on function report.signed_by(text, org.role, timestamptz)
	to rr_writer;
