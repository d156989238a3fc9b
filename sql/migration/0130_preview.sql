-- SPDX-License-Identifier: Apache-2.0
-- 若今日出表: whose approvals can change what a judge says, so that a preview
-- knows which filings to try and what to count again.
alter table ledger.judge add column modules text[] not null default '{}';
comment on column ledger.judge.modules is
    'modules whose facts it reads; none: not previewed';
