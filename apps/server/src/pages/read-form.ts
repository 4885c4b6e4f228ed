import type { Fault } from './appeal-form.ts';

/** A form as it was sent: the first value of each field, line ends as one character. */
export function readForm(body: unknown): (name: string) => string {
  const fields = typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>) : {};
  return (name) => {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const text: unknown = Array.isArray(value) ? value[0] : value;
    return typeof text === 'string' ? text.replaceAll(/\r\n?/g, '\n') : '';
  };
}

/** Faults with one per field: the first is what to mend first. */
export function firstFaults(faults: readonly Fault[]): Fault[] {
  return faults.filter(({ field }, index) => faults.findIndex((other) => other.field === field) === index);
}
