import { describe, expect, it } from 'vitest';
import { NO_TEXTS, readTestFolder } from '../../testing/index.ts';
import { createDemandReader } from '../read-demands.ts';
import { LETTER_COLUMNS } from './letter-row.ts';
import { letterScorers } from './letter-trees.ts';
import { createRowReader } from './read-rows.ts';
import { SPEECH_COLUMNS } from './speech-row.ts';
import { createWordingReader } from './wording.ts';

const { terms, demands } = await readTestFolder();
if (!demands?.letters) throw new Error('no model of letters');
const { letters, ...alone } = demands;
const readWith = createDemandReader(terms, demands);
const readWithout = createDemandReader(terms, alone);
const texts = (text: string) => ({ ...NO_TEXTS, asked: [{ pointer: '/demands', text }] });
const rows = createRowReader(terms, alone, createWordingReader(letters.wording));
const probability = letterScorers(letters).wide;
const FACTS =
  'On 4 March a letter box in Kiln Lane was blown up. The account kiln_lane_4 had announced it the evening before.';
const END = 'The answer is to be sent to the registry within ten days.';

describe('a sentence in its letter', () => {
  it.each([
    'An assistant had suggested taking down the names of all who were in Kiln Lane; she was told that this would not do.',
    'Those who shared the announcement may one day have to answer for it, before another service and on another ground.',
  ])('asks for less than by itself: %s', (told) => {
    const letter = `${FACTS} The name and the e-mail address of its holder are requested. ${told} ${END}`;
    const worst = Math.max(...rows(letter).map(({ wide }) => probability(wide)));
    expect(worst).toBeLessThan(0.5);
    expect([...readWith(texts(letter)).asks.keys()]).toEqual([]);
  });

  it.each([
    'The name and address of each person who opened the announcement are requested as well.',
    'A list of all subscribers of the account, with telephone numbers, is to be enclosed.',
    'The whole mailbox is to be produced, from its first message to its last, whatever it is about.',
  ])('is found: %s', (demand) => {
    const letter = `${FACTS} The name of its holder is requested. No photographs are needed. ${demand} ${END}`;
    expect(Math.max(...rows(letter).map(({ wide }) => probability(wide)))).toBeGreaterThan(0.3);
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
    'The two posts are to be removed in all countries.',
    'Every post on the platform shall be searched for the word “lantern”.',
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

  it.each([
    'The court orders as follows: “All followers of the account are to be named.”',
    'Angeordnet wird: „Sämtliche Follower des Kontos sind zu benennen.“',
    'Il est ordonné : « Tous les abonnés du compte seront nommés. »',
    'Se acuerda: «Se nombrará a todos los seguidores de la cuenta».',
    'Determina-se: “Sejam informados todos os seguidores da conta”.',
    'Karar: "Hesabın bütün takipçileri bildirilsin."',
    'تقرر المحكمة: «تُذكر أسماء جميع متابعي الحساب».',
    'حکم دیا جاتا ہے: ”اکاؤنٹ کے تمام فالوورز کے نام دیے جائیں“۔',
  ])('stands in quotation marks as well: %s', (demand) => {
    const { asks, unread } = readWith(texts(`${FACTS} ${demand} ${END}`));
    expect(asks.size + unread.length).toBeGreaterThan(0);
  });

  it.each([
    'The tribunal hereby orders that the friends and followers of the account all be listed.',
    'The prosecutor requires that the complete inbox be surrendered.',
    'Die Kammer bestimmt, dass jeder Follower mit Anschrift mitgeteilt wird.',
    'La cour ordonne que chaque contact du titulaire soit révélé.',
    'El fiscal exige que se revele a todos los suscriptores del canal.',
    'A juíza ordena que sejam revelados todos os contatos do titular.',
    'Bütün abonelerin kimliklerinin açıklanmasına mahkemece hükmedilmiştir.',
    'قررت الدائرة الكشف عن هوية جميع المشتركين.',
    'ٹربیونل ہدایت کرتا ہے کہ تمام رابطوں کی شناخت ظاہر کی جائے۔',
  ])('is found where a court is said to order it: %s', (demand) => {
    const { asks, unread } = readWith(texts(`${FACTS} ${demand} ${END}`));
    expect(asks.size + unread.length).toBeGreaterThan(0);
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
    for (const { wide, speech } of rows(`${FACTS} All followers are requested! ???. ${END}`)) {
      expect(wide).toHaveLength(LETTER_COLUMNS.length);
      expect(speech).toHaveLength(SPEECH_COLUMNS.length);
      expect([...wide, ...speech].every(Number.isFinite)).toBe(true);
    }
  });

  it('is not in which language it stands, or of whom it speaks', () => {
    expect(SPEECH_COLUMNS.filter((name) => /language|script|name|faith|country/.test(name))).toEqual([
      'said:named',
      'denied:named',
    ]);
  });
});
