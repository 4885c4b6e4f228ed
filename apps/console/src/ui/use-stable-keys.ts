import { useHotkeys } from '@mantine/hooks';
import { useMemo, useRef } from 'react';
import { type PageKey, usePageKeys } from './page-keys.ts';

/** Keys of the page whose functions may be new with every render: they are listed anew only when their names change. */
export function useStableKeys(keys: readonly PageKey[]): void {
  const latest = useRef(keys);
  latest.current = keys;
  const names = JSON.stringify(keys.map((one) => [one.keys, one.title, one.quiet]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `names` stands for the keys
  const stable = useMemo(
    () =>
      latest.current.map((key) => ({
        ...key,
        run: () => latest.current.find((one) => one.keys === key.keys)?.run(),
      })),
    [names],
  );
  usePageKeys(stable);
}

/** Ctrl-Enter or ⌘-Enter, also while somebody writes; not while a dialog is open. */
export function useConfirmKey(run: () => void): void {
  useHotkeys(
    [
      [
        'mod+Enter',
        () => {
          if (!document.querySelector('[aria-modal="true"]')) run();
        },
      ],
    ],
    [],
  );
}
