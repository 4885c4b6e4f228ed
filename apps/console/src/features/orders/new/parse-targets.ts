import type { OrderTarget } from '@breakwater/contracts/orders';

const EMAIL = /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/;
const PHONE = /^\+[\d ()-]{6,20}$/;
const IP = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]*:[\da-f:]+)(?:\/\d{1,3})?$/i;
const ACCOUNT = /^([a-z][a-z\d-]*)\/([^\s/]+)$/;

/**
 * What a line names, by how it looks; `platform/account` is an account. Where nothing fits it is `other`: a person looks.
 *
 * @example
 * ```ts
 * parseTarget('https://cove.example/p/7') // => { kind: 'url', value: 'https://cove.example/p/7' }
 * parseTarget('cove/k-1') // => { kind: 'account', value: 'k-1', platform: 'cove' }
 * parseTarget('@lamp_keeper') // => { kind: 'handle', value: 'lamp_keeper' }
 * parseTarget('the man with the lamp') // => { kind: 'other', value: 'the man with the lamp' }
 * ```
 */
export function parseTarget(line: string): OrderTarget {
  if (/^https?:\/\//i.test(line)) return { kind: 'url', value: line };
  if (EMAIL.test(line)) return { kind: 'email', value: line };
  if (IP.test(line)) return { kind: 'ip', value: line };
  if (PHONE.test(line)) return { kind: 'phone', value: line };
  if (/^@\S+$/.test(line)) return { kind: 'handle', value: line.slice(1) };
  const [, platform, account] = ACCOUNT.exec(line) ?? [];
  if (platform !== undefined && account !== undefined) return { kind: 'account', value: account, platform };
  return { kind: 'other', value: line };
}

/**
 * The targets of a list, one a line; empty lines and repetitions are dropped.
 *
 * @example
 * ```ts
 * parseTargets('@a\n\n@a\n@b').length // => 2
 * ```
 */
export function parseTargets(text: string): OrderTarget[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return [...new Set(lines)].filter((line) => line !== '').map(parseTarget);
}

/**
 * The line that names a target, as `parseTargets` reads it.
 *
 * @example
 * ```ts
 * targetLine({ kind: 'account', value: 'k-1', platform: 'cove' }) // => 'cove/k-1'
 * ```
 */
export function targetLine({ kind, value, platform }: OrderTarget): string {
  if (kind === 'handle') return `@${value}`;
  return kind === 'account' && platform !== undefined ? `${platform}/${value}` : value;
}
