import type {
  Corroborator,
  MatchedField,
  NameEvidence,
  ScreeningMatch,
} from '@breakwater/contracts/screening';

/** One thing that speaks for a match. */
export type PointFor =
  | { readonly kind: 'identifier' | 'self' | 'mention'; readonly seen: MatchedField }
  | { readonly kind: 'names'; readonly score: number; readonly listedName: string }
  | { readonly kind: 'corroborator'; readonly corroborator: Corroborator };

/** One thing that speaks against it, or that lowers what it is worth. */
export type PointAgainst =
  | { readonly kind: 'lowered'; readonly code: string }
  | { readonly kind: 'namesakes'; readonly count: number }
  | { readonly kind: 'coincidences'; readonly count: number }
  | { readonly kind: 'contradiction'; readonly evidence: NameEvidence };

export interface Points {
  readonly speaksFor: readonly PointFor[];
  readonly against: readonly PointAgainst[];
}

const BASIS = { identifier: 'identifier', 'self-identification': 'self', mention: 'mention' } as const;
/** Said with their number, by a point of their own. */
const COUNTED: ReadonlySet<string> = new Set(['common-name', 'many-agree']);
const CONTRADICTIONS: ReadonlySet<string> = new Set(['contradiction', 'swapped']);

/** What speaks for a match and what against it, for two columns of the same weight. */
export function gatherPoints(match: ScreeningMatch): Points {
  const { basis, seen, score, listedName, corroborators, lowered, namesakes = 0, coincidences } = match;
  const first: PointFor[] =
    basis === 'name' ? [{ kind: 'names', score: score ?? 0, listedName }] : [{ kind: BASIS[basis], seen }];
  return {
    speaksFor: [
      ...first,
      ...corroborators.map((corroborator) => ({ kind: 'corroborator' as const, corroborator })),
    ],
    against: [
      ...lowered.filter((code) => !COUNTED.has(code)).map((code) => ({ kind: 'lowered' as const, code })),
      ...(namesakes >= 1 ? [{ kind: 'namesakes' as const, count: namesakes }] : []),
      ...(coincidences !== undefined && coincidences >= 1
        ? [{ kind: 'coincidences' as const, count: coincidences }]
        : []),
      ...match.evidence
        .filter(({ relation, contribution }) => CONTRADICTIONS.has(relation) && contribution < 0)
        .map((evidence) => ({ kind: 'contradiction' as const, evidence })),
    ],
  };
}
