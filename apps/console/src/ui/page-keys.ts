import { useEffect, useSyncExternalStore } from 'react';

/** A key of the page. `keys` is one key as `KeyboardEvent.key` names it, or two after one another: `g l`. */
export interface PageKey {
  readonly keys: string;
  /** What it does, for the list behind `?` and for the command palette. */
  readonly title: string;
  readonly run: () => void;
  /** Not listed among the actions of the palette. */
  readonly quiet?: boolean;
}

const SEQUENCE_MS = 1_200;

let layers: readonly (readonly PageKey[])[] = [];
let listed: readonly PageKey[] = [];
let pending: { readonly key: string; readonly at: number } | undefined;
const listeners = new Set<() => void>();

function change(next: readonly (readonly PageKey[])[]): void {
  layers = next;
  const all = layers.flat();
  // What a page offers in two places is listed once.
  listed = all.filter(
    ({ keys, title }, at) => !all.slice(at + 1).some((later) => later.keys === keys && later.title === title),
  );
  for (const tell of listeners) tell();
}

/**
 * Keys that work while the component is there: not while somebody types, and not in a dialog. What was added last wins.
 * Give a stable list (`useMemo`) or accept that it is set anew with each render.
 */
export function usePageKeys(keys: readonly PageKey[]): void {
  useEffect(() => {
    if (keys.length === 0) return;
    change([...layers, keys]);
    return () => change(layers.filter((layer) => layer !== keys));
  }, [keys]);
}

/** All keys of now, for those who list them. */
export function useListedKeys(): readonly PageKey[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => listed,
  );
}

/** Installed once, by the frame. */
export function listenForPageKeys(): () => void {
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target))
    return;
  const waiting = pending && Date.now() - pending.at < SEQUENCE_MS ? pending.key : undefined;
  pending = undefined;
  const key = latinKey(event);
  const found =
    (waiting !== undefined && find(`${waiting} ${key}`)) ||
    find(key) ||
    (key !== event.key && find(event.key));
  if (found) {
    event.preventDefault();
    found.run();
  } else if (listed.some(({ keys }) => keys.startsWith(`${key} `))) {
    pending = { key, at: Date.now() };
  }
}

function find(keys: string): PageKey | undefined {
  return listed.findLast((one) => one.keys === keys);
}

/** With an Urdu keyboard a letter's key still is the key of that letter. */
function latinKey(event: KeyboardEvent): string {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  return letter && !/^[a-z]$/i.test(event.key) ? letter.toLowerCase() : event.key;
}

/** Somebody writes there, or a dialog or list has the keys. */
function isBusy(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest(BUSY) !== null;
}

const BUSY = [
  'input:not([type="checkbox"]):not([type="radio"])',
  'textarea',
  'select',
  '[role="dialog"]',
  '[role="menu"]',
  '[role="listbox"]',
  '[role="combobox"]',
].join(',');
