-- SPDX-License-Identifier: Apache-2.0
-- Whom to ask about pilots, 演示: the manual's own list names people, which this
-- program does not carry (X50).  An administrator replaces these rows.
insert into flow.contact (module, unit, name, phone)
select 'pilot', u.unit, u.name || '试点联系人（演示）',
    '0002023' || lpad((row_number() over (order by u.unit))::text, 4, '0')
from org.unit u where u.kind not in ('district', 'survey_centre')
on conflict do nothing;
