import type { Measure } from '@breakwater/storage';
import type { Spread, SpreadMeasures } from './spread.ts';

const MEASURED: readonly (readonly [keyof SpreadMeasures, string, string])[] = [
  ['things', 'breakwater_spread_things', 'Things that are counted in memory'],
  ['texts', 'breakwater_spread_texts', 'Texts whose near-copies are recognised'],
  ['followed', 'breakwater_spread_followed', 'Things that came at least twice'],
  ['marks', 'breakwater_spread_marks', 'Pieces of content that were flagged or decided'],
  ['bytes', 'breakwater_spread_bytes', 'Memory that following takes, by its own count'],
  ['evicted', 'breakwater_spread_evicted', 'Things that had to go since there was no room'],
  ['clamped', 'breakwater_spread_clamped', 'Times and audiences that could not be and were cut to what can'],
  ['behind', 'breakwater_spread_behind', 'Events that came and are not counted yet'],
  ['failures', 'breakwater_spread_read_failures', 'How often in a row the last window could not be read'],
  ['read', 'breakwater_spread_read_share', 'Share of the last window that is read after a start'],
];

/** What is held in memory of what spreads: of the process that is asked. */
export function spreadMeasures(spread: Spread): readonly Measure[] {
  return MEASURED.map(([of, name, help]) => ({
    name,
    help,
    aggregator: of === 'read' ? ('min' as const) : ('max' as const),
    read: async () => [{ value: spread.measures()[of] }],
  }));
}
