import { Compile } from 'typebox/compile';
import { OrderForm } from './order-form.ts';
import { explainErrors, type SchemaFault } from './schema-fault.ts';

const validator = Compile(OrderForm);

/**
 * Validates a parsed JSON value as the form of an order. Unknown fields are faults: what an authority said there would
 * be lost.
 *
 * @example
 * checkOrderForm({ targets: [], urgent: true }).fault?.pointer // => '/urgent'
 */
export function checkOrderForm(
  value: unknown,
):
  | { readonly form: OrderForm; readonly fault?: undefined }
  | { readonly form?: undefined; readonly fault: SchemaFault } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { fault: { code: 'not-an-object', pointer: '', message: 'expected a JSON object with targets' } };
  }
  if (validator.Check(value)) return { form: value as OrderForm };
  return { fault: explainErrors(validator.Errors(value), 'the form of an order') };
}
