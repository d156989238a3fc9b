-- SPDX-License-Identifier: Apache-2.0
-- perform flow.code_set(l, 'education', '{"label": "教育"}', '2023-05-01');
-- What a code means from that day on; before it, it means what it meant.  A code
-- that counts by its class takes what the class carries.
create or replace function flow.code_set(l flow.code_list, p_code text,
    b jsonb, p_from date)
returns void
language plpgsql volatile
as $$
declare
	old	flow.code;
	was	flow.code;
	k	record;
	place	int := (b ->> 'position')::int;
begin
	select * into old from flow.code t where t.code_list = l.code_list
	and t.code = p_code and t.in_force @> p_from for update;
	select * into was from flow.code t where t.code_list = l.code_list
	and t.code = p_code order by t.in_force desc limit 1;
	select * into k from flow.code_classes(l.code_list) c
	where c.code = p_code;
	if old.code is null and l.fixed and l.classes is null then
		perform ops.refuse('not_eligible', jsonb_build_object('detail',
		    format('“%s”的代码由计分规则使用，只能改文字', l.label)));
	elsif was.code is null and l.fixed and k.code is null then
		perform ops.refuse('not_eligible', jsonb_build_object('detail',
		    format('新的“%s”按归类编号：%s', l.label,
		    (select string_agg(format('%s用%s', c.label, c.code), '，')
		    from flow.code_classes(l.code_list) c))));
	elsif nullif(b ->> 'parent', '') is not null and not exists (select
	    from flow.code t where t.code = b ->> 'parent') then
		perform ops.refuse_field('/parent', 'unknown', '没有这个上级代码');
	end if;
	if lower(old.in_force) = p_from then
		update flow.code t set label = b ->> 'label',
		    note = case when b ? 'note' then b ->> 'note'
		    else old.note end,
		    parent = case when b ? 'parent' and not l.fixed
		    then nullif(b ->> 'parent', '') else old.parent end,
		    position = coalesce(place, old.position)
		where t.code_list = l.code_list and t.code = p_code
		and t.in_force = old.in_force;
		return;
	end if;
	update flow.code t set in_force = daterange(lower(old.in_force), p_from)
	where t.code_list = l.code_list and t.code = p_code
	and t.in_force = old.in_force;
	insert into flow.code (code_list, code, label, note, parent, position,
	    more, in_force)
	values (l.code_list, p_code, b ->> 'label',
	    case when b ? 'note' then b ->> 'note' else old.note end,
	    case when b ? 'parent' and not l.fixed
	    then nullif(b ->> 'parent', '') else old.parent end,
	    coalesce(place, old.position, was.position, (select max(t.position)
	        from flow.code t where t.code_list = l.code_list
	        and left(t.code, 1) = k.class), (select coalesce(max(t.position), 0) + 1
	        from flow.code t where t.code_list = l.code_list)),
	    coalesce(old.more, was.more, k.more, '{}'), daterange(p_from, case
	    when old.code is not null then upper(old.in_force)
	    else (select min(lower(t.in_force)) from flow.code t
	        where t.code_list = l.code_list and t.code = p_code
	        and lower(t.in_force) > p_from) end));
end
$$;
alter function flow.code_set(flow.code_list, text, jsonb, date)
	owner to rr_owner;
revoke all on function flow.code_set(flow.code_list, text, jsonb, date)
	from public;
grant execute on function flow.code_set(flow.code_list, text, jsonb, date)
	to rr_writer;
