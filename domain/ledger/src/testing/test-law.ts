import type { LocalText } from '@breakwater/contracts';
import type { LawPack } from '@breakwater/contracts/law';
import type { MatterState } from '@breakwater/contracts/ledger';
import type { LedgerLaw } from '../ports.ts';

const label = (en: string): LocalText => ({ en, ur: `ٹیسٹ ${en}` });
const rule = { art: 'Art. 1', prov: 'recalled' as const };

/** A law that is nobody's, small enough to see through. */
export const TEST_PACK: LawPack = {
  pack: {
    id: 'test-law',
    title: label('Test law'),
    jurisdiction: 'BR',
    citations: [],
    version: '1.0.0',
    effectiveFrom: '2020-01-01',
    status: 'draft',
    timezone: 'America/Sao_Paulo',
    calendar: 'none',
  },
  applicability: [],
  requestTypes: [],
  tests: [],
  representatives: [],
  remedies: [],
  sanctions: [{ trigger: 'breach', maxFine: { amount: 1000, currency: 'BRL' }, other: [], ...rule }],
  obligations: [
    {
      id: 'register',
      label: label('Register'),
      evidence: ['certificate'],
      ...rule,
      due: { within: 'P3M', of: 'first day of service' },
    },
    { id: 'report', label: label('Report'), evidence: ['report'], due: { yearly: '03-01' }, ...rule },
    { id: 'office', label: label('Office'), evidence: ['lease'], due: { on: '2026-06-30' }, ...rule },
    { id: 'contact', label: label('Contact point'), evidence: [], ...rule },
  ],
  escalationLadder: [
    step(1, 'concern', ['concern']),
    { ...step(2, 'warned', ['final-warning']), needs: [{ label: label('Heard'), entries: ['show-cause'] }] },
    step(3, 'blocked', ['block-ordered']),
    step(4, 'restored', ['restored']),
  ],
};

function step(number: number, id: string, enteredBy: string[]): LawPack['escalationLadder'][number] {
  return {
    step: number,
    id,
    label: label(id),
    enteredBy,
    byWhom: 'authority',
    exitedBy: [],
    answers: [label(`answer ${id}`)],
    ...rule,
  };
}

/** A law of one pack whose periods are plain months. */
export const testLaw: LedgerLaw = {
  pack: (id) => (id === TEST_PACK.pack.id ? TEST_PACK : undefined),
  ladder: (_pack, entries) =>
    [...entries]
      .sort((a, b) => a.at - b.at)
      .flatMap(({ id, type, at }): MatterState[] => {
        const found = TEST_PACK.escalationLadder.find(({ enteredBy }) => enteredBy.includes(type));
        if (!found) return [];
        const { step: number, id: state, label: said, answers } = found;
        return [
          {
            step: number,
            id: state,
            label: said,
            answers,
            entryId: id,
            since: new Date(at).toISOString(),
          },
        ];
      }),
  due: (_pack, { period = 'P0M' }, { startedAt }) => {
    const at = new Date(startedAt);
    at.setUTCMonth(at.getUTCMonth() + Number(/\d+/.exec(period)?.[0]));
    return { dueAt: at.getTime() };
  },
};
