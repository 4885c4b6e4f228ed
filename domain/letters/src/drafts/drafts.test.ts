import {
  LETTER_ELEMENTS,
  type LetterElement,
  type LetterValues,
  type NewLetter,
} from '@breakwater/contracts/letters';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aLaw, type LettersFixture, openLetters } from '../testing/index.ts';

let house: LettersFixture;
beforeAll(async () => {
  house = await openLetters();
});
afterAll(() => house.close());

const addressee = { name: 'Lantern Social Ltd', lines: ['Legal department'] };
const concern = (values: LetterValues = {}, more: Partial<NewLetter> = {}) =>
  house.letters.make(
    {
      kind: 'concern',
      language: 'en',
      values: { addressee, facts: 'Three posts are up.', ...values },
      ...more,
    },
    'staff:amina',
  );

describe('a letter that is begun', () => {
  it('takes words from its template, and what is known from what it is about', async () => {
    const id = '019a0000-0000-7000-8000-000000000001';
    house.about.set(id, { addressee, mail: 'legal@lantern.example', values: { facts: 'From the matter.' } });
    const letter = await house.letters.make(
      { kind: 'concern', language: 'en', about: { kind: 'matter', id } },
      'staff:amina',
    );
    expect(letter).toMatchObject({
      state: 'draft',
      template: 'packs/letters/en',
      route: { channel: 'mail', to: 'legal@lantern.example' },
      missing: [],
      values: { signatory: 'secretary' },
    });
    expect(letter.text).toContain('From the matter.');
    expect(letter.text).not.toContain('Please answer by');
  });

  it('is refused about what is not there, or is closed', async () => {
    const about = (id: string) => ({ about: { kind: 'matter' as const, id } });
    const gone = '019a0000-0000-7000-8000-00000000dead';
    await expect(concern({}, about(gone))).rejects.toMatchObject({ code: 'letter-about-unknown' });
    house.about.set(gone, { closed: true });
    await expect(concern({}, about(gone))).rejects.toMatchObject({ code: 'letter-about-closed' });
  });

  it('is told in which languages there is one', async () => {
    await expect(concern({}, { language: 'fr' })).rejects.toMatchObject({
      code: 'letter-template-missing',
      extra: { languages: ['en', 'ur'] },
    });
  });

  it('has the words of its law where the law has letters of its own', async () => {
    const requires: LetterElement[] = ['letterhead', 'number', 'date', 'addressee', 'signatory', 'facts'];
    const own = {
      kind: 'concern',
      language: 'cs',
      subject: 'Obava',
      paragraphs: ['Fakta: {facts}'],
      requires,
    } as const;
    const there = await openLetters({ law: () => aLaw([{ ...own, paragraphs: [...own.paragraphs] }]) });
    const given = {
      kind: 'concern',
      language: 'cs',
      instrument: 'ruritania-2024',
      values: { facts: 'x' },
    } as const;
    const letter = await there.letters.make(given, 'staff:a');
    expect([letter.template, letter.subject]).toEqual(['ruritania-2024@1.0.0', 'Obava']);
    expect(letter.text).toContain('Fakta: x');
    await expect(there.letters.make({ ...given, instrument: 'none' }, 'staff:a')).rejects.toMatchObject({
      code: 'letter-instrument-unknown',
    });
    await there.close();
  });
});

describe('what a letter has to say', () => {
  it('is named in full, and so is a paragraph that is gone', async () => {
    const { id } = await house.letters.make({ kind: 'fine', language: 'en' }, 'staff:amina');
    const lacks = ['addressee', 'ground', 'facts', 'amount', 'dueAt', 'remedy'];
    await expect(house.letters.finish(id, 'staff:amina')).rejects.toMatchObject({
      code: 'letter-incomplete',
      status: 422,
      extra: { missing: lacks },
    });
    const values: LetterValues = {
      addressee,
      signatory: 'secretary',
      ground: 's. 37',
      facts: 'f',
      amount: { amount: '25000000', currency: 'PKR' },
      dueAt: { at: '2030-01-01T00:00:00Z', zone: 'Asia/Karachi' },
      remedy: 'High Court',
    };
    const paragraphs = ['Under {ground} a fine of {amount} on {addressee}. {facts} {dueAt}'];
    const changed = await house.letters.change(id, { values, paragraphs }, 'staff:amina');
    expect(changed.missing).toEqual(['remedy']);
    await expect(house.letters.finish(id, 'staff:amina')).rejects.toMatchObject({
      extra: { missing: ['remedy'] },
    });
  });

  it('whatever is left out, the letter lacks exactly that (property)', async () => {
    const whole = {
      reference: 'R-1',
      ground: 'g',
      facts: 'f',
      remedy: 'r',
      addressee,
      signatory: 'secretary',
    };
    const full: LetterValues = {
      ...whole,
      amount: { amount: '5', currency: 'EUR' },
      dueAt: { at: '2030-01-01T00:00:00Z', zone: 'UTC' },
    };
    const { id, requires } = await house.letters.make({ kind: 'fine', language: 'en' }, 'staff:amina');
    const given = ['ground', 'facts', 'amount', 'dueAt', 'remedy', 'addressee', 'signatory'] as const;
    await fc.assert(
      fc.asyncProperty(fc.subarray([...given]), async (left) => {
        const values = Object.fromEntries(
          Object.entries(full).filter(([name]) => !left.includes(name as never)),
        );
        await house.letters.change(id, { values: { facts: 'anew' } }, 'staff:amina');
        const { missing } = await house.letters.change(id, { values }, 'staff:amina');
        expect([...missing].sort()).toEqual(requires.filter((one) => left.includes(one as never)).sort());
        const finished = house.letters.finish(id, 'staff:amina').then(
          () => 'finished',
          ({ code }) => code,
        );
        expect(await finished).toBe(left.length === 0 ? 'finished' : 'letter-incomplete');
      }),
      { numRuns: 30 },
    );
  });

  it('what somebody writes is never read as an element (property)', async () => {
    const words = fc.constantFrom(...LETTER_ELEMENTS).map((name) => `{${name}}`);
    const { id } = await concern();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(words, fc.string({ maxLength: 8 })), { minLength: 1, maxLength: 6 }),
        async (parts) => {
          const facts = `x${parts.join(' ').replaceAll('\0', '')}`.trim();
          const letter = await house.letters.change(
            id,
            { values: { addressee, facts, remedy: 'never said' } },
            'staff:a',
          );
          expect(letter.text).toContain(facts);
          expect(letter.text).not.toContain('never said');
        },
      ),
      { numRuns: 50 },
    );
  });

  it.each([
    ['a name that is no element', { paragraphs: ['By {deu}'] }, '/paragraphs/0'],
    ['a brace alone', { subject: 'To {addressee' }, '/subject'],
    ['no such signatory', { values: { signatory: 'nobody' } }, '/values/signatory'],
    [
      'no such zone',
      { values: { dueAt: { at: '2030-01-01T00:00:00Z', zone: 'Mars/Base' } } },
      '/values/dueAt/zone',
    ],
    ['no such register', { register: 'none' }, '/register'],
    ['two addresses', { route: { channel: 'mail', to: 'a@b.example,c@d.example' } }, '/route'],
    ['no peer', { route: { channel: 'exchange', to: 'x' } }, '/route'],
    ['the desk without an order', { route: { channel: 'desk' } }, '/route'],
  ] as const)('refuses %s', async (_name, change, pointer) => {
    const { id } = await concern();
    await expect(house.letters.change(id, { ...change } as never, 'staff:amina')).rejects.toMatchObject({
      status: 422,
      pointer,
    });
  });
});

describe('a letter that is given up', () => {
  it('leaves nothing before it has a number, and its number afterwards', async () => {
    const first = await concern();
    await house.letters.discard(first.id, 'not needed', 'staff:amina');
    await expect(house.letters.get(first.id)).rejects.toMatchObject({ code: 'letter-not-found' });
    const second = await concern();
    const { number } = await house.letters.finish(second.id, 'staff:amina');
    await house.letters.discard(second.id, 'not needed', 'staff:amina');
    expect(await house.letters.get(second.id)).toMatchObject({ state: 'discarded', number });
    const third = await house.letters.finish((await concern()).id, 'staff:amina');
    expect(third.number).not.toBe(number);
  });
});
