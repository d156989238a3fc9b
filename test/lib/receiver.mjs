// SPDX-License-Identifier: Apache-2.0
// Who stands at the other end of a channel: a work platform that speaks the
// contract of api/worker/channel_yukuaizheng.c, and a mail server. Both keep what
// they were told, and do as a test tells them first.
import { createServer } from 'node:http';
import net from 'node:net';
import { sleep } from '../../scripts/lib/client.mjs';

export async function until(what, ok, within = 20_000) {
  for (const began = Date.now(); ;) {
    const r = await ok();
    if (r) return r;
    if (Date.now() - began > within) throw new Error(`${what}: not within ${within} ms`);
    await sleep(30);
  }
}

const listen = (server, port) => new Promise(resolve => {
  server.listen(port, '127.0.0.1', () => resolve(server.address().port));
});

/** next: what it does with the calls to come that heeds() is true of, one each:
 *  a function of the answer; to all others it says yes. */
export class Platform {
  calls = [];
  next = [];
  heeds = () => true;
  #sockets = new Set();

  async open(port = 0) {
    this.server = createServer(async (req, res) => {
      let text = '';
      for await (const part of req) text += part;
      this.calls.push({ path: req.url, key: req.headers['idempotency-key'],
        token: req.headers.authorization, body: JSON.parse(text) });
      const act = this.heeds(this.calls.at(-1)) ? this.next.shift() : null;
      if (act) act(res);
      else Platform.says(200, '{"accepted": true}')(res);
    });
    this.server.on('connection', s => {
      this.#sockets.add(s);
      s.on('close', () => this.#sockets.delete(s));
    });
    this.port = await listen(this.server, port);
    return this;
  }

  close() {
    for (const s of this.#sockets) s.destroy();
    return new Promise(resolve => { this.server.close(resolve); });
  }

  static says = (status, body = '', headers = {}) => res => {
    res.writeHead(status, { 'content-type': 'application/json', ...headers });
    res.end(body);
  };

  static silent = () => {};

  of(path, phone) { return this.calls.filter(c => c.path === path && c.body.phone === phone); }
}

/** refuse: the reply to the recipients to come, one each; then 250. */
export class MailServer {
  mails = [];
  refuse = [];
  logins = [];

  async open() {
    this.server = net.createServer(socket => this.#talk(socket));
    this.port = await listen(this.server, 0);
    return this;
  }

  close() { return new Promise(resolve => { this.server.close(resolve); this.socket?.destroy(); }); }

  #talk(socket) {
    this.socket = socket;
    const say = line => socket.write(`${line}\r\n`);
    let mail = {};
    let data = false;
    let login = false;
    let rest = '';
    socket.on('error', () => {});
    socket.on('data', part => {
      rest += part.toString('latin1');
      for (let at; (at = rest.indexOf('\r\n')) >= 0;) {
        const line = rest.slice(0, at);
        rest = rest.slice(at + 2);
        if (data && line === '.') {
          data = false;
          this.mails.push(mail);
          mail = {};
          say('250 taken');
        } else if (data) {
          mail.text += `${line.replace(/^\./, '')}\r\n`;
        } else if (login) {
          login = false;
          this.logins.push(Buffer.from(line, 'base64').toString());
          say('235 welcome');
        } else if (line === 'AUTH PLAIN') {
          login = true;
          say('334 ');
        } else {
          data = this.#command(line, mail, say);
        }
      }
    });
    say('220 mail.test');
  }

  #command(line, mail, say) {
    const [, verb, rest] = /^(\w+) ?(.*)$/.exec(line) ?? [];
    if (verb === 'EHLO') {
      say('250-mail.test');
      say('250 AUTH PLAIN');
    } else if (verb === 'RCPT') {
      const no = this.refuse.shift();
      if (!no) mail.to = /<(.*)>/.exec(rest)[1];
      say(no ?? '250 ok');
    } else if (verb === 'DATA') {
      mail.text = '';
      say('354 go on');
      return true;
    } else {
      say(verb === 'QUIT' ? '221 bye' : '250 ok');
    }
    return false;
  }
}

/** Headers by name, and the words of the body. */
export function mailOf(text) {
  const [head, body] = text.split('\r\n\r\n');
  const headers = Object.fromEntries(head.replace(/\r\n /g, ' ').split('\r\n')
    .map(l => [l.slice(0, l.indexOf(':')), l.slice(l.indexOf(':') + 2)]));
  const subject = headers.Subject.split(' ').map(w => Buffer.from(
    /^=\?UTF-8\?B\?(.*)\?=$/.exec(w)[1], 'base64').toString()).join('');
  return { headers, subject, body: Buffer.from(body.replace(/\r\n/g, ''), 'base64').toString() };
}
