import type { Letter, LetterSettings, LetterValues, NewLetter } from '@breakwater/contracts/letters';
import { checkPerson, toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { LetterError } from '../letter-error.ts';
import type { AboutFacts, LettersContext } from '../ports.ts';
import { settingsOf } from '../settings/letter-settings.ts';
import { insertLetter } from '../store/letters.ts';
import type { StoredLetter } from '../stored-letter.ts';
import { findTemplate } from '../templates/find-template.ts';
import { checkDraft } from './check-draft.ts';
import { getLetter } from './show-letters.ts';

/**
 * Begins a letter from its template. What the caller does not say is taken from what it is about.
 *
 * Throws LetterError 422 `letter-template-missing`, `letter-instrument-unknown`, `letter-about-unknown`,
 * `letter-about-closed`, and what `checkDraft` throws.
 */
export async function makeLetter(context: LettersContext, given: NewLetter, by: string): Promise<Letter> {
  const prepared = await prepareLetter(context, given);
  const id = await context.storage.work((work) => prepared(work, by));
  return getLetter(context, id);
}

/** Looks up what a letter begins with, outside of transactions; what it returns writes it in a unit and says its id. */
export async function prepareLetter(
  context: LettersContext,
  given: NewLetter,
): Promise<(work: Work, by: string) => Promise<string>> {
  const facts = await factsFor(context, given);
  const settings = await settingsOf(context.storage.db);
  const { kind, language, about } = given;
  const instrument = given.instrument ?? facts.instrument;
  const { source, template } = findTemplate(context, { kind, language, instrument });
  const route =
    given.route ?? (facts.mail === undefined ? undefined : { channel: 'mail' as const, to: facts.mail });
  const draft = {
    kind,
    language,
    register: given.register ?? settings.registers[0]?.id ?? '',
    state: 'draft' as const,
    template: source,
    requires: template.requires,
    subject: template.subject,
    paragraphs: template.paragraphs,
    values: valuesOf(given, facts, settings),
    items: given.items ?? facts.items ?? [],
    asCorrespondence: given.asCorrespondence ?? false,
    ...(instrument !== undefined && { instrument }),
    ...(about && { aboutKind: about.kind, aboutId: about.id }),
    ...(route && { channel: route.channel, ...(route.to !== undefined && { routeTo: route.to }) }),
  };
  checkDraft({ ...draft, route }, settings);
  return async (work, author) => {
    const by = checkPerson(author);
    const letter: StoredLetter = {
      id: context.ids(),
      ...draft,
      writtenBy: [by],
      createdAt: toInstant(context.clock.now()),
      createdBy: by,
    };
    await insertLetter(work.db, letter);
    const detail = { kind, language, template: source, ...(about && { about: `${about.kind}:${about.id}` }) };
    work.record({ actor: by, action: 'letter.drafted', subject: letter.id, detail });
    return letter.id;
  };
}

async function factsFor(
  { factsOf }: LettersContext,
  { about, language, kind }: NewLetter,
): Promise<AboutFacts> {
  if (!about) return {};
  const facts = await factsOf(about, language, kind);
  if (!facts)
    throw new LetterError('letter-about-unknown', 'What the letter is about is not there.', 422, {
      pointer: '/about',
    });
  if (facts.closed) throw aboutClosed();
  return facts;
}

export function aboutClosed(): LetterError {
  const message = 'What the letter is about is closed: nothing is added to it any more.';
  return new LetterError('letter-about-closed', message, 409);
}

/** The caller's before those of the case; who signs goes without saying where there is only one. */
function valuesOf(given: NewLetter, facts: AboutFacts, { signatories }: LetterSettings): LetterValues {
  const [only, ...others] = signatories;
  return {
    ...(facts.addressee && { addressee: facts.addressee }),
    ...(only && others.length === 0 && { signatory: only.id }),
    ...facts.values,
    ...given.values,
  };
}
