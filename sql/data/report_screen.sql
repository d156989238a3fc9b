-- SPDX-License-Identifier: Apache-2.0
-- What every screen reads of a published report is made when it is published
-- (report.answer_keep); where this version answers in another shape, made anew.
select report.answer_keep(r.report)
from report.report r
where r.state = 'published' and not exists (select from report.report n
    where n.kind = r.kind and n.period = r.period and n.state = 'published'
    and n.revision > r.revision)
and not exists (select from report.answer a
    where a.answer = 'cockpit report ' || r.report
    and a.etag = report.cockpit_tag(r))
order by r.period;
