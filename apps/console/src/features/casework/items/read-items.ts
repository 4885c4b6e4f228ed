import type { CaseItemKind, NewCaseItem } from '@breakwater/contracts/casework';

/**
 * Items from lines: what looks like a web address is one, `@…` an account, anything else is what was chosen.
 *
 * @example
 * ```ts
 * readItems('https://lantern.example/p/1\n\n@kite\npost-7', 'content', '').map((one) => one.kind) // => ['url', 'account', 'content']
 * ```
 */
export function readItems(lines: string, otherwise: CaseItemKind, ground: string): NewCaseItem[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((value) => ({
      kind: kindOf(value, otherwise),
      value,
      ...(ground.trim() !== '' && { ground: ground.trim() }),
    }));
}

function kindOf(value: string, otherwise: CaseItemKind): CaseItemKind {
  if (/^https?:\/\//i.test(value)) return 'url';
  return value.startsWith('@') ? 'account' : otherwise;
}
