import type { ElementId } from '@breakwater/contracts/law';
import type { Dice } from './dice.ts';
import { RECEIVED_AT } from './instruments.ts';
import type { Draft } from './labelled-request.ts';

type Plant = (draft: Draft, dice: Dice) => string;
const erase =
  (field: keyof Draft['form']): Plant =>
  ({ form }) => {
    delete form[field];
    return `no ${field}`;
  };
const blank =
  (field: 'reasons' | 'necessity' | 'emergencyReasons'): Plant =>
  ({ form }, dice) => {
    form[field] = dice.pick(['', '-', 'see annex', 'as per file', 'n/a', '   ']);
    return `${field} that say nothing`;
  };
const future: Plant = ({ form }) => {
  form.issuedAt = new Date(RECEIVED_AT + 3 * 86_400_000).toISOString();
  return 'issued in three days';
};
const spoil =
  (kinds: readonly string[], values: readonly string[]): Plant =>
  ({ form }, dice) => {
    const index = dice.below(form.targets.length);
    form.targets = form.targets.map((target, place) =>
      place === index && kinds.includes(target.kind) ? { ...target, value: dice.pick(values) } : target,
    );
    const only = form.targets[index];
    if (only && !kinds.includes(only.kind))
      form.targets = [{ kind: 'url', value: 'htp:/kite' }, ...form.targets];
    return 'a target that cannot be read';
  };

/** Ways in which an element goes missing or wrong. */
const PLANTS: Partial<Record<ElementId, readonly Plant[]>> = {
  'issuing-authority': [
    ({ form }) => {
      form.authority = { ...form.authority, name: '' };
      return 'no name of the authority';
    },
    ({ form }) => {
      form.authority = { ...form.authority, country: 'QQ' };
      return 'a country that is none';
    },
  ],
  'legal-basis': [
    erase('legalBasis'),
    ({ form }, dice) => {
      form.legalBasis = dice.pick(['the applicable legislation', 'law', 'under our statutory powers']);
      return 'a basis without a provision';
    },
  ],
  'issued-at': [erase('issuedAt'), future],
  'file-reference': [erase('reference')],
  reasons: [erase('reasons'), blank('reasons')],
  necessity: [erase('necessity'), blank('necessity')],
  'emergency-reasons': [erase('emergencyReasons'), blank('emergencyReasons')],
  'reasons-category': [
    erase('reasonsCategories'),
    ({ form }) => {
      form.reasonsCategories = ['z'];
      return 'a ground that is none';
    },
  ],
  'exact-locations': [
    ({ form }) => {
      form.targets = [{ kind: 'other', value: 'several posts of last week' }];
      return 'no address of a content';
    },
    spoil(['url'], ['htp:/kite', 'kite example post 4', 'https://', 'https://localhost/post', '   ']),
  ],
  identifiers: [
    ({ form }) => {
      form.targets = [];
      return 'nobody is named';
    },
    ({ form }, dice) => {
      form.targets = [
        ...form.targets.slice(1),
        dice.pick([
          { kind: 'email' as const, value: 'not a mailbox' },
          { kind: 'ip' as const, value: '300.1.2.3' },
          { kind: 'phone' as const, value: 'ask the office' },
          { kind: 'account' as const, value: ' ' },
          { kind: 'account' as const, value: 'unknown' },
        ]),
      ];
      return 'an identifier that cannot be read';
    },
  ],
  'time-range': [
    erase('from'),
    erase('to'),
    ({ form }) => {
      const { from, to } = form;
      if (from !== undefined && to !== undefined) Object.assign(form, { from: to, to: from });
      return 'a range that ends before it begins';
    },
  ],
  'data-categories': [erase('dataCategories')],
  signature: [erase('signature')],
  redress: [erase('redress')],
  addressee: [erase('addressee')],
  offence: [erase('offence')],
  language: [
    erase('language'),
    ({ form }) => {
      form.language = 'fi';
      return 'a language that is not taken';
    },
  ],
  'territorial-scope': [
    erase('territories'),
    ({ form }) => {
      form.territories = ['QZ'];
      return 'a country that is none';
    },
  ],
  authentication: [
    ({ facts }) => {
      facts.level = 0;
      return 'nobody knows who sent it';
    },
  ],
};

/** Spoils an element; says how. */
export function plantDefect(draft: Draft, element: ElementId, dice: Dice): string {
  const plants = PLANTS[element];
  if (!plants) throw new Error(`no way to spoil ${element}`);
  return dice.pick(plants)(draft, dice);
}
