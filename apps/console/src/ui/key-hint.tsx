import { Kbd } from '@mantine/core';

/** The key of an action, printed where the action is. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return (
    <Kbd size="xs" dir="ltr" aria-hidden="true">
      {keys}
    </Kbd>
  );
}
