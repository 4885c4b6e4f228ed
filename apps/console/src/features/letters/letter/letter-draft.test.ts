import type { Letter } from '@breakwater/contracts/letters';
import { describe, expect, it } from 'vitest';
import { changeOf, draftOf, elementsOf } from './letter-draft.ts';

const letter = {
  values: {
    addressee: { name: 'Lantern', lines: ['Legal', '12 Quay'] },
    signatory: 'secretary',
    facts: 'Three posts.\nOne more.',
    dueAt: { at: '2030-01-31T12:00:00.000Z', zone: 'Asia/Karachi' },
    amount: { amount: '25000000', currency: 'PKR' },
  },
  subjectText: 'Fine of {amount}',
  paragraphs: ['Dear Sir or Madam,', '{facts}\nand so on', 'By {dueAt}.'],
  items: [{ value: 'https://lantern.example/a?x=1|2', note: 'video' }, { value: '@a' }],
  route: { channel: 'mail', to: 'legal@lantern.example' },
  requires: ['letterhead', 'amount'],
  asCorrespondence: false,
} as unknown as Letter;

describe('a letter in its fields', () => {
  it('comes back as it was', () => {
    expect(changeOf(draftOf(letter, 'UTC'))).toEqual({
      subject: letter.subjectText,
      paragraphs: letter.paragraphs,
      values: letter.values,
      items: letter.items,
      route: letter.route,
      asCorrespondence: false,
    });
  });

  it('leaves out what is empty, and takes a way without an address', () => {
    const draft = draftOf(letter, 'UTC');
    const change = changeOf({
      ...draft,
      addressee: ' ',
      dueAt: '',
      amount: '',
      facts: '',
      items: '\n',
      channel: 'post',
      to: '',
    });
    expect([change.values, change.items, change.route]).toEqual([
      { signatory: 'secretary' },
      [],
      { channel: 'post' },
    ]);
    expect(changeOf({ ...draft, channel: '' }).route).toBeUndefined();
  });

  it('shows the fields of what it requires or names', () => {
    expect([...elementsOf(letter, draftOf(letter, 'UTC'))].sort()).toEqual([
      'amount',
      'dueAt',
      'facts',
      'letterhead',
    ]);
  });
});
