import { createDice, type Dice } from './dice.ts';
import { RECEIVED_AT, REQUEST_KINDS_OF_LAW, type RequestKindOfLaw, soundRequest } from './instruments.ts';
import type { Draft, LabelledRequest, RequestSort } from './labelled-request.ts';
import type { Language } from './phrases/context.ts';
import { plantDefect } from './plant-defect.ts';
import { wideningsOf } from './widen.ts';
import { type Wording, wordingOf } from './wording.ts';

const SORTS: readonly RequestSort[] = ['valid', 'defect', 'over-broad', 'fake-emergency'];
const INSTRUMENTS = [...new Set(REQUEST_KINDS_OF_LAW.map(({ instrument }) => instrument))];

/** Laws that are of somebody else, for requests that mix them. */
const FOREIGN_CODES = [
  'Section 42 of the Police Act of Alder County',
  'Code of Kestrel, § 77(3)',
  'Ordinance 5 of 1999, Art. 12',
];

/** Makes `count` requests in equal shares by instrument and sort; the same seed makes the same ones. */
export function generateRequests(seed: number, count = 600): LabelledRequest[] {
  const dice = createDice(seed * 7_919 + 17);
  const wording = wordingOf(seed, dice);
  return Array.from({ length: count }, (_, index) => {
    const instrument = INSTRUMENTS[index % INSTRUMENTS.length];
    const sort = SORTS[Math.floor(index / INSTRUMENTS.length) % SORTS.length] ?? 'valid';
    const kinds = REQUEST_KINDS_OF_LAW.filter((kind) => kind.instrument === instrument);
    return makeRequest(`${seed}-${index}`, sort, dice.pick(kinds), { dice, wording });
  });
}

interface Chance {
  readonly dice: Dice;
  readonly wording: Wording;
}

function makeRequest(
  id: string,
  sort: RequestSort,
  kind: RequestKindOfLaw,
  { dice, wording }: Chance,
): LabelledRequest {
  const language = dice.pick(kind.languages);
  const draft = soundRequest(kind, dice, language, wording);
  const planted: string[] = [];
  const defects = sort === 'defect' ? dice.some(kind.elements, 1 + dice.below(3)) : [];
  for (const element of defects) planted.push(`${element}: ${plantDefect(draft, element, dice)}`);
  const widenings = sort === 'over-broad' ? dice.some(wideningsOf(kind), 1) : [];
  for (const one of widenings) {
    one.widen(draft, dice, language, wording);
    planted.push(one.name);
  }
  if (sort === 'fake-emergency') planted.push(...feignEmergency(draft, dice, language, wording));
  return {
    id,
    sort,
    instrument: kind.instrument,
    requestType: kind.requestType,
    language,
    facts: completeFacts(draft),
    defects: [...new Set(defects)],
    tests: widenings.map(({ test }) => test),
    planted,
    pauses: pausesOf(dice),
  };
}

export function completeFacts({ form, facts }: Draft): LabelledRequest['facts'] {
  const { receivedAt = RECEIVED_AT, now = RECEIVED_AT, level = 0, authority, isProtected, homes } = facts;
  return {
    form,
    receivedAt,
    now,
    level,
    ...(authority === undefined ? {} : { authority }),
    ...(homes === undefined ? {} : { homes }),
    contactRevoked: facts.contactRevoked ?? false,
    contactExpired: facts.contactExpired ?? false,
    calledBack: facts.calledBack ?? false,
    firstOrder: facts.firstOrder ?? false,
    languages: facts.languages ?? [],
    addressees: facts.addressees ?? [],
    duplicate: false,
    withdrawn: false,
    isProtected: isProtected ?? (() => false),
  };
}

type Feint = readonly [string, (draft: Draft, dice: Dice, language: Language, wording: Wording) => void];
const FEINTS: readonly Feint[] = [
  ['sent from a mailbox nobody verified', ({ facts }, dice) => (facts.level = dice.pick([0, 1]))],
  ['nobody called back', ({ facts }) => (facts.calledBack = false)],
  ['law of somebody else', ({ form }, dice) => (form.legalBasis = dice.pick(FOREIGN_CODES))],
  ['letterhead of an office that is not in the register', ({ facts }) => delete facts.authority],
  [
    'nobody is in danger',
    ({ form }, _dice, language, wording) => (form.emergencyReasons = wording.noThreat(language)),
  ],
  ['no reason at all', ({ form }) => delete form.emergencyReasons],
  ['contact that was revoked', ({ facts }) => (facts.contactRevoked = true)],
  ['contact that has expired', ({ facts }) => (facts.contactExpired = true)],
  [
    'claims another country than it has',
    ({ form, facts }) => {
      form.authority = { ...form.authority, country: facts.authority?.country === 'KE' ? 'NZ' : 'KE' };
    },
  ],
];

/** Makes an emergency of it that is none: one sign or two, all else as it should be. */
function feignEmergency(draft: Draft, dice: Dice, language: Language, wording: Wording): string[] {
  draft.form.emergency = true;
  draft.form.emergencyReasons = wording.threat(language);
  draft.facts.calledBack = true;
  return dice.some(FEINTS, 1 + dice.below(2)).map(([name, feign]) => {
    feign(draft, dice, language, wording);
    return name;
  });
}

/** Some requests stand still for a while: once or twice, perhaps at the same time. */
function pausesOf(dice: Dice): LabelledRequest['pauses'] {
  const reasons = [
    'clarification-requested',
    'form3-sent',
    'manifest-errors',
    'insufficient-information',
  ] as const;
  const count = dice.chance(0.4) ? 1 + dice.below(2) : 0;
  return Array.from({ length: count }, () => {
    const from = RECEIVED_AT + dice.below(3 * 86_400) * 1000;
    return { reason: dice.pick(reasons), from, to: from + (60 + dice.below(2 * 86_400)) * 1000 };
  });
}
