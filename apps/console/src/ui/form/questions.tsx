import { useEffect, useSyncExternalStore } from 'react';
import { ConfirmDialog, type ConfirmDialogProps } from './confirm-dialog.tsx';

/** What is asked before something is done. */
export type Question = Omit<ConfirmDialogProps, 'opened' | 'onClose'>;

interface Asked {
  readonly id: string;
  readonly question: Question;
}

let asked: Asked | undefined;
const listeners = new Set<() => void>();

function change(next: Asked | undefined): void {
  asked = next;
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Asks something; one thing at a time. */
export function ask(id: string, question: Question): void {
  change({ id, question });
}

/** Asks in the words of now what is asked already. */
export function askAnew(id: string, question: Question): void {
  if (asked?.id === id) change({ id, question });
}

/** Asks it no longer. */
export function dismiss(id: string): void {
  if (asked?.id === id) change(undefined);
}

/**
 * The question of now, over all pages. It stands by itself: what is read anew meanwhile can take its button away, and
 * neither the reason that was written goes with it nor what the server refused.
 */
export function Questions() {
  const now = useSyncExternalStore(subscribe, () => asked);
  // Who comes in next in this tab is asked nothing that somebody else was.
  useEffect(() => () => change(undefined), []);
  return now && <ConfirmDialog key={now.id} {...now.question} opened onClose={() => dismiss(now.id)} />;
}
