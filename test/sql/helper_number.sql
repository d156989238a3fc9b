-- SPDX-License-Identifier: Apache-2.0
-- What tests of document numbers share: a draft of a second district with its
-- document, a number that could not be read, and what a page warns of.
\ir helper_filing.sql
create function t.b_pilot(more jsonb, derived jsonb default t.number()) returns bigint
language plpgsql as $$
declare
	e	bigint := t.made(t.who('U500105', 'clerk'), 'pilot',
		    t.pilot('{"scope_units": ["U500105"]}' || more), null, derived);
begin
	perform t.attach(t.who('U500105', 'clerk'), e, 'document_file');
	return e;
end $$;
create function t.unread() returns jsonb language sql as $$
	select '{"document_key": null, "near_key": null}'::jsonb $$;
create function t.warned(caller text, e bigint) returns text language sql as $$
	select string_agg((w ->> 'code') || ' ' || (w ->> 'pointer'), ', ' order by n)
	from jsonb_array_elements(t.got(caller, e) -> 'warnings') with ordinality y (w, n) $$;
