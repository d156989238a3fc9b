-- SPDX-License-Identifier: Apache-2.0
-- What whoever asks for a step is told whose condition does not hold: a code of its
-- own, and in detail a function (filing.entry, org.actor) returns text that says
-- until when and whom it waits for ('': the code's words are all there is).
set role rr_owner;
create table flow.unmet (
	condition text primary key,
	code text not null,
	detail text not null default ''
);
reset role;
