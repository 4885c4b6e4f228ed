import type { LocalText } from '@breakwater/contracts';
import type { LadderStep } from '@breakwater/contracts/law';
import type { Matter, NextRung } from '@breakwater/contracts/ledger';

const TIME_IS_OVER: LocalText = {
  en: 'The time that the platform was given to answer is over',
  ur: 'پلیٹ فارم کو جواب کے لیے دی گئی مہلت ختم ہو چکی ہے',
};

/**
 * The step of the ladder that comes after the one in which a matter stands, with what has to be on record before it may be
 * climbed: what the pack names, and the end of any time to answer that was set. Undefined at the end of the ladder.
 *
 * @param steps of the pack, in any order
 * @param types of the entries that count
 */
export function nextRung(
  steps: readonly LadderStep[],
  { state, dues }: Pick<Matter, 'state' | 'dues'>,
  types: ReadonlySet<string>,
): NextRung | undefined {
  const next = steps.filter(({ step }) => step > state.step).sort((a, b) => a.step - b.step)[0];
  if (!next) return undefined;
  const owed = dues.filter(({ owedBy }) => owedBy === 'platform');
  const needs = [
    ...(next.needs ?? []).map(({ label, entries }) => ({
      label,
      met: entries.some((type) => types.has(type)),
    })),
    ...(owed.length === 0 ? [] : [{ label: TIME_IS_OVER, met: owed.every(({ overdue }) => overdue) }]),
  ];
  const { step, id, label, byWhom } = next;
  return { step, id, label, byWhom, needs, ready: needs.every(({ met }) => met) };
}
