import { Button, CloseButton } from '@mantine/core';
import { useEffect, useSyncExternalStore } from 'react';
import { useT } from '../i18n/t.tsx';
import styles from './toast.module.css';
import { TONE_ICONS, type Tone } from './tone.ts';

const SHOWN_MS = 8_000;

export interface Toast {
  readonly text: string;
  readonly tone?: Tone;
  /** Offers to take it back. */
  readonly onUndo?: () => void;
  /** Offers to go where it led. */
  readonly action?: { readonly label: string; readonly run: () => void };
  readonly shownMs?: number;
}

type Entry = Toast & { readonly id: number };

let entries: readonly Entry[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly Entry[]): void {
  entries = next;
  for (const tell of listeners) tell();
}

/** Tells what happened, for some seconds; it is read out too. */
export function showToast(toast: Toast): void {
  lastId += 1;
  change([...entries.slice(-3), { ...toast, id: lastId }]);
}

function dismiss(id: number): void {
  change(entries.filter((entry) => entry.id !== id));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function Toasts() {
  const t = useT();
  const shown = useSyncExternalStore(subscribe, () => entries);
  return (
    <div className={styles.stack} role="status" aria-live="polite" aria-label={t('ui.messages')}>
      {shown.map((entry) => (
        <OneToast key={entry.id} entry={entry} />
      ))}
    </div>
  );
}

function OneToast({ entry }: { readonly entry: Entry }) {
  const t = useT();
  const { id, text, tone = 'info', onUndo, action, shownMs = SHOWN_MS } = entry;
  const Icon = TONE_ICONS[tone];
  useEffect(() => {
    const timer = setTimeout(() => dismiss(id), shownMs);
    return () => clearTimeout(timer);
  }, [id, shownMs]);
  return (
    <div className={styles.toast} data-tone={tone}>
      <Icon size={18} aria-hidden="true" />
      <span dir="auto">{text}</span>
      {action && (
        <Button
          variant="default"
          size="compact-xs"
          onClick={() => {
            dismiss(id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      {onUndo && (
        <Button
          variant="default"
          size="compact-xs"
          onClick={() => {
            dismiss(id);
            onUndo();
          }}
        >
          {t('ui.undo')}
        </Button>
      )}
      <CloseButton size={28} iconSize={14} aria-label={t('ui.close')} onClick={() => dismiss(id)} />
    </div>
  );
}
