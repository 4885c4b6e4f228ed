import { contentOf, type EventRecord } from '@breakwater/contracts';
import type { Bank, BankDryRun, LinkBank } from '@breakwater/contracts/detection';
import { normalize } from '@breakwater/text';
import { getPublicSuffix } from 'tldts';
import { collectLinks } from '../links/collect-links.ts';
import { compileOnce } from './compile-once.ts';
import { indexLinks } from './link-index.ts';
import { indexTerms, type Position } from './term-index.ts';

/** Stored events that a change is tried on: a few hundred say enough of a term, more only take longer. */
export const DRY_RUN_EVENTS = 10_000;
/** Below this many events a share says nothing. */
const FEWEST_EVENTS = 200;
const HIGHEST_SHARE = 0.01;
const SAMPLES = 20;
const EXCERPT_MARGIN = 40;

/** A place in an event that an entry hits. */
interface FieldHit {
  readonly entry: string;
  readonly field: string;
  readonly excerpt: string;
}

type Finder = (record: EventRecord) => readonly FieldHit[];

/** What the entries of a bank would have hit in stored events, and what speaks against them. */
export async function dryRunBank(bank: Bank, events: AsyncIterable<EventRecord>): Promise<BankDryRun> {
  let find: Finder | undefined;
  const perEntry = new Map<string, number>();
  const samples: BankDryRun['samples'] = [];
  let scanned = 0;
  let hits = 0;
  for await (const record of events) {
    if (scanned === DRY_RUN_EVENTS) break;
    scanned++;
    // A first start has no events, and many banks.
    find ??= finderOf(bank);
    const found = new Map(find(record).map((hit) => [hit.entry, hit]));
    if (found.size > 0) hits++;
    for (const hit of found.values()) {
      perEntry.set(hit.entry, (perEntry.get(hit.entry) ?? 0) + 1);
      if (samples.length < SAMPLES) samples.push({ eventId: record.id, ...hit });
    }
  }
  const counted = [...perEntry]
    .map(([entry, count]) => ({ entry, hits: count }))
    .sort((a, b) => b.hits - a.hits);
  return {
    scanned,
    hits,
    share: scanned === 0 ? 0 : hits / scanned,
    perEntry: counted,
    samples,
    faults: [...shapeFaults(bank), ...counted.flatMap((entry) => frequencyFault(entry, scanned))],
  };
}

function finderOf(bank: Bank): Finder {
  if (bank.kind === 'links') {
    const index = indexLinks([bank]);
    return (record) =>
      collectLinks(record).flatMap((link) =>
        index.find(link).map(({ entry }) => ({ entry: entry.id, field: link.field, excerpt: link.matched })),
      );
  }
  const index = indexTerms([bank], compileOnce);
  return (record) =>
    textsOf(record).flatMap(({ field, position, text }) =>
      index
        .find(text, position)
        .map(({ entry, match }) => ({ entry: entry.id, field, excerpt: excerptOf(text, match) })),
    );
}

function textsOf(record: EventRecord): { field: string; position: Position; text: string }[] {
  const { handle, displayName, bio } = record.account;
  const fields: [string, Position, string | undefined][] = [
    ['/content/text', 'text', contentOf(record)?.text],
    ['/account/handle', 'handle', handle],
    ['/account/displayName', 'name', displayName],
    ['/account/bio', 'bio', bio],
  ];
  return fields.flatMap(([field, position, text]) => (text ? [{ field, position, text }] : []));
}

function excerptOf(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  // A cut through a surrogate pair would not survive JSON.
  return text.slice(Math.max(0, start - EXCERPT_MARGIN), end + EXCERPT_MARGIN).toWellFormed();
}

function shapeFaults(bank: Bank): BankDryRun['faults'] {
  const faults =
    bank.kind === 'terms'
      ? bank.entries.map(({ id, term }) => ({ entry: id, fault: termShapeFault(term) }))
      : bank.entries.map(({ id, ...link }) => ({ entry: id, fault: linkShapeFault(link) }));
  return faults.flatMap(({ entry, fault }) => (fault ? [{ entry, ...fault }] : []));
}

/** Why something is refused without force. */
export interface EntryFault {
  readonly code: string;
  readonly message: string;
}

/**
 * What is wrong with a term by itself.
 *
 * @example
 * termShapeFault('a')?.code // => 'one-letter'
 */
export function termShapeFault(term: string): EntryFault | undefined {
  if (lettersOf(term) >= 2) return undefined;
  return { code: 'one-letter', message: 'has one letter, which would hit everywhere' };
}

/**
 * What is wrong with a link by itself.
 *
 * @example
 * linkShapeFault({ kind: 'domain', value: 'co.uk' })?.code // => 'public-suffix'
 */
export function linkShapeFault({
  kind,
  value,
}: Pick<LinkBank['entries'][number], 'kind' | 'value'>): EntryFault | undefined {
  if (kind !== 'domain' || !isPublicSuffix(value)) return undefined;
  return { code: 'public-suffix', message: 'covers the domains of many unrelated people' };
}

function lettersOf(term: string): number {
  return normalize(term).text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

function isPublicSuffix(domain: string): boolean {
  return getPublicSuffix(domain, { allowPrivateDomains: true }) === domain.toLowerCase();
}

function frequencyFault(
  { entry, hits }: { entry: string; hits: number },
  scanned: number,
): BankDryRun['faults'] {
  const fault = shareFault(hits, scanned);
  return fault ? [{ entry, ...fault }] : [];
}

/**
 * Whether something would have hit too many stored events: more than one in a hundred, where there are enough to tell.
 *
 * @example
 * shareFault(3, 200)?.code // => 'too-frequent'
 * shareFault(3, 100) // => undefined
 */
export function shareFault(hits: number, scanned: number): EntryFault | undefined {
  if (scanned < FEWEST_EVENTS || hits / scanned <= HIGHEST_SHARE) return undefined;
  const share = ((100 * hits) / scanned).toFixed(1);
  return { code: 'too-frequent', message: `would have hit ${hits} of ${scanned} stored events (${share} %)` };
}
