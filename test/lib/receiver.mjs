// SPDX-License-Identifier: Apache-2.0
// Who stands at the other end of a channel: a work platform that speaks the
// contract of api/worker/channel_yukuaizheng.c, and a mail server. Both keep what
// they were told, and do as a test tells them first.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import https from 'node:https';
import net from 'node:net';
import path from 'node:path';
import tls from 'node:tls';
import { top } from './stack.mjs';

/** A worker of the stack's own program and settings, with these channels; the
 *  stack's has none. heard: what its log says. */
export function channelWorker(stack, settings, heard = () => {}) {
  const p = spawn('bash', ['-c', `. scripts/lib.sh
    rr_as bash -c 'set -a; . "$1/conf/env"; shift; exec env "$@" "$RR_DIR/app/rr-worker"' - "$RR_DIR" "$@"`, '-',
  ...Object.entries(settings).map(([name, value]) => `${name}=${value}`)],
  { cwd: top, env: { ...process.env, ...stack.env }, detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  p.stderr.on('data', heard);
  return {
    end: signal => new Promise(done => { p.on('exit', done); process.kill(-p.pid, signal); }),
    /** If a test failed before it came to that. */
    kill: () => { if (p.exitCode === null && p.signalCode === null) process.kill(-p.pid, 'SIGKILL'); },
  };
}

/* All of 127.0.0.0/8 is this machine; the worker takes 127.0.0.1 alone for it. */
const listen = (server, port, host = '127.0.0.1') => new Promise(resolve => {
  server.listen(port, host, () => resolve(server.address().port));
});

/** next: what it does with the calls to come that heeds() is true of, one each:
 *  a function of the answer; to all others it says yes. */
export class Platform {
  calls = [];
  next = [];
  heeds = () => true;
  #sockets = new Set();

  /** secure: {key, cert}, for https. */
  async open(port = 0, { secure, host } = {}) {
    const answer = async (req, res) => {
      let text = '';
      for await (const part of req) text += part;
      this.calls.push({ path: req.url, key: req.headers['idempotency-key'],
        token: req.headers.authorization, body: JSON.parse(text) });
      const act = this.heeds(this.calls.at(-1)) ? this.next.shift() : null;
      if (act) act(res);
      else Platform.says(200, '{"accepted": true}')(res);
    };
    this.server = secure ? https.createServer(secure, answer) : createServer(answer);
    this.server.on('connection', s => {
      this.#sockets.add(s);
      s.on('close', () => this.#sockets.delete(s));
    });
    this.port = await listen(this.server, port, host);
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

/** refuse: the reply to the recipients to come, one each; then 250. plain: how
 *  many words of a mail came before TLS. */
export class MailServer {
  mails = [];
  refuse = [];
  logins = [];
  plain = 0;

  /** secure: {key, cert}; offered by STARTTLS, or from the first byte. */
  async open({ secure, first = false, host } = {}) {
    this.secure = first ? undefined : secure;
    this.server = secure && first ? tls.createServer(secure, socket => this.#talk(socket))
      : net.createServer(socket => this.#talk(socket));
    this.server.on('tlsClientError', () => {});
    this.port = await listen(this.server, 0, host);
    return this;
  }

  close() { return new Promise(resolve => { this.server.close(resolve); this.socket?.destroy(); }); }

  #talk(socket, greeted = false) {
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
        } else if (line === 'STARTTLS' && this.secure) {
          say('220 go ahead');
          socket.removeAllListeners('data');
          this.#talk(new tls.TLSSocket(socket, { isServer: true, ...this.secure }), true);
          return;
        } else if (line === 'AUTH PLAIN') {
          login = true;
          say('334 ');
        } else {
          if (this.secure && !socket.encrypted && !/^(EHLO|QUIT)/.test(line)) this.plain += 1;
          data = this.#command(line, mail, say, this.secure && !socket.encrypted);
        }
      }
    });
    if (!greeted) say('220 mail.test');
  }

  #command(line, mail, say, offer) {
    const [, verb, rest] = /^(\w+) ?(.*)$/.exec(line) ?? [];
    if (verb === 'EHLO') {
      say('250-mail.test');
      if (offer) say('250-STARTTLS');
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
