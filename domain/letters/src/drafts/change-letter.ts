import type { Letter, LetterChange } from '@breakwater/contracts/letters';
import { canonical, checkPerson } from '@breakwater/kernel';
import { fingerprintOf } from '../fingerprint.ts';
import { wrongState } from '../letter-error.ts';
import { checkIdle, lockIn } from '../lock-letter.ts';
import type { LettersContext } from '../ports.ts';
import { settingsOf } from '../settings/letter-settings.ts';
import { updateLetter } from '../store/letters.ts';
import { routeOf, type StoredLetter } from '../stored-letter.ts';
import { checkDraft } from './check-draft.ts';
import { getLetter } from './show-letters.ts';

/**
 * Changes a letter. What was ready is a draft again and keeps its number; a signature is void (safeguard: what people
 * approved is what happens). Of a letter that has left the house only the way changes.
 *
 * Throws LetterError 404 `letter-not-found`, 409 `letter-state`, `letter-under-way`, and what `checkDraft` throws.
 */
export async function changeLetter(
  context: LettersContext,
  id: string,
  change: LetterChange,
  author: string,
): Promise<Letter> {
  const by = checkPerson(author);
  await context.storage.work(async (work) => {
    const letter = await lockIn(work.db, id, ['draft', 'ready', 'issued']);
    await checkIdle(work.db, id);
    const { route = routeOf(letter), ...said } = change;
    const words = changedOf(letter, said);
    const onlyWay = Object.keys(words).length === 0;
    if (letter.state === 'issued' && !onlyWay) throw wrongState(letter.state, 'draft or ready');
    // A number belongs to its register.
    if (letter.number !== undefined && change.register !== undefined && change.register !== letter.register)
      throw wrongState(letter.state, 'without a number');
    const { channel: _c, routeTo: _r, ...rest } = letter;
    const changed: StoredLetter = {
      ...rest,
      ...words,
      ...(route && { channel: route.channel, ...(route.to !== undefined && { routeTo: route.to }) }),
    };
    checkDraft({ ...changed, route }, await settingsOf(work.db));
    const next = onlyWay ? onAnotherWay(changed) : asDraft(changed, by);
    await updateLetter(work.db, next);
    const parts = [...Object.keys(words), ...(change.route ? ['route'] : [])].sort();
    work.record({ actor: by, action: 'letter.changed', subject: id, detail: { parts } });
    if (letter.signedBy !== undefined && next.signedBy === undefined)
      work.record({ actor: by, action: 'letter.signature-void', subject: id, detail: { parts } });
  });
  return getLetter(context, id);
}

/** What is said anew and is not as it was: who saves a page as it stands has changed nothing. */
function changedOf(letter: StoredLetter, said: Omit<LetterChange, 'route'>): Omit<LetterChange, 'route'> {
  const differs = ([name, value]: readonly [string, unknown]) =>
    value !== undefined && canonical(value) !== canonical(letter[name as keyof typeof said]);
  return Object.fromEntries(Object.entries(said).filter(differs));
}

/** The text stays; what was signed for another way is not signed for this one. */
export function onAnotherWay(letter: StoredLetter): StoredLetter {
  if (letter.textSha256 === undefined) return letter;
  const fingerprint = fingerprintOf(letter);
  return fingerprint === letter.fingerprint ? letter : { ...withoutSignature(letter), fingerprint };
}

function asDraft(letter: StoredLetter, by: string): StoredLetter {
  const { sheet: _s, textSha256: _t, fingerprint: _f, ...rest } = withoutSignature(letter);
  return { ...rest, state: 'draft', writtenBy: [...new Set([...letter.writtenBy, by])] };
}

function withoutSignature({
  signedBy: _b,
  signedAt: _a,
  signedFingerprint: _f,
  ...letter
}: StoredLetter): StoredLetter {
  return letter;
}
