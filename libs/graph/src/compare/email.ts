import type { Comparator } from './comparator.ts';
import { editDistance } from './edit-distance.ts';
import { jaroWinkler } from './jaro-winkler.ts';

export interface PreparedEmail {
  readonly text: string;
  /** What stands before the @. */
  readonly local: string;
  readonly domain: string;
}

const LEVELS = [
  'same',
  'one-edit',
  'two-edits',
  'same-before-the-at',
  'very-alike',
  'local-very-alike',
  'same-domain-local-alike',
  'same-domain',
  'alike',
  'different',
] as const;

/** E-mail addresses. */
export const compareEmails: Comparator<PreparedEmail> = {
  levels: LEVELS,
  prepare: (value) => {
    const at = value.lastIndexOf('@');
    if (value === '') return undefined;
    return at < 0
      ? { text: value, local: value, domain: '' }
      : { text: value, local: value.slice(0, at), domain: value.slice(at + 1) };
  },
  compare: (a, b) => LEVELS.indexOf(levelOf(a, b)),
};

function levelOf(a: PreparedEmail, b: PreparedEmail): (typeof LEVELS)[number] {
  if (a.text === b.text) return 'same';
  const edits = editDistance(a.text, b.text, 2);
  if (edits <= 2) return edits === 1 ? 'one-edit' : 'two-edits';
  if (a.local === b.local && a.local.length > 2) return 'same-before-the-at';
  const likeness = jaroWinkler(a.text, b.text);
  if (likeness >= 0.92) return 'very-alike';
  const local = jaroWinkler(a.local, b.local);
  if (local >= 0.92) return 'local-very-alike';
  if (a.domain === b.domain && a.domain !== '')
    return local >= 0.75 ? 'same-domain-local-alike' : 'same-domain';
  return likeness >= 0.8 ? 'alike' : 'different';
}
