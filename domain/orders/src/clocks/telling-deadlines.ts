import type { Deadline } from '@breakwater/contracts/law';
import { type ClockFacts, type MadeBy, settled } from './settle-deadline.ts';

const DAY_MS = 86_400_000;
/** Our own aim: within a week somebody decides whether users are told after all. */
const DECIDE_MS = 7 * DAY_MS;

const LABELS = {
  'secrecy-review': {
    en: 'A lawyer looks at the secrecy: set its end, or say why it goes on',
    ur: 'وکیل رازداری کا جائزہ لے: اس کی انتہا مقرر کرے، یا بتائے کہ یہ کیوں جاری رہے',
  },
  'user-notice': {
    en: 'The authority says that it told the user or lifted its secrecy: decide whether to tell',
    ur: 'ادارے کے مطابق اس نے صارف کو بتا دیا یا رازداری ختم کر دی: فیصلہ کریں کہ ہم بھی بتائیں یا نہیں',
  },
} as const;

/** Clocks of our own that the authority does not see. */
export const OWN_CLOCKS: readonly string[] = Object.keys(LABELS);

/**
 * Days on which a lawyer is owed a look at what users are told, as deadlines: sorted and warned of as any other. Nothing was
 * done for who is refused, so nothing is kept from their users.
 */
export function tellingDeadlines(facts: ClockFacts, of: MadeBy): Deadline[] {
  const { order, telling } = facts;
  if (!telling || order.state === 'refused' || (order.state === 'withdrawn' && order.effectAt === undefined))
    return [];
  const due = (clock: keyof typeof LABELS, startedAt: string, dueAt: string): Deadline => {
    const days = Math.max(1, Math.round((Date.parse(dueAt) - Date.parse(startedAt)) / DAY_MS));
    const deadline = {
      clock,
      label: LABELS[clock],
      owedBy: 'provider' as const,
      starts: 'receipt' as const,
      startedAt,
      dueAt,
      period: `P${days}D`,
      rule: 'elapsed',
      ownAim: true,
      pauses: [],
      blocksDelivery: false,
      art: telling.art,
      ...of,
    };
    return settled(deadline, { ...facts, order: { ...order, state: 'approved' } }, {}, false);
  };
  const { asked, reviewAt, state } = telling;
  if (asked !== undefined)
    return [due('user-notice', asked, new Date(Date.parse(asked) + DECIDE_MS).toISOString())];
  const isSecret = state === 'undated-secrecy' || state === 'secret' || state === 'by-authority';
  return isSecret && reviewAt !== undefined ? [due('secrecy-review', order.receivedAt, reviewAt)] : [];
}
