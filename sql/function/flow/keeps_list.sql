-- SPDX-License-Identifier: Apache-2.0
-- select flow.keeps_list(a, 'track');	-- true: module administrator of a form with it
-- A list that no form names (reasons of a return) is kept by any of them.
create or replace function flow.keeps_list(a org.actor, p_list text)
returns boolean
language sql stable
as $$
	select cardinality((a).admin_of) > 0 and (not exists (select
	        from flow.form f where f.current and jsonb_path_exists(
	        f.form::jsonb, 'strict $.**.code_list ? (@ == $l)',
	        jsonb_build_object('l', p_list)))
	    or exists (select from flow.form f
	        where f.current and f.module = any ((a).admin_of)
	        and jsonb_path_exists(f.form::jsonb,
	        'strict $.**.code_list ? (@ == $l)',
	        jsonb_build_object('l', p_list))))
$$;
alter function flow.keeps_list(org.actor, text) owner to rr_owner;
revoke all on function flow.keeps_list(org.actor, text) from public;
grant execute on function flow.keeps_list(org.actor, text) to rr_writer;
