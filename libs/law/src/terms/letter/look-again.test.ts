import { describe, expect, it } from 'vitest';
import { readTestFolder } from '../../testing/index.ts';
import { createDemandReader } from '../read-demands.ts';
import { LETTER_COLUMNS } from './letter-row.ts';
import { letterScorer } from './letter-trees.ts';
import { createRowReader } from './read-rows.ts';

const { terms, demands } = await readTestFolder();
if (!demands?.letters) throw new Error('no model of letters');
const { letters, ...alone } = demands;
const readWith = createDemandReader(terms, demands);
const readWithout = createDemandReader(terms, alone);
const texts = (text: string) => ({
  asked: [{ pointer: '/demands', text }],
  told: [],
  needed: [],
  notes: [],
  danger: [],
});
const rows = createRowReader(terms, alone);
const probability = letterScorer(letters);
const FACTS =
  'On 4 March a letter box in Kiln Lane was blown up. The account kiln_lane_4 had announced it the evening before.';
const END = 'The answer is to be sent to the registry within ten days.';

describe('a sentence in its letter', () => {
  it.each([
    'An assistant had suggested taking down the names of all who were in Kiln Lane; she was told that this would not do.',
    'Those who shared the announcement may one day have to answer for it, before another service and on another ground.',
  ])('asks for less than by itself: %s', (told) => {
    const letter = `${FACTS} The name and the e-mail address of its holder are requested. ${told} ${END}`;
    const worst = Math.max(...rows(letter).map(({ row }) => probability(row)));
    expect(worst).toBeLessThan(0.5);
    expect([...readWith(texts(letter)).asks.keys()]).toEqual([]);
  });

  it.each([
    'The name and address of each person who opened the announcement are requested as well.',
    'A list of all subscribers of the account, with telephone numbers, is to be enclosed.',
    'The whole mailbox is to be produced, from its first message to its last, whatever it is about.',
  ])('is found: %s', (demand) => {
    const letter = `${FACTS} The name of its holder is requested. No photographs are needed. ${demand} ${END}`;
    expect(Math.max(...rows(letter).map(({ row }) => probability(row)))).toBeGreaterThan(0.3);
    const { asks, unread } = readWith(texts(letter));
    expect(asks.size + unread.length).toBeGreaterThan(0);
  });

  it.each([
    'All followers of the account are to be named.',
    'Sämtliche Follower des Kontos sind zu benennen.',
    'Tous les abonnés du compte seront nommés.',
    'Se nombrará a todos los seguidores de la cuenta.',
    'Sejam informados todos os seguidores da conta.',
    'Hesabın bütün takipçileri bildirilsin.',
    'تُذكر أسماء جميع متابعي الحساب.',
    'اکاؤنٹ کے تمام فالوورز کے نام دیے جائیں۔',
    'The password of the account is to be handed over.',
  ])('stands, however much is denied around it: %s', (demand) => {
    const around = [
      'No photographs are requested.',
      'The comments may stay. Messages are not wanted. Nothing is asked about the lawyers.',
      'An earlier draft was withdrawn. That request was refused.',
    ];
    for (const denied of around) {
      const letter = `${FACTS} ${denied} ${demand} ${denied} ${END}`;
      expect([denied, readWith(texts(letter)).asks.size > 0]).toEqual([denied, true]);
    }
  });

  it('of which there are fewer than three, or more than anybody writes, is read as without', () => {
    for (const text of [
      'All followers are requested.',
      `All followers are requested. ${`${END} `.repeat(400)}`,
    ])
      expect([...readWith(texts(text)).asks]).toEqual([...readWithout(texts(text)).asks]);
  });

  it('of no known language stays unknown, however the letter reads', () => {
    const foreign =
      'Szanowni Państwo, prosimy o przekazanie wszystkich wiadomości użytkowników tego serwisu.';
    expect(readWith(texts(`${FACTS} ${foreign} ${END}`)).unread).not.toEqual([]);
  });
});

describe('what is told of a sentence', () => {
  it('is a number a column, whatever the letter', () => {
    for (const { row } of rows(`${FACTS} All followers are requested! ???. ${END}`)) {
      expect(row).toHaveLength(LETTER_COLUMNS.length);
      expect([...row].every(Number.isFinite)).toBe(true);
    }
  });

  it('is not in which language it stands, or of whom it speaks', () => {
    expect(LETTER_COLUMNS.filter((name) => /language|script|name|faith|country/.test(name))).toEqual([
      'said:named',
      'denied:named',
    ]);
  });
});
