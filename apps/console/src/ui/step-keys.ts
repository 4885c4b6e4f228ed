import type { PageKey } from './page-keys.ts';

/** `j` and `k`: the next and the one before takes the place of the row that is open; none while none is. */
export function stepKeys(
  rows: readonly { readonly id: string }[],
  open: string | undefined,
  titles: { readonly down: string; readonly up: string },
  onOpen: (id: string) => void,
): PageKey[] {
  if (open === undefined) return [];
  const step = (by: 1 | -1) => () => {
    const next = rows[rows.findIndex(({ id }) => id === open) + by];
    if (next) onOpen(next.id);
  };
  return [
    { keys: 'j', title: titles.down, run: step(1) },
    { keys: 'k', title: titles.up, run: step(-1) },
  ];
}
