import { contentOf, type EventRecord, type Evidence } from '@breakwater/contracts';
import type { IndicatorKind } from '@breakwater/contracts/incidents';
import {
  type CopyIndex,
  compileTerms,
  copySignature,
  createCopyIndex,
  type TermMatcher,
} from '@breakwater/text';
import type { LinksPort } from '../ports.ts';

/** An incident that is in force, as far as matching needs it. */
export interface IndexedIncident {
  readonly id: string;
  readonly title: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

export interface IndexedIndicator {
  readonly id: string;
  readonly incidentId: string;
  readonly kind: IndicatorKind;
  readonly value: string;
  readonly platform?: string;
  readonly key: string;
}

/** Whom an incident lets through: an account, or one post. */
export interface LetThrough {
  readonly incidentId: string;
  readonly platform: string;
  readonly accountId?: string;
  readonly contentId?: string;
}

/** That an indicator meets a post, and where. */
export interface IncidentHit {
  readonly indicator: IndexedIndicator;
  readonly evidence: Evidence;
}

/** What a post meets in one incident. */
export interface IncidentMatchFound {
  readonly incident: IndexedIncident;
  readonly hits: readonly IncidentHit[];
  /** News, an eyewitness or an exception: no friction. */
  readonly awareness: boolean;
}

/** What records meet: those that meet anything. */
export type MatchedRecords = ReadonlyMap<EventRecord, readonly IncidentMatchFound[]>;

/** Finds what posts meet, in memory. */
export interface IncidentIndex {
  readonly size: number;
  /** Nothing for nearly every post. Incidents whose time is over meet nothing. */
  match(record: EventRecord, now: number): readonly IncidentMatchFound[];
}

export interface IndexParts {
  readonly incidents: readonly IndexedIncident[];
  readonly indicators: readonly IndexedIndicator[];
  readonly letThrough: readonly LetThrough[];
  readonly links: Pick<LinksPort, 'of'>;
}

const NOTHING: readonly IncidentMatchFound[] = [];
/** Of one indicator in one post so many places are shown. */
const SHOWN_HITS = 5;

/**
 * Puts indicators together so that a post is read once, however many there are: terms as one automaton, links, files and
 * accounts by key, example texts as near-copies.
 */
export function createIncidentIndex({ incidents, indicators, letThrough, links }: IndexParts): IncidentIndex {
  const known = new Map(incidents.map((incident) => [incident.id, incident]));
  const used = indicators.filter(({ incidentId }) => known.has(incidentId));
  const of = (kind: IndicatorKind) => used.filter((one) => one.kind === kind);
  const [terms, texts] = [of('term'), of('text')];
  const byLink = byKey(of('link'));
  const byFile = byKey(of('file'));
  const byAccount = byKey(of('account'));
  const matcher = terms.length === 0 ? undefined : matcherOf(terms);
  const copies = texts.length === 0 ? undefined : copiesOf(texts);
  const passes = passesOf(letThrough);

  function hitsOf(record: EventRecord): IncidentHit[] {
    const content = contentOf(record);
    if (!content) return [];
    const { text = '', media = [] } = content;
    const { platform, account } = record.event;
    const found: IncidentHit[] = [];
    if (matcher && text !== '') found.push(...termHits(matcher, terms, text));
    if (byLink.size > 0) found.push(...linkHits(links, byLink, record));
    media.forEach(({ sha256 }, place) => {
      for (const indicator of (sha256 !== undefined && byFile.get(sha256)) || [])
        found.push(valueHit(indicator, `/content/media/${place}/sha256`));
    });
    for (const indicator of byAccount.get(`${platform} ${account.id}`) ?? [])
      found.push(valueHit(indicator, '/account/id'));
    if (copies && text !== '') found.push(...copyHits(copies, texts, text));
    return found;
  }

  return {
    size: used.length,
    match(record, now) {
      if (used.length === 0) return NOTHING;
      const hits = hitsOf(record).filter(
        ({ indicator }) => (known.get(indicator.incidentId)?.expiresAt ?? 0) > now,
      );
      if (hits.length === 0) return NOTHING;
      const ids = [...new Set(hits.map(({ indicator }) => indicator.incidentId))];
      return ids.flatMap((id) => {
        const incident = known.get(id);
        if (!incident) return [];
        return [
          {
            incident,
            hits: hits.filter(({ indicator }) => indicator.incidentId === id),
            awareness: isLetThrough(passes, id, record),
          },
        ];
      });
    },
  };
}

/** Of these records those that meet anything. */
export function matchRecords(
  index: IncidentIndex,
  records: readonly EventRecord[],
  now: number,
): MatchedRecords {
  const found = new Map<EventRecord, readonly IncidentMatchFound[]>();
  for (const record of records) {
    const matched = index.match(record, now);
    if (matched.length > 0) found.set(record, matched);
  }
  return found;
}

function byKey(indicators: readonly IndexedIndicator[]): ReadonlyMap<string, readonly IndexedIndicator[]> {
  const found = new Map<string, IndexedIndicator[]>();
  for (const indicator of indicators) {
    const same = found.get(indicator.key);
    if (same) same.push(indicator);
    else found.set(indicator.key, [indicator]);
  }
  return found;
}

/** Whom incidents let through, to be looked up. */
export function passesOf(letThrough: readonly LetThrough[]): ReadonlySet<string> {
  return new Set(letThrough.map(passOf));
}

function passOf({ incidentId, platform, accountId, contentId }: LetThrough): string {
  return accountId === undefined
    ? `${incidentId} post ${platform} ${contentId}`
    : `${incidentId} account ${platform} ${accountId}`;
}

/** Whether an incident lets a record through. */
export function isLetThrough(passes: ReadonlySet<string>, incidentId: string, record: EventRecord): boolean {
  if (passes.size === 0) return false;
  const { platform, account } = record.event;
  const contentId = contentOf(record)?.id;
  return (
    passes.has(passOf({ incidentId, platform, accountId: account.id })) ||
    (contentId !== undefined && passes.has(passOf({ incidentId, platform, contentId })))
  );
}

function matcherOf(terms: readonly IndexedIndicator[]): TermMatcher {
  return compileTerms(terms.map(({ value }, place) => ({ id: `${place}`, text: value })));
}

function termHits(matcher: TermMatcher, terms: readonly IndexedIndicator[], text: string): IncidentHit[] {
  const shown = new Map<string, number>();
  return matcher.find(text, 'text').flatMap(({ termId, start, end, matched, via }) => {
    const indicator = terms[Number(termId)];
    const before = shown.get(termId) ?? 0;
    if (!indicator || before >= SHOWN_HITS) return [];
    shown.set(termId, before + 1);
    const evidence: Evidence = {
      kind: 'term',
      field: '/content/text',
      start,
      end,
      matched,
      ...about(indicator),
      ...(via.length > 0 && { via: [...via] }),
    };
    return [{ indicator, evidence }];
  });
}

function linkHits(
  links: Pick<LinksPort, 'of'>,
  byLink: ReadonlyMap<string, readonly IndexedIndicator[]>,
  record: EventRecord,
): IncidentHit[] {
  return links.of(record).flatMap(({ keys, ...place }) =>
    keys.flatMap((key) =>
      (byLink.get(key) ?? []).map(
        (indicator): IncidentHit => ({
          indicator,
          evidence: { kind: 'link', ...place, ...about(indicator) },
        }),
      ),
    ),
  );
}

function valueHit(indicator: IndexedIndicator, field: string): IncidentHit {
  return { indicator, evidence: { kind: 'value', field, ...about(indicator) } };
}

function copiesOf(texts: readonly IndexedIndicator[]): CopyIndex {
  const index = createCopyIndex({ capacity: texts.length });
  texts.forEach(({ value }, place) => {
    const signature = copySignature(value);
    if (signature) index.add(signature, place);
  });
  return index;
}

function copyHits(copies: CopyIndex, texts: readonly IndexedIndicator[], text: string): IncidentHit[] {
  const signature = copySignature(text);
  const found = signature && copies.find(signature);
  const nearest = found && texts[found.object];
  if (!found || !nearest) return [];
  // The same example may stand in several incidents.
  const same = texts.filter(({ key }) => key === nearest.key);
  return same.map((indicator) => ({
    indicator,
    evidence: { kind: 'value', field: '/content/text', value: found.likeness, ...about(indicator) },
  }));
}

const SHOWN_LABEL = 80;
/** What evidence says of an indicator: of an account nothing but that it is listed. */
function about({ id, kind, value }: IndexedIndicator): Pick<Evidence, 'entry' | 'label'> {
  return {
    entry: id,
    label: kind === 'account' ? 'account of the incident' : value.slice(0, SHOWN_LABEL).toWellFormed(),
  };
}
