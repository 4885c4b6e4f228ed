import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** A post or profile that somebody wrote who had read neither banks nor rules nor models. */
export interface UnseenText {
  readonly id: string;
  readonly lang: string;
  readonly violating: boolean;
  readonly form: 'plain' | 'disguised' | 'unnamed';
  readonly kind: 'post' | 'profile';
  readonly text?: string;
  readonly handle?: string;
  readonly displayName?: string;
  readonly bio?: string;
  readonly of?: string;
}

/** Reads a set of `fixtures/unseen`: packed, since what supporters say is not for reading in passing. */
export function readUnseen(name: string): UnseenText[] {
  const path = fileURLToPath(new URL(`../../../fixtures/unseen/${name}.jsonl.gz`, import.meta.url));
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as UnseenText);
}

/** The event that a platform would send: a post of a new account, or the account that is made. */
export function eventOf(unseen: UnseenText, index: number) {
  const { kind, text, handle, displayName, bio } = unseen;
  const base = { id: String(index), at: new Date(Date.now() - 60_000).toISOString(), platform: 'unseen' };
  if (kind === 'post') {
    const content = { id: `c${index}`, kind: 'post', text: text ?? '' };
    return { ...base, type: 'content.created', account: { id: `a${index}` }, content };
  }
  const profile = { ...(handle && { handle }), ...(displayName && { displayName }), ...(bio && { bio }) };
  return { ...base, type: 'account.created', account: { id: `a${index}`, ...profile } };
}
