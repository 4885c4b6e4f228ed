import { createValidator } from '../create-validator.ts';
import { explainErrors, type SchemaFault } from '../schema-fault.ts';
import { type IgnoredField, SignUpCheck } from './gate.ts';

const validator = createValidator(SignUpCheck);
/** So many fields are taken out one by one; what is still wrong then is no sign-up. */
const MOST_FAULTS = 60;

export type CheckedSignUp =
  | { readonly check: SignUpCheck; readonly ignored: readonly IgnoredField[]; readonly fault?: undefined }
  | { readonly fault: SchemaFault };

/**
 * Reads what a platform asks at a sign-up. A field that cannot be used is left out and told, since nobody should be kept
 * from signing up by it; only without a platform there is nothing to compare. Changes `value` where it leaves things out.
 *
 * @example
 * const read = checkSignUp({ platform: 'harbour', session: { ip: 'nowhere' } });
 * 'check' in read && read.ignored.map(({ pointer }) => pointer) // => ['/session/ip']
 */
export function checkSignUp(value: unknown): CheckedSignUp {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      fault: { code: 'not-an-object', pointer: '', message: 'expected a JSON object with a platform' },
    };
  }
  const ignored: IgnoredField[] = [];
  for (let tries = 0; tries <= MOST_FAULTS; tries++) {
    if (validator.Check(value)) return { check: value as SignUpCheck, ignored };
    const fault = explainErrors(validator.Errors(value), 'a sign-up check');
    // What is missing is missing in what holds it: without an address there is no session.
    const pointer =
      fault.code === 'missing-field' ? fault.pointer.slice(0, fault.pointer.lastIndexOf('/')) : fault.pointer;
    if (pointer === '' || pointer === '/platform' || !removeAt(value, pointer)) return { fault };
    if (!ignored.some((one) => one.pointer === fault.pointer)) ignored.push({ ...fault, pointer });
  }
  const message = 'too much of it cannot be read; see the description of SignUpCheck';
  return { fault: { code: 'wrong-value', pointer: '', message } };
}

/** Takes the value at a JSON Pointer (RFC 6901) away; says whether there was one. */
function removeAt(value: object, pointer: string): boolean {
  const names = pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = names.pop() ?? '';
  let place: unknown = value;
  for (const name of names) place = (place as Readonly<Record<string, unknown>>)[name];
  if (typeof place !== 'object' || place === null || !Object.hasOwn(place, last)) return false;
  if (Array.isArray(place)) place.splice(Number(last), 1);
  else Reflect.deleteProperty(place, last);
  return true;
}
