import type { CaseItemKind } from '@breakwater/contracts/casework';

/**
 * The one form in which accounts and pieces of content are compared: a handle is the same with and without `@`, in any case of
 * its letters. Addresses are compared by where they lead: see `readAddress`.
 *
 * @example
 * ```ts
 * nameKey('account', 'lantern', '@Kite') === nameKey('account', 'lantern', 'kite') // => true
 * nameKey('content', 'lantern', 'A1') === nameKey('content', 'lantern', 'a1') // => false
 * ```
 */
export function nameKey(kind: Exclude<CaseItemKind, 'url'>, platform: string, value: string): string {
  const name = kind === 'account' ? value.trim().replace(/^@/, '').toLowerCase() : value.trim();
  return `${kind}:${platform}:${name}`;
}
