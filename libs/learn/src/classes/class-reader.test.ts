import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_WORDS } from '../features/marked-words.ts';
import { ClassReader } from './class-reader.ts';
import { compileClasses } from './word-classes.ts';

const English = compileClasses({
  join: ['enlist', 'sign up', 'join*'],
  not: ['not', 'never'],
  give: ['donat*', 'hand over mon*'],
  i: ['i'],
});
const French = compileClasses({
  join: ['rejoindre', 'rejoins'],
  not: ['jamais'],
  give: ['donner'],
  i: ['je'],
});
const reader = new ClassReader(English, 14);

function read(text: string, by: ClassReader = reader, name?: string): number[] {
  const start = name ? text.indexOf(name) : -1;
  const marked = start < 0 ? [] : [{ start, end: start + (name?.length ?? 0), as: 'entity' as const }];
  by.read(text, marked);
  return [...by.buckets.subarray(0, by.count)].sort((one, other) => one - other);
}

describe('classes of words as features', () => {
  it('are the same for words of one class, and of any language', () => {
    expect(read('i never enlist')).toEqual(read('I not sign up'));
    expect(read('i never enlist')).toEqual(read('je jamais rejoins', new ClassReader(French, 14)));
    expect(read('i enlist')).not.toEqual(read('i donate'));
  });

  it('know words by how they begin, the last of several too, and what is written out first', () => {
    const own = compileClasses({ give: ['donat*', 'hand over mon*'], ask: ['donating'], leave: ['hand'] });
    const mine = new ClassReader(own, 14);
    expect(read('donations', mine)).toEqual(read('donate', mine));
    expect(read('hand over money', mine)).toEqual(read('donate', mine));
    expect(read('donating', mine)).not.toEqual(read('donate', mine));
    expect(read('hand under money', mine)).not.toEqual(read('donate', mine));
  });

  it('tell on which side of the name of an organisation a class stands, and how far', () => {
    expect(read('join Acme', reader, 'Acme')).not.toEqual(read('Acme join', reader, 'Acme'));
    expect(read('join a b c d e f Acme', reader, 'Acme')).toEqual(
      read('join a b c d e f g Acme', reader, 'Acme'),
    );
    expect(read('join Acme', reader, 'Acme')).toEqual(read('join Zenith', reader, 'Zenith'));
  });

  it('are not made of words of identity, of links and of handles', () => {
    const faiths = ['Muslim', 'Christian', 'Hindu', 'Jewish', 'Baloch', 'Pashtun', 'Arab'];
    const [first, ...others] = faiths.map((who) => read(`i join the ${who} never`));
    for (const other of others) expect(other).toEqual(first);
    expect(read('@join_not')).toEqual([]);
    reader.read('see https://join.example/never', [{ start: 4, end: 30, as: 'link' }]);
    expect(reader.count).toBe(0);
  });

  it('find Arabic words without their particles where the table says so', () => {
    const Arabic = (stems: boolean) =>
      new ClassReader(compileClasses({ give: ['تبرعات'], not: ['لا'] }, { stems }), 14);
    expect(read('والتبرعات', Arabic(true))).toEqual(read('تبرعات', Arabic(true)));
    expect(read('والتبرعات', Arabic(false))).toEqual([]);
  });

  it('count words as they stand, and no more of a long text than other features', () => {
    reader.read('sign up and donate now');
    expect(reader.words).toBe(5);
    expect(reader.tokenCount).toBe(5);
    reader.read('never enlist '.repeat(50_000));
    expect(reader.words).toBe(MOST_WORDS);
  });

  it('point at words of the text', () => {
    const text = 'please donate to Acme?';
    const start = text.indexOf('Acme');
    reader.read(text, [{ start, end: start + 4, as: 'entity' }]);
    const words = new Set<string>();
    for (let at = 0; at < reader.count; at++) {
      const { start: from, end } = reader.wordRange(reader.fromOf(at));
      words.add(text.slice(from, end));
    }
    expect([...words]).toContain('donate');
  });

  it('never throw, and give each feature once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const buckets = read(text);
        expect(new Set(buckets).size).toBe(buckets.length);
      }),
    );
  });
});

describe('lists of words', () => {
  const refused = expect.objectContaining({ code: 'word-classes-unusable' });

  it.each([
    ['nothing', ''],
    ['more than four words', 'one two three four five'],
    ['a beginning of two letters', 'ab*'],
    ['a word that says who somebody is', 'proud Muslim'],
    ['the name of a god', 'praise Allah'],
  ])('refuse %s', (_, entry) => {
    expect(() => compileClasses({ join: [entry] })).toThrow(refused);
  });

  it('refuse more classes than a byte tells apart', () => {
    const lists = Object.fromEntries(Array.from({ length: 256 }, (_, at) => [`c${at}`, ['word']]));
    expect(() => compileClasses(lists)).toThrow(refused);
  });

  it('let a word count for the first of its classes, and stand in rising order', () => {
    const { keys, classes } = compileClasses({ join: ['sign', 'enlist'], ask: ['sign'] });
    expect([...classes]).toEqual([0, 0]);
    expect([...keys]).toEqual([...keys].sort((one, other) => one - other));
  });
});
