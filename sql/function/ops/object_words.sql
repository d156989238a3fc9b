-- SPDX-License-Identifier: Apache-2.0
-- select ops.object_words('entry/50');	-- 填报件 50 号
-- What an act was about, for a reader who may know whose account, which report
-- and which setting it was, and of a filing its number alone.
create or replace function ops.object_words(p_object text)
returns text
language plpgsql stable
as $$
declare
	noun	text := split_part(p_object, '/', 1);
	rest	text := nullif(substr(p_object, length(noun) + 2), '');
	number	bigint := case when rest ~ '^[0-9]{1,18}$' then rest::bigint end;
	words	text := coalesce((select x.label from ops.nouns() x
		    where x.noun = split_part(p_object, '/', 1)),
		    split_part(p_object, '/', 1));
	named	text;
begin
	if rest is null then
		return words;
	end if;
	named := case noun
	    when 'account' then org.account_name(number)
	    when 'grant' then (select c.name || ' '
	        || org.role_label(g.role) from org.grant_ g
	        join org.account c on c.account = g.account
	        where g.grant_id = number)
	    when 'report' then ops.report_words(number)
	    when 'paper' then ops.report_words(number)
	    when 'rule' then (select s.label from report.rule_set s
	        where s.id = rest)
	    when 'setting' then (select k.label from ops.setting_known() k
	        where k.name = rest)
	    when 'code' then (select l.label || '　' || flow.label(l.code_list,
	        split_part(rest, '/', 1))
	        from flow.code_list l
	        where l.code_list = split_part(rest, '/', 2))
	    else (select string_agg(coalesce((select m.label
	        from flow.module m where m.module = p), (select u.name
	        from org.unit u where u.unit = p), p), ' ' order by n)
	        from string_to_table(rest, '/')
	        with ordinality x (p, n) where number is null) end;
	if number is not null then
		return words || ' ' || number || ' 号'
		    || coalesce('（' || named || '）', '');
	end if;
	return words || ' ' || case when noun = 'session' then left(rest, 8)
	    else coalesce(named, rest) end;
end
$$;
alter function ops.object_words(text) owner to rr_owner;
revoke all on function ops.object_words(text) from public;
grant execute on function ops.object_words(text) to rr_writer;
