import type { EventRecord } from '@breakwater/contracts';
import { aPost, aRecord } from '@breakwater/contracts/testing';

const AT = '2026-01-01T11:59:00Z';
const TEXT =
  'The late ferry to the old harbour leaves at nine this evening and comes back before the tide turns again';

/** What is passed on by `shares`. */
export const head = (): EventRecord => post('head', { text: TEXT });

/** So many accounts pass `head` on, each once; `name` tells them from others. */
export function shares(count: number, name: string): EventRecord[] {
  return Array.from({ length: count }, (_, at) => post(`${name}${at}`, { text: '', shareOf: 'head' }));
}

function post(id: string, more: object): EventRecord {
  return aRecord({
    ...aPost('', { at: AT, account: { id: `of-${id}` }, content: { id, kind: 'post', ...more } }),
    id: `e-${id}`,
  });
}
