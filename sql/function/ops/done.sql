-- SPDX-License-Identifier: Apache-2.0
-- select ops.done(201, body, 'r1', '/api/v1/entries/17');
create or replace function ops.done(status int, body json default null,
    etag text default null, location text default null,
    generation bigint default null)
returns ops.answer
language sql immutable
as $$
	select row(status, null, body, etag, location, generation)::ops.answer
$$;
alter function ops.done(int, json, text, text, bigint) owner to rr_owner;
revoke all on function ops.done(int, json, text, text, bigint) from public;
grant execute on function ops.done(int, json, text, text, bigint)
	to rr_writer, rr_reader;
