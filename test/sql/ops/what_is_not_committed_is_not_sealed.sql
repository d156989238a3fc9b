-- SPDX-License-Identifier: Apache-2.0
\ir ../helper.sql
-- A row has its place once every transaction before it is over; its own is not.
select plan(3);
select ops.audit_write(null, 'mine', 'o', ops.done(200), null, '{}') as w \gset
select is((ops.seal() ->> 'busy'), null, 'nobody else is sealing');
select is((select count(*) from ops.audit r, ops.seal s where r.route = 'mine'
    and r.era = s.era and r.xact >= s.above and r.xact < s.below), 0::bigint,
    'this transaction''s row is in no seal');
select is((ops.chain_verify() ->> 'ok'), 'true', 'and the chain holds');
select * from finish();
rollback;
