import { threadCpuMs } from '@breakwater/kernel/testing';
import { describe, expect, it } from 'vitest';
import { NO_TEXTS, readTestFolder } from '../testing/index.ts';
import { joinShort } from './join-short.ts';
import { createDemandReader } from './read-demands.ts';
import { splitSentences } from './split-words.ts';

const { terms, demands } = await readTestFolder();
if (!demands) throw new Error('no model of demands');
const read = createDemandReader(terms, demands);
const asked = (text: string) => read({ ...NO_TEXTS, asked: [{ pointer: '/demands', text }] });

describe('short sentences in a row', () => {
  it('are read together, up to a longer one', () => {
    const joined = joinShort(
      splitSentences('All. Followers. This is a sentence of seven words. Names. Numbers.'),
    );
    expect(joined.map(({ words }) => words)).toEqual([
      ['all', 'followers'],
      ['names', 'numbers'],
    ]);
    expect([...(joined[0]?.breaks ?? [])]).toEqual([0, 1]);
  });

  it('ask for what none of them asks', () => {
    expect([...asked('Followers. All. Names and numbers. Please.').asks.keys()]).toContain('followers');
    const plain = asked('Dear Sir. Please confirm. Name. E-mail. IP. Thanks. Best regards.');
    expect([[...plain.asks.keys()], plain.unread]).toEqual([[], []]);
  });

  it.each([
    ['one word', 'ا'.repeat(20_000)],
    ['commas', 'a,'.repeat(10_000)],
    ['words of one kind', 'all followers '.repeat(1_400)],
    ['sentences of a word', 'All. '.repeat(4_000)],
  ])('and texts that are made to take long take no time: %s', (_, text) => {
    const before = threadCpuMs();
    asked(text);
    expect(threadCpuMs() - before).toBeLessThan(2_000);
  });
});
