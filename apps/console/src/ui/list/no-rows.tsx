import { Button } from '@mantine/core';
import { EmptyState } from '../states.tsx';

/** Says of an empty list what would fill it; of one that filters emptied, that they did. */
export function NoRows({ address, title, text, filtered, hint, clear }: NoRowsProps) {
  if (!address.isFiltered) return <EmptyState title={title}>{text}</EmptyState>;
  const action = clear && (
    <Button variant="default" onClick={address.clear}>
      {clear}
    </Button>
  );
  return (
    <EmptyState title={filtered} action={action}>
      {hint}
    </EmptyState>
  );
}

interface NoRowsProps {
  readonly address: { readonly isFiltered: boolean; readonly clear: () => void };
  readonly title: string;
  readonly text: string;
  /** Says that nothing is left of the rows. */
  readonly filtered: string;
  /** What to do then. */
  readonly hint?: string;
  /** What leads back to all of them. */
  readonly clear?: string;
}
