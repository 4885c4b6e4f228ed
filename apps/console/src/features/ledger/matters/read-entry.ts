import type { MatterEntryType, NewMatterEntry } from '@breakwater/contracts/ledger';
import { deskDay } from '../../../ui/desk-time.ts';

export const BY = ['authority', 'platform', 'court', 'state'] as const;

/** What can be written down, in the order in which it tends to happen; what is contested is contested at its entry. */
export const ENTRY_TYPES = [
  ...([
    'concern',
    'direction',
    'briefing',
    'response',
    'assessed-sufficient',
    'assessed-insufficient',
  ] as const),
  ...(['show-cause', 'fine-imposed', 'fine-paid', 'final-warning', 'throttled', 'block-ordered'] as const),
  ...(['block-upheld', 'order-appoint-representative', 'office-closed', 'representative-appointed'] as const),
  ...(['assets-frozen', 'circumvention-found', 'documents-filed', 'demarche', 'conditions-met'] as const),
  ...(['restored', 'meeting', 'correspondence', 'note'] as const),
] satisfies readonly MatterEntryType[];

const TYPES: readonly MatterEntryType[] = [...ENTRY_TYPES, 'contested'];

/** What stands in the fields of the dialog. */
export type EntryDraft = Readonly<
  Record<
    | 'type'
    | 'by'
    | 'text'
    | 'at'
    | 'dueAt'
    | 'amount'
    | 'currency'
    | 'on'
    | 'source'
    | 'network'
    | 'evidence',
    string
  >
>;

/**
 * An entry from the fields: what was left empty is not said, and money belongs to fines alone.
 *
 * @example
 * ```ts
 * const empty = { dueAt: '', amount: '', currency: '', on: '', source: ' ', network: '', evidence: 'a\n\nb' }
 * readEntry({ type: 'note', by: 'court', text: ' x ', at: '2026-01-02', ...empty }).evidence // => ['a', 'b']
 * ```
 */
export function readEntry(draft: EntryDraft): NewMatterEntry {
  const { text, at, dueAt, amount, currency, on, source, network } = draft;
  const type = TYPES.find((one) => one === draft.type) ?? 'note';
  const evidence = draft.evidence
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const isFine = type === 'fine-imposed' || type === 'fine-paid';
  return {
    type,
    at,
    text: text.trim(),
    by: BY.find((one) => one === draft.by) ?? 'platform',
    ...(isFine && { money: { amount, currency } }),
    ...(isFine && on.trim() !== '' && { on: on.trim() }),
    ...(dueAt !== '' && { dueAt }),
    ...(source.trim() !== '' && { source: source.trim() }),
    ...(network.trim() !== '' && { network: network.trim() }),
    ...(evidence.length > 0 && { evidence }),
  };
}

/** The fields of an entry of today at this desk that nobody has filled yet. */
export function newEntry(type: MatterEntryType, by: string, now = Date.now()): EntryDraft {
  return {
    type,
    by,
    text: '',
    at: deskDay(now),
    dueAt: '',
    amount: '',
    currency: '',
    on: '',
    source: '',
    network: '',
    evidence: '',
  };
}
