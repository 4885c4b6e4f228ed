import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether this machine has `openssl`. */
export const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

/** A time-stamping service made with `openssl ts`, for tests: with an authority of its own that nobody trusts. */
export interface OpensslTsa {
  /** Answers a `TimeStampReq`. */
  answer(query: Uint8Array): Promise<Uint8Array>;
  /** Certificate of its authority, a file. */
  readonly caFile: string;
  readonly folder: string;
  close(): void;
}

export interface OpensslTsaOptions {
  /** What the certificate is for; time-stamping when left out. */
  readonly usage?: string;
  readonly key?: 'rsa' | 'ec';
}

export function openOpensslTsa({
  usage = 'critical,timeStamping',
  key = 'rsa',
}: OpensslTsaOptions = {}): OpensslTsa {
  const folder = mkdtempSync(join(tmpdir(), 'tsa-'));
  const run = (...args: readonly string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const newKey =
    key === 'rsa' ? ['-newkey', 'rsa:2048'] : ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];
  writeFileSync(
    join(folder, 'ext.cnf'),
    `[tsa]\nbasicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=${usage}\n`,
  );
  run(
    'req',
    '-x509',
    ...newKey,
    '-nodes',
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-days',
    '30',
    '-subj',
    '/CN=Test authority',
  );
  run('req', ...newKey, '-nodes', '-keyout', 'tsa.key', '-out', 'tsa.csr', '-subj', '/CN=Test time-stamps');
  run(
    ...[
      'x509',
      '-req',
      '-in',
      'tsa.csr',
      '-CA',
      'ca.pem',
      '-CAkey',
      'ca.key',
      '-CAcreateserial',
      '-out',
      'tsa.pem',
    ],
    ...['-days', '30', '-extfile', 'ext.cnf', '-extensions', 'tsa'],
  );
  writeFileSync(join(folder, 'serial'), '0A\n');
  writeFileSync(
    join(folder, 'tsa.cnf'),
    [
      '[tsa]',
      'default_tsa = config',
      '[config]',
      `serial = ${join(folder, 'serial')}`,
      `signer_cert = ${join(folder, 'tsa.pem')}`,
      `signer_key = ${join(folder, 'tsa.key')}`,
      `certs = ${join(folder, 'ca.pem')}`,
      'signer_digest = sha256',
      'default_policy = 1.3.6.1.4.1.99999.1',
      'digests = sha256',
      'accuracy = secs:1',
      'ordering = no',
      'tsa_name = yes',
      'ess_cert_id_chain = no',
      'ess_cert_id_alg = sha256',
      '',
    ].join('\n'),
  );
  return {
    caFile: join(folder, 'ca.pem'),
    folder,
    async answer(query) {
      writeFileSync(join(folder, 'query.tsq'), query);
      run('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'query.tsq', '-out', 'reply.tsr');
      return readFileSync(join(folder, 'reply.tsr'));
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
