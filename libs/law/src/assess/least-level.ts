import type { OrderContext } from './check-context.ts';

/**
 * Least verification of who asks: disclosure needs a portal account or a certificate, an emergency a call back, holding
 * data a call back too, all else a mail of an official domain (safeguard: e-mail alone never discloses).
 */
export function leastLevel({ type, form }: Pick<OrderContext, 'type' | 'form'>): number {
  if (type === undefined || type.kind === 'disclose') return form.emergency === true ? 2 : 3;
  return type.kind === 'preserve' || form.emergency === true ? 2 : 1;
}
