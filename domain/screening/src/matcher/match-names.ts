import type {
  Corroborator,
  DesignatedName,
  MatchedField,
  ScreeningSubject,
} from '@breakwater/contracts/screening';
import {
  type AnalysedName,
  aliasStrength,
  analyseName,
  compareNames,
  isNamedAfter,
  type NameCandidate,
  type NameComparison,
  readsAsOrganisation,
} from '@breakwater/names';
import type { AgreeOnPlace } from '../places/agree-on-place.ts';
import { bearersOf, bearersOfNameAlone } from './bearers-of.ts';
import { corroborate } from './corroborate.ts';
import type { Designated } from './designated.ts';
import { about, type Found } from './found.ts';
import { type Holdings, nameType } from './holdings.ts';
import { THRESHOLDS } from './thresholds.ts';

/** How often an account that bears a listed person's name presents itself as a listed organisation by chance. */
const ORGANISATION_CHANCE = 1 / 1_000;
const LINK_CHANCE = 1 / 10_000;

const USUAL_LIMIT = 20;
/** No name is longer; of what is, the rest is left out. */
const MOST_UNITS = 256;
/**
 * Candidates that are looked at, and those of them that are compared part by part; fewer of each where two parts of the
 * index are searched. Of 1,489 withheld and changed names, 48 and 16 find two more than these.
 */
const OF_ONE = { compared: 24, scored: 8, close: 0 };
/** Letters of a name that people bear. */
const LONGEST_NAME = 80;
const OF_LONG = { compared: 8, scored: 3, close: 0 };
const OF_TWO = { compared: 16, scored: 6, close: 40 };
/** Names of lists that were not asked for stand among those of lists that were. */
const LIMIT_OF_SOME_LISTS = 200;
/** Where names of other lists are among those found, a search is taken for full from this share of what it can find. */
const CROWDED = 0.25;
/** Of 2,979 pairs of names with a score that is recorded, one in a hundred is less alike than this, none of the right ones. */
const LEAST_LIKENESS = 0.3;
/** For somebody who asks what else comes close. */
const LEAST_LIKENESS_WEAKER = 0.25;

export interface Besides {
  readonly hard: readonly Found[];
  readonly organisations: readonly Found[];
  readonly limit: number;
}

/** T2 or T3: names of persons; and of organisations where a name is looked up. */
export function matchNames(holdings: Holdings, subject: ScreeningSubject, besides: Besides): Found[] {
  const { type, name } = subject;
  const found: Found[] = [];
  if (type !== 'organisation') {
    for (const seen of nameTexts(subject))
      for (const one of candidates(holdings, seen, 'person', besides.limit))
        found.push(person(one, subject, besides, holdings.agreeOnPlace));
  }
  if (name !== undefined && type !== 'person' && type !== 'account') {
    const seen = { field: '/name', text: name.slice(0, MOST_UNITS), via: [] };
    for (const one of candidates(holdings, seen, 'organisation', besides.limit))
      found.push(organisation(one, subject));
  }
  return found;
}

/** What may be the name of a person: a handle only where its words stand apart and say what the display name does not. */
function nameTexts({ name, displayName, handle }: ScreeningSubject): MatchedField[] {
  const words = handle?.replace(/[\d._-]+/g, ' ').trim() ?? '';
  const shown = new Set(displayName?.toLowerCase().split(/\s+/));
  const isRepeated = words
    .toLowerCase()
    .split(' ')
    .every((word) => shown.has(word));
  return [
    ...(name === undefined ? [] : [{ field: '/name', text: name.slice(0, MOST_UNITS), via: [] }]),
    ...(displayName === undefined
      ? []
      : [{ field: '/displayName', text: displayName.slice(0, MOST_UNITS), via: [] }]),
    ...(handle !== undefined && words.includes(' ') && !isRepeated
      ? [{ field: '/handle', text: words.slice(0, MOST_UNITS), via: ['separators'] }]
      : []),
  ];
}

interface Candidate {
  readonly designated: Designated;
  readonly seen: MatchedField;
  readonly listedName: string;
  readonly comparison: NameComparison;
}

function candidates(
  holdings: Holdings,
  seen: MatchedField,
  type: 'person' | 'organisation',
  limit: number,
): Candidate[] {
  const { accountsOnly, get, admits, least } = holdings;
  const found = search(holdings, seen.text, nameType(type, true), limit);
  if (!accountsOnly) found.push(...search(holdings, seen.text, nameType(type, false), limit));
  if (found.length === 0) return [];
  const query = analyseName(seen.text, type);
  const compared: Candidate[] = [];
  for (const { entity, text, score } of found) {
    if (score < least) continue;
    const designated = get(entity);
    if (!designated || !admits(designated)) continue;
    compared.push(candidate(query, designated, seen, text));
    for (const strong of strongBeside(text, designated)) {
      const beside = candidate(query, designated, seen, strong);
      if (isRecorded(beside)) compared.push(beside);
    }
  }
  return compared;
}

function search(holdings: Holdings, text: string, type: string, limit: number): NameCandidate[] {
  const { names, accountsOnly, least, ofSomeLists } = holdings;
  const most = ofSomeLists ? Math.max(limit, LIMIT_OF_SOME_LISTS) : limit;
  const { compared, scored, close } = effortOf(most, accountsOnly, text);
  const found = names.search(text, {
    type,
    // One more than is answered says that there are more.
    limit: most + 1,
    compared,
    scored,
    close,
    leastLikeness: least < THRESHOLDS.recorded ? LEAST_LIKENESS_WEAKER : LEAST_LIKENESS,
    // What scores too little says that a search was not full: among names of several lists that has to be known.
    leastScore: ofSomeLists ? 0 : least,
  });
  if (isCrowded(holdings, found, Math.min(most + 1, scored))) holdings.onCrowded();
  return found;
}

function candidate(
  query: AnalysedName,
  designated: Designated,
  seen: MatchedField,
  listedName: string,
): Candidate {
  const comparison = compareNames(query, analyseName(listedName, query.type));
  return { designated, seen, listedName, comparison };
}

/** Whether a search was full before it came to what is not alike enough. */
function isCrowded({ admits, get, least }: Holdings, found: readonly NameCandidate[], most: number): boolean {
  if (found.length < most * CROWDED || found.some(({ score }) => score < least)) return false;
  const isOfOthers = ({ entity }: NameCandidate) => {
    const designated = get(entity);
    return designated !== undefined && !admits(designated);
  };
  return found.length >= most || found.some(isOfOthers);
}

function isRecorded({ comparison: { score } }: Candidate): boolean {
  return score >= THRESHOLDS.recorded;
}

/** The strong names of an entry that comes closest by a weak one, which must not hide them. */
function strongBeside(closest: string, { entry: { names, type } }: Designated): string[] {
  const isWeak = ({ text, strength }: DesignatedName) =>
    strength === 'weak' ||
    aliasStrength(text, type === 'person' ? 'person' : 'organisation').strength === 'weak';
  const found = names.find(({ text }) => text === closest);
  if (!found || !isWeak(found)) return [];
  return names.filter((name) => name !== found && !isWeak(name)).map(({ text }) => text);
}

/** Whoever asks for many gets many, and waits for them; what is longer than a name has no namesakes. */
function effortOf(limit: number, accountsOnly: boolean, text: string): typeof OF_ONE {
  if (limit > USUAL_LIMIT) return { compared: 2 * limit, scored: limit, close: 0 };
  if (accountsOnly) return OF_ONE;
  return text.length > LONGEST_NAME ? OF_LONG : OF_TWO;
}

function base({ designated, listedName, seen, comparison: { score, bias, evidence } }: Candidate) {
  return {
    ...about(designated, listedName, seen),
    score,
    bias,
    ...(score < THRESHOLDS.recorded && { band: 'weaker' as const }),
    evidence: evidence.map((one) => ({ ...one })),
  };
}

/** The name of an organisation that is looked up as one is what it calls itself. */
function organisation(candidate: Candidate, { type }: ScreeningSubject): Found {
  const match = base(candidate);
  const weak = match.strength.official === 'weak' || match.strength.computed === 'weak';
  const lowered = [
    ...(weak ? ['weak-alias'] : []),
    ...(match.score < THRESHOLDS.organisation ? ['unlike'] : []),
    ...(type === undefined && isNamedAfter(candidate.seen.text, candidate.listedName)
      ? ['named-after-person']
      : []),
  ];
  return { ...match, basis: 'name', tier: lowered.length === 0 ? 'T1' : 'T3', lowered };
}

/**
 * A person's name makes a case only with something independent that agrees, and only when few others can be meant: the
 * bearers of the part that agrees, times the chance that each corroborator agrees with a stranger.
 */
function person(
  candidate: Candidate,
  subject: ScreeningSubject,
  { hard, organisations }: Besides,
  agreeOnPlace: AgreeOnPlace,
): Found {
  const match = base(candidate);
  const compared = { seen: candidate.seen.text, listedName: candidate.listedName };
  const { corroborators, contradicts } = corroborate(
    subject,
    candidate.designated.entry,
    compared,
    agreeOnPlace,
  );
  const all = [...corroborators, ...besides(match, hard, organisations)];
  const namesakes = all.length > 0 ? bearersOf(match.evidence) : bearersOfNameAlone(match.evidence);
  const coincidences = all.reduce((left, { chance }) => left * chance, namesakes);
  const weak = match.strength.official === 'weak' || match.strength.computed === 'weak';
  const lowered = [
    ...(all.length === 0 ? ['name-only'] : []),
    ...(namesakes > THRESHOLDS.commonName ? ['common-name'] : []),
    ...(weak && all.length < THRESHOLDS.forWeakAlias ? ['weak-alias'] : []),
    ...(match.band === 'weaker' ? ['unlike'] : []),
    ...(all.length > 0 && coincidences > THRESHOLDS.coincidences ? ['many-agree'] : []),
    ...(subject.type !== 'person' && readsAsOrganisation(candidate.seen.text)
      ? ['reads-as-organisation']
      : []),
    ...contradicts.map((kind) => `${kind}-differs`),
  ];
  const keeps = lowered.every((reason) => reason === 'common-name');
  return {
    ...match,
    basis: 'name',
    tier: keeps ? 'T2' : 'T3',
    namesakes,
    corroborators: all,
    lowered,
    ...(all.length > 0 && { coincidences }),
  };
}

function besides(
  match: Pick<Found, 'designationId'>,
  hard: readonly Found[],
  organisations: readonly Found[],
): Corroborator[] {
  const link = hard.find(({ designationId }) => designationId !== match.designationId);
  const own = organisations.find(({ tier }) => tier === 'T1');
  return [
    ...(own
      ? [
          {
            kind: 'organisation' as const,
            stated: own.seen.text,
            listed: own.designated,
            chance: ORGANISATION_CHANCE,
          },
        ]
      : []),
    ...(link
      ? [{ kind: 'link' as const, stated: link.seen.text, listed: link.designated, chance: LINK_CHANCE }]
      : []),
  ];
}
