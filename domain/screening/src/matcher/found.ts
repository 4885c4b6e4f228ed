import type { MatchedField, ScreeningMatch } from '@breakwater/contracts/screening';
import { aliasStrength } from '@breakwater/names';
import type { Designated } from './designated.ts';

/** A match before its sentence is written. */
export type Found = Omit<ScreeningMatch, 'because' | 'translations'>;

/** What every match says of the designation and of where it was seen. */
export function about(
  { id, list, listTitle, entry }: Designated,
  listedName: string,
  seen: MatchedField,
): Omit<Found, 'tier' | 'basis'> {
  const type = entry.type === 'person' ? 'person' : 'organisation';
  const official = entry.names.find(({ text }) => text === listedName)?.strength ?? 'unstated';
  const { strength, reasons } = aliasStrength(listedName, type);
  return {
    designationId: id,
    list,
    listTitle,
    ref: entry.ref,
    type: entry.type,
    terrorism: entry.terrorism,
    designated: entry.names[0]?.text ?? entry.ref,
    listedName,
    seen,
    strength: { official, computed: strength, reasons: [...reasons] },
    evidence: [],
    corroborators: [],
    lowered: [],
  };
}
