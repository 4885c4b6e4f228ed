import type { Fault } from './appeal-form.ts';

/** Some times what any field takes: what is too long is shown, so that it can be cut, but not without end. */
const LONGEST_SHOWN = 125_000;

/** A form as it was sent: the first value of each field, line ends as one character, and no more than can be shown. */
export function readForm(body: unknown): (name: string) => string {
  const fields = typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>) : {};
  return (name) => {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const text: unknown = Array.isArray(value) ? value[0] : value;
    return typeof text === 'string' ? text.slice(0, LONGEST_SHOWN).replaceAll(/\r\n?/g, '\n') : '';
  };
}

/** Faults with one per field: the first is what to mend first. */
export function firstFaults(faults: readonly Fault[]): Fault[] {
  return faults.filter(({ field }, index) => faults.findIndex((other) => other.field === field) === index);
}
