import type { OrderTestId } from '@breakwater/contracts/law';
import type { Dice } from './dice.ts';
import { RECEIVED_AT, type RequestKindOfLaw } from './instruments.ts';
import type { Draft } from './labelled-request.ts';
import type { Language } from './phrases/context.ts';
import { DEMAND_SORTS, type DemandSort } from './phrases/demands.ts';
import type { Wording } from './wording.ts';

/** A way to ask for too much. */
export interface Widening {
  readonly name: string;
  readonly test: OrderTestId;
  widen(draft: Draft, dice: Dice, language: Language, wording: Wording): void;
}
const DAY = 86_400_000;

const inWords = (sort: DemandSort, test: OrderTestId): Widening => ({
  name: `${sort} in words`,
  test,
  widen({ form }, _dice, language, wording) {
    const sentence = wording.demand(sort, language);
    form.demands = [form.demands, sentence].filter((part) => part !== undefined).join(' ');
  },
});
const BULK: readonly DemandSort[] = ['followers', 'keyword', 'geofence'];
const WORDS = DEMAND_SORTS.map((sort) =>
  inWords(sort, BULK.includes(sort) ? 'bulk-or-reverse' : 'decryption-or-monitoring'),
);

const TARGETS: Widening = {
  name: 'a target that stands for many',
  test: 'identifiers-named',
  widen({ form }, dice) {
    const wide = dice.pick([
      { kind: 'url' as const, value: 'https://kite.example/' },
      { kind: 'handle' as const, value: '@kestrel_*' },
      { kind: 'ip' as const, value: '198.51.100.0/24' },
      { kind: 'account' as const, value: 'all accounts of the network' },
    ]);
    form.targets = [...form.targets, wide];
  },
};
const RANGE: readonly Widening[] = [
  {
    name: 'years of data',
    test: 'time-range',
    widen({ form }) {
      form.from = new Date(RECEIVED_AT - 1_500 * DAY).toISOString();
    },
  },
  {
    name: 'data of the future',
    test: 'time-range',
    widen({ form }) {
      form.to = new Date(RECEIVED_AT + 60 * DAY).toISOString();
    },
  },
];
const CATEGORY: Widening = {
  name: 'a category that the law does not give',
  test: 'category-within-instrument',
  widen({ form }) {
    form.dataCategories = ['subscriber', 'content'];
  },
};
const SECRET: Widening = {
  name: 'secrecy without an end',
  test: 'secrecy-without-end',
  widen({ form }) {
    form.secrecy = { decision: 'Decision 9', reasons: 'An inquiry is under way.' };
  },
};
const EFFECT: readonly Widening[] = [
  {
    name: 'effect everywhere',
    test: 'global-effect',
    widen({ form }) {
      form.worldwide = true;
    },
  },
  {
    name: 'effect in other states',
    test: 'global-effect',
    widen({ form }) {
      form.territories = [...(form.territories ?? []), 'NZ', 'KE'];
    },
  },
];
const MANY: Widening = {
  name: 'hundreds of targets',
  test: 'too-many-targets',
  widen({ form }, dice) {
    form.targets = Array.from({ length: 260 }, () => ({
      kind: 'url' as const,
      value: `https://kite.example/p/${dice.below(1e9)}`,
    }));
  },
};

/** Ways that a kind of request can be too wide. */
export function wideningsOf(kind: RequestKindOfLaw): readonly Widening[] {
  const ofData = kind.elements.includes('time-range');
  const givesContent = kind.categories?.some((set) => set.includes('content')) ?? false;
  const isPreservation = kind.requestType === 'epoc-pr';
  return [
    ...WORDS,
    TARGETS,
    ...(ofData ? RANGE : [...EFFECT, MANY]),
    ...(ofData && !givesContent && !isPreservation ? [CATEGORY] : []),
    // The addressee of a certificate tells nobody anyway: a delay without an end asks nothing more of it.
    ...(kind.discloses && kind.form !== 'epoc' ? [SECRET] : []),
  ];
}
