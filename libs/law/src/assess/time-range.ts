import type { OrderForm, OrderTarget } from '@breakwater/contracts/orders';

/** From when to when data of a target are asked for, in milliseconds; what is not said, or no date, is left out. */
export interface Range {
  readonly from: number | undefined;
  readonly to: number | undefined;
}

export const readInstant = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : at;
};

/** The range of a target: its own, else that of the order. */
export function rangeOf(form: OrderForm, target: OrderTarget | undefined): Range {
  return { from: readInstant(target?.from ?? form.from), to: readInstant(target?.to ?? form.to) };
}
