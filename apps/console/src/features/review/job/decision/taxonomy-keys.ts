import type { PageKey } from '../../../../ui/page-keys.ts';

const DIGITS = ['123456789', '۱۲۳۴۵۶۷۸۹', '١٢٣٤٥٦٧٨٩'] as const;

type Named = readonly { readonly id: string }[];

/** `l 1` to `l 9`: the kind of violation. By its place in the taxonomy, so that it is the same in every job. */
export function labelKey(labels: Named, id: string): string {
  return `l ${labels.findIndex((one) => one.id === id) + 1}`;
}

/** `x 1` to `x 9`: what it is instead of a violation. */
export function exceptionKey(exceptions: Named, id: string): string {
  return `x ${exceptions.findIndex((one) => one.id === id) + 1}`;
}

/** The keys of a list after a letter, in Latin digits and, unlisted, in those of Urdu and Arabic keyboards. */
export function keysOf(
  letter: 'l' | 'x',
  items: Named,
  titleOf: (id: string) => string,
  run: (id: string) => void,
): readonly PageKey[] {
  return items.slice(0, DIGITS[0].length).flatMap(({ id }, place) =>
    DIGITS.map((digits, script) => ({
      keys: `${letter} ${digits[place]}`,
      title: titleOf(id),
      quiet: script > 0,
      run: () => run(id),
    })),
  );
}
