import { copySignature } from '@breakwater/text';
import { expect, test } from 'vitest';
import { FLAG, flaggedAgain, type Mark } from './mark.ts';
import { createMarks } from './marks-in-memory.ts';

const TEXTS = [
  'The late ferry to the old harbour leaves at nine this evening and comes back before the tide turns again',
  'Nobody here has ever seen a lantern that burns as long as the one that hangs below the bridge in winter',
  'Whoever wants to learn how to mend nets is welcome on the pier each Sunday morning, tea will be there',
];
const signatureOf = (text: number) => copySignature(TEXTS[text] ?? '')?.slice();
const mark = (contentId: string, more: Partial<Mark> = {}): Mark => ({
  id: `${more.ref ?? FLAG}/${contentId}`,
  ref: FLAG,
  said: 'flagged',
  platform: 'harbour',
  accountId: `of-${contentId}`,
  contentId,
  at: 1_000,
  expiresAt: 9_000,
  because: ['rule'],
  policies: [],
  files: [],
  signature: undefined,
  ...more,
});
const decision = (contentId: string, more: Partial<Mark> = {}) =>
  mark(contentId, { ref: `d-${contentId}`, said: 'violation', ...more });
const asked = (text: number) => ({
  platform: 'harbour',
  contentId: 'asked',
  shareOf: undefined,
  isSeen: true,
  hasWords: true,
  signature: signatureOf(text),
  files: [],
});

test('flags never take the place of decisions, and what had to go is counted', () => {
  const marks = createMarks(3, () => 2_000);
  for (const id of ['a', 'b']) marks.put(decision(id));
  for (let at = 0; at < 10; at++) marks.put(mark(`flag ${at}`));
  expect([marks.saidOf('harbour', 'a'), marks.saidOf('harbour', 'flag 9')]).toEqual(['violation', 'flagged']);
  expect([marks.size, marks.evicted]).toEqual([3, 9]);
  marks.put(decision('c'));
  marks.put(mark('late'));
  expect(['a', 'b', 'c', 'late'].map((id) => marks.saidOf('harbour', id))).toEqual([
    'violation',
    'violation',
    'violation',
    'none',
  ]);
  marks.put(decision('d'));
  expect(['a', 'd'].map((id) => marks.saidOf('harbour', id))).toEqual(['none', 'violation']);
});

test('a mark counts until its time is over, whether it was purged or not', () => {
  let now = 2_000;
  const marks = createMarks(9, () => now);
  marks.put(mark('a', { signature: signatureOf(0) }));
  expect(marks.look(asked(0)).copy?.said).toBe('flagged');
  expect(marks.isKnownBad('harbour', 'of-a')).toBe(true);
  now = 9_000;
  expect(marks.look(asked(0)).copy).toBeUndefined();
  expect(marks.isKnownBad('harbour', 'of-a')).toBe(false);
  expect([marks.saidOf('harbour', 'a'), marks.of('harbour', 'a')]).toEqual(['none', []]);
});

test('an account is known by what was said last of its content', () => {
  const marks = createMarks(9, () => 2_000);
  marks.put(mark('a'));
  marks.put(decision('a', { said: 'no-violation', at: 1_500 }));
  expect(marks.isKnownBad('harbour', 'of-a')).toBe(false);
  marks.put(mark('b', { accountId: 'of-a' }));
  expect(marks.isKnownBad('harbour', 'of-a')).toBe(true);
});

test('edited content is recognised by what it says now, and a mark that is put again stays where it is', () => {
  const marks = createMarks(9, () => 2_000);
  for (let again = 0; again < 40; again++) marks.put(mark('a', { signature: signatureOf(0) }));
  for (let other = 0; other < 8; other++) marks.put(mark(`o${other}`, { signature: signatureOf(2) }));
  expect(marks.look(asked(0)).copy?.of.contentId).toBe('a');
  marks.put(mark('a', { signature: signatureOf(1) }));
  expect(marks.look(asked(1)).copy?.of.contentId).toBe('a');
  expect(marks.look(asked(0)).copy).toBeUndefined();
  marks.remove('flag/a');
  expect(marks.look(asked(1)).copy).toBeUndefined();
});

test('what is flagged again keeps what its copies are recognised by, where it brings nothing new', () => {
  const before = mark('a', { signature: signatureOf(0), files: ['x'] });
  expect(flaggedAgain(before, mark('a', { files: ['y'] }))).toMatchObject({
    signature: before.signature,
    files: ['x', 'y'],
  });
  const edited = signatureOf(1);
  expect(flaggedAgain(before, mark('a', { signature: edited })).signature).toBe(edited);
});
