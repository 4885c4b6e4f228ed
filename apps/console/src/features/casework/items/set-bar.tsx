import type { CaseworkCase, SettableState } from '@breakwater/contracts/casework';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../../../i18n/t.tsx';
import { KeyButton } from '../../../ui/key-button.tsx';
import styles from '../casework.module.css';
import { useStateWord } from '../use-state-word.ts';
import { SetDialog } from './set-dialog.tsx';

/** States that people set most, each by a key. */
const KEYS = [
  ['g', 'gone'],
  ['s', 'still-there'],
  ['r', 'refused'],
  ['w', 'acknowledged'],
] as const satisfies readonly (readonly [string, SettableState])[];

/** What can be said of items, one or many. */
export function SetBar({ one, items, onDone }: SetBarProps) {
  const t = useT();
  const word = useStateWord(one.requestKind);
  const [setting, setSetting] = useState<SettableState>();
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('casework.set.title')}>
      <strong>{t('casework.items.count', { count: items.length })}</strong>
      {KEYS.map(([keys, state]) => (
        <KeyButton
          key={state}
          keys={keys}
          variant={state === 'gone' ? 'filled' : 'default'}
          title={word(state)}
          onClick={() => setSetting(state)}
        />
      ))}
      <Button variant="subtle" onClick={() => setSetting('asked')}>
        {t('casework.set.back')}
      </Button>
      {setting !== undefined && (
        <SetDialog
          one={one}
          items={items}
          state={setting}
          onDone={onDone}
          onClose={() => setSetting(undefined)}
        />
      )}
    </div>
  );
}

interface SetBarProps {
  readonly one: CaseworkCase;
  /** Ids. */
  readonly items: readonly string[];
  readonly onDone: () => void;
}
