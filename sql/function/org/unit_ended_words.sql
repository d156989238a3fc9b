-- SPDX-License-Identifier: Apache-2.0
-- select org.unit_ended_words(7);
--	-- {"detail": "江北区已于2025年11月6日撤销，由两江新区承接，…"}
-- Why an account has no role to work in: the units that it worked for are no more.
-- Null where that is not why.
create or replace function org.unit_ended_words(p_account bigint)
returns jsonb
language plpgsql stable
as $$
declare
	units	text;
begin
	select string_agg(x.text_, '；' order by x.unit) into units
	from (select distinct u.unit, format('%s已于%s撤销%s', u.name,
	        to_char(upper(u.in_force), 'FMYYYY年FMMM月FMDD日'),
	        coalesce('，由' || s.name || '承接', '')) as text_
	    from org.grant_ g join org.unit u on u.unit = g.unit
	    left join org.unit s on s.unit = u.successor
	    where g.account = p_account and org.grant_runs(g)
	    and org.unit_ended(g.unit) is not null) x;
	return (select jsonb_build_object('detail', units || '，您在该单位的身份'
	    '不能再使用。需要继续使用系统的，请联系安全管理员授予其他单位的身份。')
	    where units is not null);
end
$$;
alter function org.unit_ended_words(bigint) owner to rr_owner;
revoke all on function org.unit_ended_words(bigint) from public;
grant execute on function org.unit_ended_words(bigint) to rr_writer;
