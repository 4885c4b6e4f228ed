import type { OrderForm } from '@breakwater/contracts/orders';
import type { OrderText, OrderTexts } from '../terms/read-demands.ts';

/** Notes beside so many targets are read; what stands beside ten thousand is the same. */
const MOST_NOTES = 200;

/** The texts of a form by what a sentence in them is: a demand, something told, why it is needed, an offence, a note, why it is an emergency. */
export function textsOf(form: OrderForm): OrderTexts {
  const of = (pointer: string, text: string | undefined): OrderText[] =>
    text === undefined || text.trim() === '' ? [] : [{ pointer, text }];
  return {
    asked: of('/demands', form.demands),
    told: [...of('/reasons', form.reasons), ...of('/secrecy/reasons', form.secrecy?.reasons)],
    needed: of('/necessity', form.necessity),
    offence: of('/offence', form.offence),
    notes: [
      ...form.targets
        .slice(0, MOST_NOTES)
        .flatMap(({ kind, value, locate }, index) => [
          ...(kind === 'other' ? of(`/targets/${index}/value`, value) : []),
          ...of(`/targets/${index}/locate`, locate),
        ]),
    ],
    danger: of('/emergencyReasons', form.emergencyReasons),
  };
}
