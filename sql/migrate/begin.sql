-- SPDX-License-Identifier: Apache-2.0
-- First part of every run of the migrator; the session holds the lock until it
-- ends, so two migrators follow each other.
set client_min_messages = warning;
set lock_timeout = '2s';
set check_function_bodies = off;
select pg_advisory_lock(21074, 1);

do $$
begin
	if (select pg_encoding_to_char(encoding) <> 'UTF8'
	    or datcollate <> 'C.UTF-8' or datctype <> 'C.UTF-8'
	    from pg_database where datname = current_database()) then
		raise exception '数据库 % 的编码或排序规则不符：须为 UTF8 与 C.UTF-8',
		    current_database();
	end if;
	if not (select rolsuper from pg_roles where rolname = current_user) then
		raise exception '迁移须由数据库超级用户执行：% 不是', current_user;
	end if;
end
$$;

\ir role.sql

create schema if not exists ops;
create table if not exists ops.migration (
	name		text primary key,
	digest		text not null,
	applied_at	timestamptz not null default clock_timestamp()
);

-- Is this file still to be applied?  A file that was, and has changed since, is
-- history rewritten.
create function pg_temp.migration_due(file text, sum text)
returns boolean
language plpgsql
as $$
declare
	was	text;
begin
	select m.digest into was from ops.migration m where m.name = file;
	if was <> sum then
		raise exception '迁移 % 已经执行，但文件后来被改动', file
		    using hint = '已执行的迁移不得修改，请另写新的编号';
	end if;
	return was is null;
end
$$;

-- A database newer than this program is not for this program.
create function pg_temp.migration_known(files text[])
returns void
language plpgsql
as $$
declare
	extra	text := (select string_agg(m.name, ' ' order by m.name)
		    from ops.migration m where m.name <> all (files));
begin
	if extra is not null then
		raise exception '数据库比程序新，多出的迁移：%', extra;
	end if;
end
$$;
