-- SPDX-License-Identifier: Apache-2.0
-- A template may be used for one kind of report alone; kind null: for all of them,
-- as every turn was before.
set role rr_owner;

alter table report.template_use add column kind text
    references report.kind;
create index template_use_of_kind on report.template_use (kind, turn);

reset role;
drop function if exists report.template_in_force();
