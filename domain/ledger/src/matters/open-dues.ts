import type { Matter, MatterEntry, MatterEntryType } from '@breakwater/contracts/ledger';

/** What answers a demand without saying so. Where an entry says what it answers, that counts as well. */
const ANSWERED_BY: Readonly<Partial<Record<MatterEntryType, readonly MatterEntryType[]>>> = {
  concern: ['response'],
  direction: ['response', 'documents-filed', 'conditions-met'],
  briefing: ['response'],
  'assessed-insufficient': ['response', 'documents-filed', 'conditions-met'],
  'show-cause': ['response', 'documents-filed'],
  'final-warning': ['response', 'documents-filed', 'conditions-met'],
  'fine-imposed': ['fine-paid'],
  'order-appoint-representative': ['representative-appointed'],
  'block-ordered': ['restored'],
  response: ['assessed-sufficient', 'assessed-insufficient'],
  'documents-filed': ['conditions-met', 'assessed-sufficient', 'assessed-insufficient', 'restored'],
};

/**
 * Demands with a date that nothing answered yet, the first due first.
 *
 * @param entries those that count, in the order in which they happened
 */
export function openDues(entries: readonly MatterEntry[], now: number): Matter['dues'] {
  const answered = new Set(entries.flatMap(({ answers }) => answers ?? []));
  return entries
    .flatMap((entry, place) => {
      const { id, type, dueAt, by } = entry;
      if (dueAt === undefined || answered.has(id)) return [];
      const kinds = ANSWERED_BY[type] ?? [];
      if (entries.slice(place + 1).some((later) => kinds.includes(later.type))) return [];
      const owedBy: 'platform' | 'authority' = by === 'platform' ? 'authority' : 'platform';
      return [{ entryId: id, dueAt, owedBy, overdue: Date.parse(dueAt) < now }];
    })
    .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
}
