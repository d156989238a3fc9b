// SPDX-License-Identifier: Apache-2.0
// An authority of one's own and what it certifies, by openssl, for doubles of
// hosts that the system is to trust or not.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

export class Authority {
  #made = 0;

  /** Its files lie in dir under its name; .file is its certificate. */
  constructor(dir, name) {
    this.base = path.join(dir, name);
    this.file = `${this.base}.crt`;
    this.#openssl('req', '-x509', ...KEY, '-keyout', `${this.base}.key`, '-out', this.file, '-subj', `/CN=${name}`, '-days', '2');
  }

  #openssl(...args) { execFileSync('openssl', args, { stdio: ['ignore', 'ignore', 'pipe'] }); }

  /** {key, cert} for these hosts ("IP:127.0.0.2", "DNS:mail.test"); of days
   *  below nought, one that is over. */
  certify(hosts, days = 1) {
    const at = `${this.base}-${this.#made += 1}`;
    writeFileSync(`${at}.ext`, `subjectAltName=${hosts}\n`);
    this.#openssl('req', ...KEY, '-keyout', `${at}.key`, '-out', `${at}.csr`, '-subj', '/CN=double');
    this.#openssl('x509', '-req', '-in', `${at}.csr`, '-CA', this.file, '-CAkey', `${this.base}.key`,
      '-set_serial', String(this.#made), '-extfile', `${at}.ext`, '-days', String(days), '-out', `${at}.crt`);
    return { key: readFileSync(`${at}.key`), cert: readFileSync(`${at}.crt`) };
  }
}
