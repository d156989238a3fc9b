-- SPDX-License-Identifier: Apache-2.0
-- select report.judges_unchanged();	-- or raises, naming what changed
-- A published report was counted with these functions; whoever recounts it must
-- get the same.  The migrator asks before it commits: a change is _v2.
create or replace function report.judges_unchanged()
returns void
language plpgsql stable
as $$
declare
	changed	text;
begin
	select string_agg(s.signature, ', ' order by s.signature) into changed
	from report.judge_seal s
	where s.digest is distinct from encode(sha256(convert_to(
	    pg_get_functiondef(to_regprocedure(s.signature)), 'UTF8')), 'hex');
	if changed is not null then
		raise exception '已发布的报表用过的认定函数不得更改：%', changed
		    using errcode = 'RF002',
		    constraint = 'published_judge_never_changes',
		    hint = '请另写 _v2，并在新的指标体系中引用';
	end if;
end
$$;
alter function report.judges_unchanged() owner to rr_owner;
revoke all on function report.judges_unchanged() from public;
grant execute on function report.judges_unchanged() to rr_reader;
