import { contentOf } from '@breakwater/contracts';
import type { IndicatorCheck, NewIndicator } from '@breakwater/contracts/incidents';
import { createIncidentIndex } from '../matching/incident-index.ts';
import type { BankFault, IncidentsContext } from '../ports.ts';
import { indicatorKey } from './indicator-key.ts';

/** As many of the latest stored events as a check of a bank looks at. */
const CHECKED_EVENTS = 10_000;
const SAMPLES = 20;
const EXCERPT = 120;

/** Indicators by their places, as an incident of their own. */
const TRIED = { id: 'tried', title: 'tried', expiresAt: Number.POSITIVE_INFINITY };

/**
 * What indicators would have hit in stored events, and what speaks against them, by the rules by which banks are checked: a
 * term of one letter, a public suffix, more than one in a hundred of recent events.
 */
export async function checkIndicators(
  { events, links, bankRules }: IncidentsContext,
  indicators: readonly NewIndicator[],
): Promise<IndicatorCheck> {
  const keys = indicators.map((one) => indicatorKey(one, links));
  const index = createIncidentIndex({
    incidents: [TRIED],
    indicators: indicators.flatMap((one, place) => {
      const key = keys[place];
      if (!key || 'fault' in key) return [];
      const { kind, value, platform } = one;
      return [
        {
          id: `${place}`,
          incidentId: TRIED.id,
          kind,
          value,
          key: key.key,
          ...(platform !== undefined && { platform }),
        },
      ];
    }),
    letThrough: [],
    links,
  });
  const perPlace = new Array<number>(indicators.length).fill(0);
  const samples: IndicatorCheck['samples'] = [];
  let [scanned, hits] = [0, 0];
  for await (const record of events.recent()) {
    if (scanned === CHECKED_EVENTS) break;
    scanned += 1;
    const found = index.match(record, 0);
    if (found.length === 0) continue;
    hits += 1;
    const places = new Set(found.flatMap((one) => one.hits.map(({ indicator }) => Number(indicator.id))));
    for (const place of places) {
      perPlace[place] = (perPlace[place] ?? 0) + 1;
      if (samples.length < SAMPLES) {
        const excerpt = (contentOf(record)?.text ?? '').slice(0, EXCERPT).toWellFormed();
        samples.push({ place, eventId: record.id, platform: record.event.platform, excerpt });
      }
    }
  }
  return {
    scanned,
    hits,
    share: scanned === 0 ? 0 : hits / scanned,
    indicators: indicators.map(({ kind, value }, place) => {
      const key = keys[place];
      const faults: (BankFault | undefined)[] = [
        key && 'fault' in key ? key.fault : undefined,
        kind === 'term' || kind === 'link' ? bankRules.shape(kind, value) : undefined,
        bankRules.frequency(perPlace[place] ?? 0, scanned),
      ];
      return { place, hits: perPlace[place] ?? 0, faults: faults.filter((fault) => fault !== undefined) };
    }),
    samples,
  };
}

/** No force helps against these. */
export function isWrong(faults: readonly BankFault[]): boolean {
  return faults.some(({ code }) => code === 'wrong');
}
