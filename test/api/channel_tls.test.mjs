// SPDX-License-Identifier: Apache-2.0
// The channels trust nobody but whom they are told to: against real TLS, a
// certificate of another authority, for another host or past its day is refused
// in words that an administrator reads; the right one lets the same message through.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { startStack } from '../lib/stack.mjs';
import { Authority } from '../lib/authority.mjs';
import { MailServer, Platform, channelWorker, mailOf } from '../lib/receiver.mjs';
import { until } from '../lib/until.mjs';

const HOST = '127.0.0.2';	// this machine, but not to the worker: it must have TLS
const REVIEWER = 'U500103 reviewer';
let stack;
let ours;
let theirs;
const opened = [];
const running = new Set();
before(async () => {
  stack = await startStack('channel_tls');
  const dir = path.join(stack.dir, 'tmp/tls');
  mkdirSync(dir, { recursive: true });
  [ours, theirs] = ['ours', 'theirs'].map(name => new Authority(dir, name));
});
after(async () => {
  for (const w of running) w.kill();
  await Promise.all(opened.map(d => d.close()));
  await stack.sql(`select ops.channel_set('yukuaizheng', null), ops.channel_set('mail', null);
    delete from ops.outbox; delete from ops.setting where name like 'channel%'`);
  await stack.close();
});

const open = async (double, ...how) => { opened.push(double); return double.open(...how); };
const rows = async word => (await stack.sql(`select channel || ' ' || state || ' ' || coalesce(error, '')
  from ops.outbox where text like '%${word}%' order by channel`)).split('\n');
const settings = (platform, mail, scheme) => ({
  RR_YUKUAIZHENG_URL: `https://${HOST}:${platform.port}/gate`, RR_YUKUAIZHENG_CA: ours.file,
  RR_MAIL_URL: `${scheme}://${HOST}:${mail.port}`, RR_MAIL_CA: ours.file,
  RR_MAIL_FROM: 'no-reply@office.test', RR_MAIL_TO: '{phone}@mail.test',
});

/** One message to both channels, whose hosts show that certificate; answers
 *  what the outbox says of it once looks is true of both, who was there, and the
 *  worker, still at it. */
async function sent(word, certificate, { scheme, looks }) {
  const [platform, mail] = await Promise.all([
    open(new Platform(), 0, { secure: certificate, host: HOST }),
    open(new MailServer(), { secure: certificate, first: scheme === 'smtps', host: HOST })]);
  const worker = channelWorker(stack, settings(platform, mail, scheme));
  running.add(worker);
  await until('both channels are on', async () => (await stack.sql(
    `select count(*) from ops.channel where host in ('${HOST}:${platform.port}', '${HOST}:${mail.port}')`)) === '2');
  await stack.sql(`select ops.notice_add('U500103', null, (select account from org.phone
    where phone = '${stack.phone(REVIEWER)}' and upper_inf(in_force)), null, 'digest', '待您审核：${word}')
    where not exists (select from ops.outbox where text like '%${word}%');
    update ops.outbox set run_after = clock_timestamp() where state = 'queued' and text like '%${word}%'`);
  const said = await until(`${word} has been tried`, async () => {
    const r = await rows(word);
    return r.length === 2 && r.every(looks) && r;
  });
  return { said, platform, mail, worker };
}

for (const scheme of ['smtps', 'smtp']) {
  const how = scheme === 'smtps' ? 'from the first byte' : 'begun by STARTTLS';
  test(`https, and mail with TLS ${how}: a wrong certificate is refused by what is wrong with it`, async () => {
    const names = [];
    for (const [word, certificate, reason] of [
      ['他家机构', theirs.certify(`IP:${HOST}`), /对方的证书不是所信任的机构签发的/],
      ['别的地址', ours.certify('DNS:mail.test,IP:127.0.0.3'), /对方的证书不是给这个地址的/],
      ['已经过期', ours.certify(`IP:${HOST}`, -1), /对方的证书已过期/],
    ]) {
      const name = `${scheme}：${word}`;
      const { said, platform, mail, worker } = await sent(name, certificate, { scheme, looks: r => reason.test(r) });
      await worker.end('SIGTERM');
      assert.match(said[0], /^mail queued /, 'it may pass: it is tried again');
      assert.match(said[1], /^yukuaizheng queued /);
      assert.deepEqual([platform.calls, mail.mails, mail.plain], [[], [], 0], `${name}: nothing was said to it`);
      names.push(name);
    }
    const right = await sent(names[0], ours.certify(`IP:${HOST}`), { scheme, looks: r => / sent\b/.test(r) });
    await stack.sql("update ops.outbox set run_after = clock_timestamp() where state = 'queued'");
    for (const name of names) {
      const [said] = await until(`${name} is sent`, async () => {
        const r = await rows(name);
        return r.every(x => / sent\b/.test(x)) && [r];
      });
      assert.equal(said.length, 2);
      assert.equal(right.platform.calls.find(c => c.body.text.includes(name)).path, '/gate/notices');
      assert.equal(right.mail.mails.filter(m => mailOf(m.text).body.includes(name)).length, 1, 'the same mail, once');
    }
    assert.equal(right.mail.plain, 0, 'no word of it before TLS');
    await right.worker.end('SIGTERM');
  });
}

test('a mail server without TLS on another machine is told nothing', async () => {
  const mail = await open(new MailServer(), { host: HOST });
  const worker = channelWorker(stack, { RR_MAIL_URL: `smtp://${HOST}:${mail.port}`, RR_MAIL_FROM: 'no-reply@office.test', RR_MAIL_TO: '{phone}@mail.test' });
  try {
    await until('mail is on', async () => (await stack.sql(`select count(*) from ops.channel where host like '${HOST}:%'`)) === '1');
    await stack.sql(`select ops.notice_add('U500103', null, (select account from org.phone
      where phone = '${stack.phone(REVIEWER)}' and upper_inf(in_force)), null, 'digest', '待您审核：没有加密')`);
    await until('it was tried', async () => /对方不支持加密连接/.test((await rows('没有加密'))[0]));
    assert.deepEqual(mail.mails, []);
  } finally {
    await worker.end('SIGTERM');
  }
});

test('https without its encryption is no address to another machine', async () => {
  let log = '';
  const worker = channelWorker(stack, { RR_YUKUAIZHENG_URL: `http://${HOST}:9/` }, part => { log += part; });
  await until('it says so', () => /http to another machine: use https/.test(log));
  await worker.end('SIGTERM');
});
