// SPDX-License-Identifier: Apache-2.0
// The moves that many tests make, each as the person who makes it.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { pdfOf } from '../../scripts/lib/pdf.mjs';

export class Filing {
  constructor(stack, module) {
    this.stack = stack;
    this.module = module;
  }

  /** A draft, with files by field; answers the entry as its clerk sees it. */
  async draft(who, body, { files = [], ...more } = {}) {
    const s = await this.stack.as(who);
    const made = await s.post('/entries', { module: this.module, body, ...more });
    for (const field of files) {
      await s.attach(made.id, field, `${field}.pdf`,
        pdfOf('evidence', String(made.id), field, randomUUID()));
    }
    return s.get(`/entries/${made.id}`);
  }

  async move(who, e, action, more = {}) {
    return (await this.stack.as(who)).try('POST', `/entries/${e.id}/transitions`, {
      body: { action, ...more },
      headers: { 'if-match': `"r${e.revision}"`, 'idempotency-key': randomUUID() },
    });
  }

  /** A move that must succeed; answers the entry afterwards. */
  async step(who, e, action, more) {
    const r = await this.move(who, e, action, more);
    assert.equal(r.status, 200, `${who} ${action}: ${r.status} ${r.text}`);
    return (await this.stack.as(who)).get(`/entries/${e.id}`);
  }
}

/** What a department declares when it distributes a pilot (R74, R75). */
export const CHECKED = { findings: { units_checked: true } };

let serial = 0;
export const pilotBody = (more = {}) => {
  serial += 1;
  const tag = randomUUID().slice(0, 6);
  return {
    classified: false,
    name: `城市更新试点 ${tag}`,
    level: 'national',
    issuer: '国家有关部委（演示）',
    document_title: '关于开展城市更新试点工作的通知',
    document_number: `演示部办函〔2021〕${Date.now() % 100000}${serial}号`,
    document_date: '2021-11-05',
    extent: 'districts',
    scope_units: ['U500103', 'U500107'],
    competent_department: 'D18',
    acceptance_due_unstated: true,
    policy_area: 'society',
    track: 'governance',
    ...more,
  };
};

export const projectBody = (more = {}) => ({
  classified: false,
  name: `城市更新改革 ${randomUUID().slice(0, 8)}`,
  lead_department: 'D30',
  participants: ['U500103', 'D18'],
  goals: '建立城市更新长效机制。',
  milestones: [
    { name: '印发实施方案', due: '2023-03-31', mark: '方案印发' },
    { name: '应用上线运行', due: '2023-06-30', mark: '上线公告' },
  ],
  policy_area: 'society',
  track: 'governance',
  ...more,
});
