import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useStableKeys } from './use-stable-keys.ts';

const SEARCH_AFTER_MS = 250;

/** Looks for something a moment after the last letter; shows what is looked for, whoever changed that. */
export function SearchField({ label, text, onChange, className, keys }: SearchFieldProps) {
  const [typed, setTyped] = useState(text);
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => setTyped(text), [text]);
  const later = useDebouncedCallback(onChange, SEARCH_AFTER_MS);
  useStableKeys(keys === undefined ? [] : [{ keys, title: label, run: () => ref.current?.focus() }]);
  return (
    <TextInput
      size="xs"
      ref={ref}
      type="search"
      aria-label={label}
      placeholder={label}
      className={className ?? ''}
      // Empty, it has the direction of the console, as the placeholder does.
      {...(typed !== '' && { dir: 'auto' })}
      maxLength={200}
      leftSection={<IconSearch size={14} aria-hidden="true" />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        later(event.currentTarget.value.trim());
      }}
    />
  );
}

interface SearchFieldProps {
  readonly label: string;
  /** What is looked for now. */
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly className?: string | undefined;
  /** The key of the page that leads here. */
  readonly keys?: string;
}
