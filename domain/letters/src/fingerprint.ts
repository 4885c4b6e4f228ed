import { canonical, sha256 } from '@breakwater/kernel';
import type { StoredLetter } from './stored-letter.ts';

/** What a signature and a sending bind: the text, to whom it is addressed, and on what way it goes. */
export function fingerprintOf({ id, textSha256, values, channel, routeTo }: StoredLetter): string {
  const { addressee } = values;
  return sha256(canonical({ id, textSha256, addressee, channel, routeTo }));
}
