import { anyText } from '@breakwater/text/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseName } from './analyse-name.ts';
import type { NameType } from './name-unit.ts';

const parts = (text: string, type: NameType = 'person') =>
  analyseName(text, type).units.map(({ text: written, role }) => `${written}: ${role}`);
const compounds = (text: string) =>
  analyseName(text, 'person').units.map(({ token, compound }) => `${token.folded} ${compound}`.trim());

describe('a person', () => {
  it.each([
    [
      'Karim bin Yusuf bin Salih al-Basri',
      ['Karim: given', 'Yusuf: father', 'Salih: ancestor', 'al Basri: nisba'],
    ],
    [
      'Haji Mullah Gulzaman Noorzai',
      ['Haji: honorific', 'Mullah: honorific', 'Gulzaman: name', 'Noorzai: nisba'],
    ],
    ['VELIDOV, Rustam T.', ['Rustam: name', 'T: initial', 'VELIDOV: name']],
    ['Rustam Velidov, Jr.', ['Rustam: name', 'Velidov: name', 'Jr: suffix']],
    ['Abu Yasir Karim Wasfi', ['Abu Yasir: kunya', 'Karim: name', 'Wasfi: name']],
    ['Karel van den Brook', ['Karel: name', 'van: particle', 'den: particle', 'Brook: name']],
    ['Malik Noorzai', ['Malik: name', 'Noorzai: nisba']],
    ['Malik Gulzaman Noorzai', ['Malik: honorific', 'Gulzaman: name', 'Noorzai: nisba']],
    ['الحاج كريم بن يوسف البصري', ['الحاج: honorific', 'كريم: given', 'يوسف: father', 'البصري: nisba']],
  ])('%s', (text, expected) => expect(parts(text)).toEqual(expected));

  it.each([
    ['Abd al-Rahman', ['rahman abd']],
    ['Abdurrahman', ['rahman abd']],
    ['Abdusalam', ['salam abd']],
    ['Noor Ullah', ['noor allah']],
    ['Noorullah', ['noor allah']],
    ['Shams-ud-Din', ['shams din']],
    ['Shamsuddin', ['shams din']],
    ['Zia ur Rehman', ['zia rahman']],
    ['عبد الرحمن', ['رحمن abd']],
    ['شمس الدین', ['شمس din']],
    ['Gull', ['gull']],
  ])('%s is one part', (text, expected) => expect(compounds(text)).toEqual(expected));

  it('counts generations by bin, and by the order before a nisba', () => {
    const generations = (text: string) =>
      analyseName(text, 'person').units.map(({ generation }) => generation);
    expect(generations('Karim bin Yusuf')).toEqual([0, 1]);
    expect(generations('Karim Yusuf al-Basri')).toEqual([0, 1, -1]);
    expect(generations('Karim Yusuf')).toEqual([-1, -1]);
    expect(analyseName('Karim Yusuf bin', 'person').chain).toBe('none');
  });

  it('weighs a common name less than a rare one', () => {
    const [common, rare] = analyseName('Muhammad Velidov', 'person').units;
    expect(common?.weight).toBeLessThan(0.3);
    expect(rare?.weight).toBeGreaterThan(0.8);
  });
});

describe('an organisation', () => {
  it.each([
    [
      'North Harbour Trading Co., Ltd.',
      ['North: place', 'Harbour: word', 'Trading: business-word', 'Co Ltd: legal-form'],
    ],
    ['OOO Velmora', ['OOO: legal-form', 'Velmora: word']],
    ['Velmora Joynt Stock Company', ['Velmora: word', 'Joynt Stock Company: legal-form']],
    ['Lashkar-e-Falah', ['Lashkar: class-word', 'e: particle', 'Falah: word']],
    ['Velmora Fund II', ['Velmora: word', 'Fund: business-word', 'II: number']],
    ['The Company', ['The: business-word', 'Company: business-word']],
  ])('%s', (text, expected) => expect(parts(text, 'organisation')).toEqual(expected));

  it('knows one thing by its name in several languages', () => {
    const senses = (text: string) => analyseName(text, 'organisation').units.map(({ sense }) => sense);
    expect(senses('Jaish')).toEqual(senses('Army'));
    expect(senses('جیش')).toEqual(senses('Army'));
    expect(senses('U.S.')).toEqual(senses('United States'));
    expect(senses('Front')).not.toEqual(senses('Army'));
  });
});

describe('any text', () => {
  it('has at most 24 parts with weights that are no less than 0', () => {
    fc.assert(
      fc.property(
        anyText({ maxLength: 600 }),
        fc.constantFrom<NameType>('person', 'organisation'),
        (text, type) => {
          const { units } = analyseName(text, type);
          expect(units.length).toBeLessThanOrEqual(24);
          for (const { weight } of units) expect(weight).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
