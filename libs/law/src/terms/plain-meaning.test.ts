import { stemmer } from 'stemmer';
import { describe, expect, it } from 'vitest';
import { NO_TEXTS, readTestFolder } from '../testing/index.ts';
import { PEOPLE } from './plain-meaning.ts';
import { createDemandReader } from './read-demands.ts';

const { terms, demands } = await readTestFolder();
if (!demands) throw new Error('no model of demands');
const read = createDemandReader(terms, demands);
/** All that is read of an order, without its own words. */
function readingOf(way: 'asked' | 'told', text: string) {
  const { asks, unread, speech, exempt, aimsAtSpeech, tellsOfAct } = read({
    ...NO_TEXTS,
    [way]: [{ pointer: '/x', text }],
  });
  return {
    asks: [...asks.keys()],
    counts: [unread, speech, exempt].map((one) => one.length),
    aimsAtSpeech,
    tellsOfAct,
  };
}

describe.each([
  ['a house of prayer', ['mosque', 'church', 'synagogue', 'temple', 'gurdwara', 'cathedral']],
  ['who serves in it', ['imam', 'priest', 'rabbi', 'pastor', 'monk']],
  ['a religion', ['Muslim', 'Christian', 'Jewish', 'Hindu', 'Sikh', 'Ahmadi', 'Alevi']],
  ['a people', ['Kurdish', 'Turkish', 'Arab', 'Pashtun', 'Roma', 'Polish', 'Urdu', 'English']],
])('a word for %s', (_, words) => {
  it.each([
    ['asked', 'Send us the names of everybody who was near the $ at noon.'],
    ['asked', 'List all $ users of the town.'],
    ['asked', 'The file is about the $ and is to be confirmed by Monday.'],
    ['told', 'The post mocks the $ and its plans for the harbour.'],
    ['told', 'The video calls on viewers to burn down the $ on Friday.'],
  ] as const)('can be another one: %s %s', (way, text) => {
    const [first, ...others] = words.map((word) => readingOf(way, text.replace('$', word)));
    for (const one of others) expect(one).toEqual(first);
  });
});

it('weights know no people, religion, language or state', () => {
  const known = new Set(
    Object.keys(demands.weights).flatMap((feature) => /^!?=(.*)$/.exec(feature)?.[1] ?? []),
  );
  expect(known.size).toBeGreaterThan(1_000);
  expect(known).toContain(PEOPLE);
  const words = `muslim islam christian jewish hindu sikh ahmadi shia sunni catholic alevi kurd kurdish turk turkish arab arabic
    pashtun baloch punjabi roma gypsy pakistani indian german french english urdu polish european pakistan india turkey brazil
    mosque church synagogue temple imam priest rabbi prayer religion religious god prophet ethnic`;
  expect(words.split(/\s+/).filter((word) => known.has(stemmer(word)))).toEqual([]);
});
