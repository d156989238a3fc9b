-- SPDX-License-Identifier: Apache-2.0
-- select ops.problem_register('[{"code": "conflict", "status": 409}]');
-- By the migrator: which codes the server has words for, so that a constraint's
-- name becomes a code only where somebody wrote them; the title is what the trail
-- calls it.
create or replace function ops.problem_register(problems jsonb)
returns void
language plpgsql
as $$
begin
	delete from ops.problem;
	insert into ops.problem (code, title)
	select p ->> 'code', max(p ->> 'title')
	from jsonb_path_query(problems, 'strict $.**') p
	where jsonb_typeof(p -> 'code') = 'string'
	group by p ->> 'code';
	if not found then
		raise exception '程序没有给出问题代码';
	end if;
end
$$;
alter function ops.problem_register(jsonb) owner to rr_owner;
revoke all on function ops.problem_register(jsonb) from public;
