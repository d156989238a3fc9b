// SPDX-License-Identifier: Apache-2.0
// What people are told through channels beside the system: a work platform by
// HTTP and mail by SMTP, with the faults that both have. A worker of its own
// delivers here; the stack's has no channel.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { startStack } from '../lib/stack.mjs';
import { Filing } from '../lib/filing.mjs';
import { MailServer, Platform, channelWorker, mailOf } from '../lib/receiver.mjs';
import { asking, holdShapes } from '../lib/shape.mjs';
import { until } from '../lib/until.mjs';

const TOKEN = 'a-token-that-no-log-may-hold';
const ADMIN = 'D07 system_admin';
const REVIEWER = 'U500103 reviewer';
let stack;
let filing;
let platform;
let elsewhere;
let mail;
let worker;
let log = '';
const { ok, replies } = asking(() => stack);

const startWorker = () => channelWorker(stack, {
  RR_YUKUAIZHENG_URL: `http://127.0.0.1:${platform.port}/gate/`,
  RR_YUKUAIZHENG_TOKEN: path.join(stack.dir, 'tmp/token'),
  RR_MAIL_URL: `smtp://127.0.0.1:${mail.port}`, RR_MAIL_FROM: 'no-reply@office.test',
  RR_MAIL_TO: '{phone}@mail.test', RR_MAIL_SECRET: path.join(stack.dir, 'tmp/mail'),
}, part => { log += part; });
const on = () => until('the channels are on', async () =>
  (await ok('channel_list', ADMIN, 'GET', '/admin/channels')).items.every(c => c.on));

before(async () => {
  stack = await startStack('channel');
  filing = new Filing(stack, 'achievement');
  [platform, elsewhere, mail] = await Promise.all([new Platform().open(), new Platform().open(), new MailServer().open()]);
  writeFileSync(path.join(stack.dir, 'tmp/token'), `${TOKEN}\n`);
  writeFileSync(path.join(stack.dir, 'tmp/mail'), 'office:pass:word\n');
  platform.heeds = c => c.path === '/gate/todos' && c.body.phone === stack.phone(REVIEWER);
  worker = startWorker();
  await on();
});
after(async () => {
  await worker.end('SIGTERM');
  await stack.sql(`select ops.channel_set('yukuaizheng', null), ops.channel_set('mail', null);
    delete from ops.outbox; delete from ops.setting where name like 'channel%'`);
  await Promise.all([platform.close(), elsewhere.close(), mail.close()]);
  await stack.close();
});

const phone = () => stack.phone(REVIEWER);
async function submitted() {
  const tag = randomUUID().slice(0, 8);
  const e = await filing.draft('U500103 clerk', { classified: false, matter: `建立机制 ${tag}`,
    situation: 'N4', event_date: '2023-02-01', source: `工作简报 ${tag}`, problem_solved: '多头报送', main_results: '一次采集' },
  { files: ['evidence'] });
  return filing.step('U500103 clerk', e, 'submit');
}
/** The calls of a filing's to-do for that person. */
const todos = e => platform.of('/gate/todos', phone()).filter(c => c.body.text.endsWith(e.title));
/** What was tried is due at once, instead of seconds later. */
const hurry = () => stack.sql("update ops.outbox set run_after = clock_timestamp() where state = 'queued'");
const channel = async name => (await ok('channel_list', ADMIN, 'GET', '/admin/channels')).items.find(c => c.channel === name);

const idle = () => until('nothing waits', async () => (await channel('yukuaizheng')).queued === 0);

test('a to-do reaches who is at the desk, and is taken back when the desk is done', async () => {
  const e = await submitted();
  const [todo] = await until('the to-do', () => todos(e).length && todos(e));
  assert.equal(todo.token, `Bearer ${TOKEN}`);
  assert.equal(todo.key, todo.body.id);
  assert.match(todo.body.text, /^待本级审核：/);
  assert.equal(todo.body.title, '改革报表填报系统');
  assert.match(todo.body.at, /^2023-03-20T\d\d:\d\d:\d\d\+08:00$/);
  await filing.step(REVIEWER, e, 'approve');
  const [done] = await until('its end', () => {
    const c = platform.of(`/gate/todos/${todo.body.id}/done`, phone());
    return c.length && c;
  });
  assert.notEqual(done.key, todo.key, 'a call of its own');
  await until('the office has it', () => platform.of('/gate/todos', stack.phone('D07 reviewer'))
    .some(c => c.body.text.endsWith(e.title)));
  await idle();
  assert.equal(todos(e).length, 1, 'once');
});

test('an answer that is no yes: the same once more, under the same id', async () => {
  platform.next = [Platform.says(500), Platform.says(200, '<html>'), Platform.says(302, '', {
    location: `http://127.0.0.1:${elsewhere.port}/gate/todos` }), Platform.says(200, 'x'.repeat(100_000))];
  const e = await submitted();
  await until('five calls', async () => { await hurry(); return todos(e).length >= 5; }, 40_000);
  assert.equal(new Set(todos(e).map(c => c.key)).size, 1);
  assert.deepEqual(elsewhere.calls, [], 'it follows nobody to another place');
  await idle();
  const c = await channel('yukuaizheng');
  assert.ok(c.sent_at > c.failed_at, 'the last was a success');
  assert.ok(c.failure, JSON.stringify(c));
});

test('a host that keeps still holds nothing up for good; one that is gone is waited for', async () => {
  platform.next = [Platform.silent];
  const e = await submitted();
  await until('a call', () => todos(e).length === 1);
  await until('it was not waited for', async () => /超时/.test((await channel('yukuaizheng')).failure), 20_000);
  const { port } = platform;
  await platform.close();
  await until('nobody is there', async () => { await hurry(); return /无法连接/.test((await channel('yukuaizheng')).failure); }, 40_000);
  assert.ok((await channel('yukuaizheng')).queued >= 1);
  await platform.open(port);
  await until('it arrives', async () => { await hurry(); return todos(e).length === 2; }, 40_000);
  assert.equal(todos(e)[0].key, todos(e)[1].key);
  await idle();
});

test('a worker that dies between sending and noting sends again, and it is known by its id', async () => {
  platform.next = [Platform.silent];
  const e = await submitted();
  await until('it was sent', () => todos(e).length === 1);
  await worker.end('SIGKILL');
  worker = startWorker();
  await until('another sends it', () => todos(e).length === 2);
  await idle();
  assert.equal(new Set(todos(e).map(c => c.key)).size, 1, 'the receiver drops the second');
  const before_ = platform.calls.length;
  platform.next = [Platform.says(409)];
  await submitted();
  await until('one that it knows', () => platform.calls.length > before_);
  await idle();
});

test('what is refused is given up, seen, and sent again by hand', async () => {
  platform.next = [Platform.says(422, '{}')];
  const e = await submitted();
  await until('given up', async () => (await channel('yukuaizheng')).dead === 1);
  assert.match((await channel('yukuaizheng')).failure, /不接收（422）/);
  const c = await ok('channel_retry', ADMIN, 'POST', '/admin/channels/yukuaizheng/retry');
  assert.deepEqual([c.dead, c.host], [0, `127.0.0.1:${platform.port}`]);
  await until('it arrives', () => todos(e).length === 2);
  for (const who of ['D07 security_admin', 'U500103 clerk']) {
    assert.equal((await (await stack.as(who)).try('GET', '/admin/channels')).status, 403);
  }
});

test('mail: the digest of the day; every notice where the office wants it', async () => {
  assert.deepEqual(mail.mails, [], 'no mail of what was done so far');
  await stack.sql(`select ops.notice_add('U500103', null, (select account from org.phone
    where phone = '${phone()}' and upper_inf(in_force)), null, 'digest', '待您审核 2 项：甲、乙')`);
  const [one] = await until('the digest', () => mail.mails.length && mail.mails);
  const read = mailOf(one.text);
  assert.equal(one.to, `${phone()}@mail.test`);
  assert.deepEqual([read.headers.From, read.headers.To], ['<no-reply@office.test>', `<${one.to}>`]);
  assert.equal(read.subject, '改革报表填报系统');
  assert.match(read.body, /^待您审核 2 项：甲、乙/);
  assert.deepEqual(mail.logins, ['\0office\0pass:word']);

  await ok('setting_put', ADMIN, 'PUT', '/admin/settings/channel_mail', { value: 'all' });
  mail.refuse = ['451 later', '550 nobody'];
  const e = await submitted();
  await until('later, then never', async () => { await hurry(); return (await channel('mail')).dead === 1; }, 40_000);
  await ok('channel_retry', ADMIN, 'POST', '/admin/channels/mail/retry');
  const mine = () => mail.mails.filter(m => m.to === one.to && mailOf(m.text).body.includes(e.title));
  await until('it arrives', () => mine().length === 1);
  await ok('setting_put', ADMIN, 'PUT', '/admin/settings/channel_mail', { value: 'digest' });
});

test('the log names nobody and gives nothing away; every answer is of its shape', () => {
  assert.match(log, /"event":"yukuaizheng"/);
  assert.match(log, /对方答复 500/);
  for (const secret of [TOKEN, 'pass:word', phone(), '建立机制']) assert.ok(!log.includes(secret), secret);
  holdShapes(replies);
});
