import type { SigningKey } from '@breakwater/audit';
import { canonical } from '@breakwater/kernel';

/** A body that is meant to keep the server busy. */
export interface HostileBody {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

/** JSON of a size that costs as much as it can. */
export function hostileJson(bytes: number): HostileBody[] {
  const body = (name: string, text: string) => ({ name, type: JSON_TYPE, bytes: Buffer.from(text) });
  const half = Math.floor(bytes / 2) - 8;
  const times = (part: string) => Math.floor((bytes - 16) / part.length);
  const keys: string[] = [];
  for (let size = 0; size < bytes - 40; size += (keys.at(-1)?.length ?? 0) + 1)
    keys.push(`"k${keys.length}":1`);
  return [
    body('nested lists', '['.repeat(half) + ']'.repeat(half)),
    body('nested objects, cut off', '{"a":'.repeat(times('{"a":'))),
    body('many numbers', `[${'1,'.repeat(times('1,'))}1]`),
    body('many empty objects', `[${'{},'.repeat(times('{},'))}{}]`),
    body('many names', `{${keys.join(',')}}`),
    body('one long text', JSON.stringify('x'.repeat(bytes - 16))),
    body('one long name', `{"${'x'.repeat(bytes - 16)}":1}`),
    body('escapes', `{"a":"${'\\u003c'.repeat(times('\\u003c') - 2)}"}`),
    body('a long number', `{"a":${'9'.repeat(bytes - 16)}}`),
    body('white space', `${' '.repeat(bytes - 4)}{}`),
    { name: 'bad UTF-8', type: JSON_TYPE, bytes: Buffer.alloc(bytes - 1, 0xff) },
    body('no JSON', 'x'.repeat(bytes - 1)),
  ];
}

/** Forms of a size that cost as much as they can. */
export function hostileForms(bytes: number): HostileBody[] {
  const form = (name: string, text: string) => ({
    name,
    type: FORM_TYPE,
    bytes: Buffer.from(text.slice(0, bytes - 1)),
  });
  const fill = (part: string) => part.repeat(Math.floor(bytes / part.length));
  return [
    form('angle brackets', `reason=${fill('<')}`),
    form(
      'angle brackets in each field',
      `locations=${'<'.repeat(bytes / 4)}&reason=${'<'.repeat(bytes / 4)}&name=${'<'.repeat(bytes / 4)}&text=${fill('<')}`,
    ),
    form('escaped', `reason=${fill('%3C')}`),
    form('escaped wrongly', `reason=${fill('%E0%A4')}`),
    form('plus signs', `reason=${fill('+')}`),
    form('line ends', `locations=${fill('\r')}`),
    form('lines', `locations=${fill('a\n')}`),
    form('quotes and ampersands', `reason=${fill('"%26')}`),
    form('many fields', fill('a=1&')),
    form('many other fields', Array.from({ length: bytes / 8 }, (_, n) => `k${n}=`).join('&')),
    form('NUL', `reason=${fill('%00')}`),
    { name: 'bad UTF-8', type: FORM_TYPE, bytes: Buffer.alloc(bytes - 1, 0xff) },
  ];
}

/** Orders of 4 MB: well signed by whoever has the key, and full of what costs most to look at. */
export function hostileEnvelopes(key: SigningKey, to: string): HostileBody[] {
  const none = '0'.repeat(64);
  const envelope = (order: object) => ({
    protocol: 'breakwater-exchange/1',
    id: '01980000-0000-7000-8000-000000000101',
    from: key.publicKey,
    to,
    seq: 1,
    prev: none,
    seen: { seq: 0, hash: none },
    sentAt: '2026-07-24T09:00:00.000Z',
    kind: 'order',
    subject: '01980000-0000-7000-8000-000000000001',
    order,
  });
  const signed = (name: string, order: object) => {
    const body = canonical(envelope(order));
    return {
      name,
      type: JSON_TYPE,
      bytes: Buffer.from(`{"envelope":${body},"signature":"${key.sign(body)}"}`),
    };
  };
  const many = (length: number, make: (n: number) => unknown) => ({
    targets: Array.from({ length }, (_, n) => make(n)),
  });
  return [
    signed(
      '110,000 targets',
      many(110_000, (n) => ({ kind: 'url', value: `a${n}` })),
    ),
    signed(
      '30,000 targets',
      many(30_000, (n) => ({ kind: 'url', value: `https://harbour.example/${n}` })),
    ),
    signed(
      '90,000 targets that are none',
      many(90_000, () => ({})),
    ),
    signed(
      '10,000 targets with a wrong one at the end',
      many(10_000, (n) => ({ kind: n === 9_999 ? 'x' : 'url', value: `${n}` })),
    ),
    signed(
      '50,000 unknown names',
      Object.fromEntries(Array.from({ length: 50_000 }, (_, n) => [`k${n}`, 1])),
    ),
    signed(
      '10,000 targets of 300 characters',
      many(10_000, (n) => ({ kind: 'url', value: `https://harbour.example/${n}${'x'.repeat(300)}` })),
    ),
    signed('4 MB of text', { targets: [], reasons: '\u0638'.repeat(2_000_000) }),
  ];
}
