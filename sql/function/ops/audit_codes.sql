-- SPDX-License-Identifier: Apache-2.0
-- select ops.audit_codes();
--	-- [{"code": "forbidden", "label": "没有权限"}, …]
-- Why acts were refused: each code that stands on the trail, in words.  The index
-- is asked for the next code, as often as there are codes, not read through.
create or replace function ops.audit_codes()
returns json
language sql stable
as $$
	with recursive next_ (code) as (
		select min(r.code) from ops.audit r where r.code is not null
		union all
		select (select min(r.code) from ops.audit r
		    where r.code > n.code)
		from next_ n where n.code is not null
	)
	select coalesce(json_agg(json_build_object('code', n.code,
	    'label', coalesce(p.title, n.code))
	    order by coalesce(p.title, n.code), n.code), '[]')
	from next_ n left join ops.problem p on p.code = n.code
	where n.code is not null
$$;
alter function ops.audit_codes() owner to rr_owner;
revoke all on function ops.audit_codes() from public;
grant execute on function ops.audit_codes() to rr_writer;
