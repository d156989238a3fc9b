-- SPDX-License-Identifier: Apache-2.0
-- Which later report settled what was owed for an earlier period: when that is
-- voided, the earlier stands as it did.  What was settled before this column was
-- is found by the moment of the approval that did it.
set role rr_owner;

alter table filing.obligation
	add column overtaken_by bigint references filing.entry,
	add constraint obligation_overtaken_is_settled
	    check (overtaken_by is null or state = 'waived');
update filing.obligation o set overtaken_by = u.entry
from filing.entry u
join filing.event v on v.entry = u.entry and v.state = 'approved'
where o.state = 'waived' and u.module = o.module and u.unit = o.unit
and u.subject = o.subject and u.period > o.period and v.at = o.closed_at
and not exists (select from filing.waiver w
    where w.obligation = o.obligation);
create index obligation_overtaken on filing.obligation (overtaken_by)
	where overtaken_by is not null;
reset role;
