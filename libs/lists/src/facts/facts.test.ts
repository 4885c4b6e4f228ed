import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from './clean-text.ts';
import { findContacts } from './find-contacts.ts';
import { findFathers } from './find-fathers.ts';
import { findUnReferences } from './find-un-reference.ts';
import { isTerrorism } from './is-terrorism.ts';
import { isUnreadableDate, readDate, readUsDay } from './read-date.ts';

test.each([
  ['1951-02-09', { date: '1951-02-09' }],
  ['1951-02-09T00:00:00Z', { date: '1951-02-09' }],
  ['09 Feb 1951', { date: '1951-02-09' }],
  ['4 Apr. 1944', { date: '1944-04-04' }],
  ['Feb 1951', { date: '1951-02' }],
  ['1951', { date: '1951' }],
  ['circa 1951', { date: '1951', circa: true }],
  ['Approximately 1952', { date: '1952', circa: true }],
  ['9.2.1951', { date: '1951-02-09' }],
  ['28/09/1955', { date: '1955-09-28' }],
  ['00/02/1951', { date: '1951-02' }],
  ['dd/mm/1945', { date: '1945' }],
  ['00/00/1983', { date: '1983' }],
  ['1951-02-00', { date: '1951-02' }],
  ['May 7th, 1962', { date: '1962-05-07' }],
  ['29 February 1964', { date: '1964-02-29' }],
  ['1951 to 1953', { fromYear: 1951, toYear: 1953 }],
  ['between 1951 and 1953', { fromYear: 1951, toYear: 1953 }],
  ['1960s', { fromYear: 1960, toYear: 1969 }],
  ['01 Jan 1961 to 31 Dec 1963', { fromYear: 1961, toYear: 1963 }],
  ['Report Date: 03-Sep-2026', { date: '2026-09-03' }],
  ['Last Updated 27/04/2020', { date: '2020-04-27' }],
  ['unknown', undefined],
])('%j is %j', (printed, date) => {
  expect(readDate(printed)).toEqual(date);
});

test.each([
  '31 Feb 1951',
  '30 February 1971',
  'April 31, 1958',
  '1983-13-05',
  '1983-00-05',
  '1983-06-31',
  '1971-02-29',
  '10/00/1983',
  '31/04/1966',
  '05.17.1966',
  '3026',
  '12 Mar 3026',
  '14/06/1402',
  '2950 to 2960',
])('%j is no date, and no other one', (printed) => {
  expect(readDate(printed)).toBeUndefined();
  expect(isUnreadableDate(printed)).toBe(true);
});

test('a text without a date is none that could not be read', () => {
  expect(isUnreadableDate('not known')).toBe(false);
});

test('one list puts the month first', () => {
  expect(readUsDay('05/06/2024')).toBe('2024-05-06');
});

test.each([
  ["Father's name is Osmin Kavel. Mother's name is Yusra.", ['Osmin Kavel']],
  ['Father’s name: Osmin Kavel Mother’s name: Yusra.', ['Osmin Kavel']],
  ['He lives by the sea; father: M. Osmin Kavel, mother: Yusra', ['M. Osmin Kavel']],
  ['Rustem son of Osmin bin Kavel (deceased)', ['Osmin bin Kavel']],
  ["Father's name is Abd al-Osmin al-Kavel Review was concluded", ['Abd al-Osmin al-Kavel']],
  ['The garrison of Kavel. Son of LRA leader Osmin. A grandfather clock', []],
])('%j states the fathers %j', (text, fathers) => {
  expect(findFathers(text)).toEqual(fathers);
});

test('contacts are found in sentences; those of the lists are not theirs', () => {
  expect(
    findContacts(
      'Writes to info@mill.example.com, see http://mill.example/a (also weir-front.org). Notice web link:https://www.interpol.int/en/x and www.un.org/x.',
    ),
  ).toEqual({ emails: ['info@mill.example.com'], urls: ['http://mill.example/a', 'weir-front.org'] });
});

test('a reference on the UN list counts where a list states it for the entry itself', () => {
  expect(findUnReferences('UN Ref: QDi.001.')).toEqual(['QDi.001']);
  expect(findUnReferences('UN QDe.096')).toEqual(['QDe.096']);
  expect(findUnReferences('(UN Reference Number: tai.004)')).toEqual(['TAi.004']);
  expect(findUnReferences(' QDe.012 ')).toEqual(['QDe.012']);
  expect(findUnReferences('Associated with the River Front (QDe.004).')).toEqual([]);
});

test('clean text is what replacing all dirt gives', () => {
  const dirt = fc.string({
    unit: fc.constantFrom(
      'a',
      'é',
      'و',
      ' ',
      '\t',
      '\u00a0',
      '\u200f',
      '\u0000',
      '’',
      '🛶',
      '\u3000',
      '\u2060',
    ),
  });
  fc.assert(
    fc.property(dirt, (text) => {
      expect(cleanText(text)).toBe(
        text.replace(/[\s\p{Cc}\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim(),
      );
    }),
  );
});

test('which programmes count as terrorism', () => {
  expect(isTerrorism('un', ['QDi.001'])).toBe(true);
  expect(isTerrorism('un', ['SSi.001', 'SouthSudan'])).toBe(false);
  expect(isTerrorism('ofac', ['CUBA', 'SDGT'])).toBe(true);
  expect(isTerrorism('ofac', ['NS-PLC'])).toBe(false);
  expect(isTerrorism('eu', ['EU-TAQA-EUAQ'])).toBe(true);
  expect(isTerrorism('eu', ['UKR'])).toBe(false);
  expect(isTerrorism('uk', ['Counter-Terrorism (International)'])).toBe(true);
  expect(isTerrorism('uk', ['Russia'])).toBe(false);
  expect(isTerrorism('ftm', ['US-FTO204'])).toBe(true);
  expect(isTerrorism('ftm', ['Act of 1988'])).toBe(false);
});
