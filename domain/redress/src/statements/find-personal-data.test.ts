import { describe, expect, it } from 'vitest';
import { findPersonalData } from './find-personal-data.ts';

const kinds = (text: string) => findPersonalData(text).map(({ kind }) => kind);
const found = (text: string) => findPersonalData(text).map(({ start, end }) => text.slice(start, end));

describe('findPersonalData', () => {
  it.each([
    ['Your reply to @harbour_reader names him.', ['handle'], ['@harbour_reader']],
    ['آپ کی پوسٹ نے @علی_احمد کا ذکر کیا۔', ['handle'], ['@علی_احمد']],
    ['Write to amina.k@post.example, she asked.', ['e-mail'], ['amina.k@post.example']],
    ['It gives the number +92 300 1234567.', ['phone'], ['+92 300 1234567']],
    ['It gives the number (021) 111-222-333.', ['phone'], ['(021) 111-222-333']],
    ['نمبر ۰۳۰۰۱۲۳۴۵۶۷ درج ہے', ['phone'], ['۰۳۰۰۱۲۳۴۵۶۷']],
    ['Posted from 192.0.2.17.', ['ip-address'], ['192.0.2.17']],
    ['Posted from 2001:db8:0:1::17 as well.', ['ip-address'], ['2001:db8:0:1::17']],
  ])('%s', (text, expected, places) => {
    expect(kinds(text)).toEqual(expected);
    expect(found(text)).toEqual(places);
  });

  it.each([
    'Your post of 4 May 2026 at 09:30 UTC asks readers to join.',
    'It had 12 500 views and 3 comments; version 1.2.3 of the rule.',
    'See https://harbour.example/rules/terrorism#recruitment.',
    'The meeting at 10:30:45 is praised.',
    'Published 2026-05-04, taken down 2026-05-05.',
    'یہ پوسٹ لوگوں کو شامل ہونے کو کہتی ہے۔',
  ])('lets pass: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
