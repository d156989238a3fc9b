-- SPDX-License-Identifier: Apache-2.0
-- What is made from a frozen document later and kept beside it, its files and the
-- intervals of its ranks, is signed as it is: report.paper_said, rank_range_said.
-- That of before has no signature.
set role rr_owner;
alter table report.paper
	add column signing_key text references report.signing_key,
	add column signature text,
	add constraint paper_signed
	    check ((signature is null) = (signing_key is null));
alter table report.rank_range
	add column signing_key text references report.signing_key,
	add column signature text,
	add constraint rank_range_signed
	    check ((signature is null) = (signing_key is null));
create index paper_of_key on report.paper (signing_key)
	where signing_key is not null;
create index rank_range_of_key on report.rank_range (signing_key)
	where signing_key is not null;
reset role;

-- They take a signature, too.
drop function if exists report.paper_keep(bigint, uuid, text, text, bigint);
drop function if exists report.rank_range_keep(bigint, uuid, jsonb);
