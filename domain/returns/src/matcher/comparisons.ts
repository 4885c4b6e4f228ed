import type { EvidenceGroup } from '@breakwater/contracts/returns';

interface ComparisonKind {
  readonly group: EvidenceGroup;
  /** Levels that speak for it, the strongest first. */
  readonly agree: readonly string[];
  /** Levels that do not: of a relative's name, and at last of those that have both and differ. */
  readonly against?: readonly string[];
  /** Says too little to make its group one that speaks for it. */
  readonly weak?: boolean;
  /** Weighs by each value that both have, the rarest first; how many they are says whether a place explains it. */
  readonly many?: boolean;
  /** Names a person or a thing of theirs: others who have it share it, and did not come by it by chance. */
  readonly naming?: boolean;
  /** So many of the strongest levels say that both have proven to have it. */
  readonly proven?: number;
}

/** What is compared, and how it can agree. What one of two lacks weighs nothing. */
export const COMPARISONS = {
  email: { group: 'contact', agree: ['verified', 'same'], against: ['different'], naming: true, proven: 1 },
  phone: {
    group: 'contact',
    agree: ['verified', 'verified-digits', 'same', 'same-digits'],
    against: ['different'],
    naming: true,
    proven: 2,
  },
  payment: { group: 'payment', agree: ['same'], against: ['different'], naming: true, proven: 1 },
  device: { group: 'device', agree: ['alone', 'same'], against: ['different'], naming: true },
  'device-parts': { group: 'device', agree: ['all', 'most', 'half'], against: ['few'] },
  agent: { group: 'device', agree: ['same'], against: ['different'], weak: true },
  address: {
    group: 'network',
    agree: ['same-day', 'same-week', 'same-month', 'same-earlier', 'same-range'],
    against: ['different'],
  },
  handle: {
    group: 'profile',
    agree: ['same', 'same-letters', 'near', 'similar', 'alike'],
    against: ['different'],
  },
  name: { group: 'profile', agree: ['same', 'near'], against: ['similar', 'different'] },
  'email-letters': { group: 'profile', agree: ['same'] },
  avatar: { group: 'profile', agree: ['same'] },
  'profile-links': { group: 'profile', agree: ['many', 'some', 'one'], many: true },
  invite: { group: 'behaviour', agree: ['same'] },
  'sign-up-gap': {
    group: 'behaviour',
    agree: ['within-day', 'within-week', 'within-month'],
    against: ['later'],
    weak: true,
  },
  'first-follows': { group: 'behaviour', agree: ['many', 'some', 'one'], against: ['none'], many: true },
  'first-links': { group: 'behaviour', agree: ['many', 'some', 'one'], against: ['none'], many: true },
  'first-media': { group: 'behaviour', agree: ['many', 'some', 'one'], many: true },
  'first-texts': { group: 'behaviour', agree: ['many', 'some', 'one'], many: true },
  'posting-hours': { group: 'behaviour', agree: ['alike'], against: ['different'], weak: true },
} as const satisfies Readonly<Record<string, ComparisonKind>>;

export type ComparisonName = keyof typeof COMPARISONS;

export const COMPARISON_NAMES = Object.keys(COMPARISONS) as readonly ComparisonName[];

export const COMPARISON_KINDS: readonly ComparisonKind[] = Object.values(COMPARISONS);

/** Places among the comparisons, for arrays that are indexed by them. */
export const AT = Object.fromEntries(COMPARISON_NAMES.map((name, at) => [name, at])) as Readonly<
  Record<ComparisonName, number>
>;

/** Levels of a comparison: those that agree, then those that do not. */
export function levelsOf(name: ComparisonName): readonly string[] {
  const { agree, against = [] }: ComparisonKind = COMPARISONS[name];
  return [...agree, ...against];
}
