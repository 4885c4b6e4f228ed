import type { OrderForm } from '@breakwater/contracts/orders';

/** What stands in the fields of the dialog. */
export interface OrderDraft {
  readonly reference: string;
  readonly authority: string;
  readonly legalBasis: string;
  readonly instrument: string;
  readonly reasons: string;
  readonly demands: string;
  /** A target on each line. */
  readonly targets: string;
  readonly dueAt: string;
}

/**
 * An order from the fields. What looks like a web address is one; everything else is named as it was typed.
 *
 * @example
 * ```ts
 * const empty = { authority: '', legalBasis: '', instrument: '', reasons: '', demands: '', dueAt: '' }
 * readOrder({ ...empty, reference: 'A 1', targets: 'https://cove.example/1\n\n@lamp' }).targets.map((one) => one.kind) // => ['url', 'handle']
 * ```
 */
export function readOrder(draft: OrderDraft): OrderForm {
  const { reference, authority, legalBasis, instrument, reasons, demands, targets, dueAt } = draft;
  const said = { reference, legalBasis, instrument, reasons, demands };
  const given = Object.entries(said).flatMap(([name, text]) =>
    text.trim() === '' ? [] : [[name, text.trim()]],
  );
  return {
    form: 'generic',
    ...Object.fromEntries(given),
    ...(authority.trim() !== '' && { authority: { name: authority.trim() } }),
    ...(dueAt !== '' && { dueAt: new Date(dueAt).toISOString() }),
    issuedAt: new Date().toISOString(),
    targets: targets
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((value) => ({ kind: kindOf(value), value })),
  };
}

function kindOf(value: string): OrderForm['targets'][number]['kind'] {
  if (/^https?:\/\//i.test(value)) return 'url';
  return value.startsWith('@') ? 'handle' : 'other';
}
