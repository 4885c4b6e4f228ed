import { BreakwaterError } from '@breakwater/kernel';

/** Who decides is a person of our staff; machines, officers and keys without an owner are none. Throws 403 `person-needed`. */
export function checkPerson(by: string): string {
  if (by.startsWith('staff:')) return by;
  throw new BreakwaterError('person-needed', 'A person of the staff decides this.', { status: 403 });
}
