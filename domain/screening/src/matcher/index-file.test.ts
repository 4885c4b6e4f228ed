import { aDesignation } from '@breakwater/contracts/testing';
import { describe, expect, it } from 'vitest';
import { createScreener } from './create-screener.ts';
import type { Designated } from './designated.ts';

function person(id: string, text: string, url?: string): Designated {
  return {
    id,
    list: id.slice(0, 1),
    listTitle: 'Made list',
    entity: id,
    entryDigest: `digest of ${id}`,
    screens: true,
    entry: aDesignation({
      ref: id,
      names: [{ text, kind: 'primary', strength: 'strong' }],
      urls: url === undefined ? [] : [url],
    }),
  };
}

const MADE = [
  person('a1', 'Zorawar Tamkin Drakhshani'),
  person('a2', 'زوراور تمکین درخشانی'),
  person('b1', 'Qorban Velistani', 'https://velistani.example/page'),
];

describe('a screener that begins with what another kept', () => {
  const first = createScreener();
  first.put(MADE);
  const kept = first.snapshot();

  it('finds the same, by names and identifiers', () => {
    const next = createScreener({ kept });
    for (const subject of [
      { name: 'Zorawar Tamkin Drakhshani' },
      { name: 'Velistani Qurban' },
      { name: 'ordinary', links: ['https://velistani.example/page'] },
    ]) {
      expect(next.screen(subject)).toEqual(first.screen(subject));
      expect(next.screen(subject)).not.toEqual([]);
    }
    expect(next.get('b1')).toEqual(MADE[2]);
    expect([...next.lists()]).toEqual(['a', 'b']);
  });

  it('is changed as any other', () => {
    const next = createScreener({ kept });
    next.remove(['b1']);
    next.put([person('a1', 'Harun Belgarani')]);
    expect(next.size()).toBe(2);
    expect([...next.lists()]).toEqual(['a']);
    expect(next.screen({ links: ['https://velistani.example/page'] })).toEqual([]);
    expect(next.screen({ name: 'Harun Belgarani' })[0]?.designationId).toBe('a1');
    expect(createScreener({ kept: next.snapshot() }).get('a1')).toEqual(next.get('a1'));
  });

  it.each([
    ['nothing', (bytes: Uint8Array) => bytes.slice(0, 3)],
    ['a part', (bytes: Uint8Array) => bytes.slice(0, -9)],
    [
      'a changed byte',
      (bytes: Uint8Array) => bytes.map((byte, at) => (at === bytes.length - 20 ? byte ^ 1 : byte)),
    ],
  ])('refuses %s', (_what, damage) => {
    expect(() => createScreener({ kept: damage(kept) })).toThrow(/Remove it/);
  });
});

it('gives back the room of what was removed', () => {
  const screener = createScreener();
  const name = (at: number) => `Zorawar ${'Tamkin '.repeat(40)}${at}`;
  const many = Array.from({ length: 400 }, (_, at) => ({
    ...person(`a${at}`, name(at)),
    entryDigest: 'x'.repeat(12_000),
  }));
  screener.put(many);
  screener.remove(many.slice(0, 390).map(({ id }) => id));
  expect(screener.size()).toBe(10);
  for (const one of many.slice(390)) expect(screener.get(one.id)).toEqual(one);
});
