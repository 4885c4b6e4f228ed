import type { ShownEvent } from '@breakwater/contracts/review';

/**
 * The text that a pointer of evidence (`/content/text`, `/account/bio`, `/content/links/0`) leads to in an event;
 * nothing where it leads to none.
 */
export function fieldText(event: ShownEvent, pointer: string): string | undefined {
  let value: unknown = event;
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return typeof value === 'string' ? value : undefined;
}
