const KEY = 'breakwater.rules-draft';

/** A rule set that is being written: its text, and the activation that it was begun on. */
export interface Draft {
  readonly base: string;
  readonly text: string;
}

/** The text that was not activated yet; it outlives a reload of the page. */
export function readDraft(): Draft | undefined {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '');
    const isDraft =
      typeof value === 'object' &&
      value !== null &&
      'base' in value &&
      'text' in value &&
      typeof value.base === 'string' &&
      typeof value.text === 'string';
    return isDraft ? { base: value.base as string, text: value.text as string } : undefined;
  } catch {
    return undefined;
  }
}

export function keepDraft(draft: Draft): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(draft));
  } catch {
    // A very long text has no room there: it lives in the page alone then.
  }
}

export function dropDraft(): void {
  sessionStorage.removeItem(KEY);
}
