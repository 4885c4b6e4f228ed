import {
  isSevereLetter,
  type Letter,
  type LetterDispatch,
  type LetterKind,
  type LetterSettings,
  type LetterState,
  type LetterSummary,
} from '@breakwater/contracts/letters';
import { decodeCursor, isId, type Page, type PageQuery, pageOf } from '@breakwater/kernel';
import { letterOf } from '../lock-letter.ts';
import type { LettersContext } from '../ports.ts';
import { settingsOf } from '../settings/letter-settings.ts';
import { letterText } from '../sheet/letter-text.ts';
import { makeSheet } from '../sheet/make-sheet.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { selectDispatches } from '../store/dispatches.ts';
import { selectLetters } from '../store/letters.ts';
import { findPdfHash } from '../store/pdfs.ts';
import { aboutOf, routeOf, type StoredLetter } from '../stored-letter.ts';

const PAGE = 50;

export interface LetterQuery extends PageQuery {
  readonly state?: LetterState | undefined;
  readonly kind?: LetterKind | undefined;
  readonly about?: string | undefined;
}

/** Letters with their state, the latest begun first. */
export async function listLetters(
  context: LettersContext,
  { limit = PAGE, cursor, ...filter }: LetterQuery = {},
): Promise<Page<LetterSummary>> {
  const { db } = context.storage;
  const after = decodeCursor(cursor, { id: isId })?.id;
  const page = pageOf(await selectLetters(db, filter, after, limit + 1), limit, ({ id }) => [id]);
  const settings = await settingsOf(db);
  const dispatches = await selectDispatches(
    db,
    page.items.map(({ id }) => id),
  );
  return {
    ...page,
    items: page.items.map((one) => summaryOf(one, readSheet(context, one, settings), dispatches.get(one.id))),
  };
}

/** A letter in full. Throws LetterError 404 `letter-not-found`. */
export async function getLetter(context: LettersContext, id: string): Promise<Letter> {
  const { db } = context.storage;
  const stored = await letterOf(db, id);
  const read = readSheet(context, stored, await settingsOf(db));
  const dispatches = (await selectDispatches(db, [id])).get(id) ?? [];
  const { textSha256, fingerprint, signedBy, signedAt, signedFingerprint, discardedBecause } = stored;
  const pdfSha256 = textSha256 === undefined ? undefined : await findPdfHash(db, id, textSha256);
  return {
    ...summaryOf(stored, read, dispatches),
    register: stored.register,
    template: stored.template,
    subjectText: stored.subject,
    paragraphs: [...stored.paragraphs],
    requires: [...stored.requires],
    values: stored.values,
    items: [...stored.items],
    asCorrespondence: stored.asCorrespondence,
    text: letterText(read.sheet),
    ...(textSha256 !== undefined && { textSha256 }),
    ...(pdfSha256 !== undefined && { pdfSha256 }),
    ...(fingerprint !== undefined && { fingerprint }),
    ...(signedBy !== undefined &&
      signedAt !== undefined &&
      signedFingerprint !== undefined && {
        signature: { by: signedBy, at: signedAt, fingerprint: signedFingerprint },
      }),
    writtenBy: [...stored.writtenBy],
    dispatches,
    ...(discardedBecause !== undefined && { discardedBecause }),
  };
}

interface ReadSheet {
  readonly sheet: Sheet;
  readonly missing: readonly LetterSummary['missing'][number][];
}

/** How a letter reads: as it was kept, or, while it is a draft, as it would read now. */
export function readSheet(
  { files }: LettersContext,
  letter: StoredLetter,
  settings: LetterSettings,
): ReadSheet {
  return letter.sheet ? { sheet: letter.sheet, missing: [] } : makeSheet(letter, settings, files());
}

function summaryOf(
  stored: StoredLetter,
  { sheet, missing }: ReadSheet,
  dispatches: readonly LetterDispatch[] = [],
): LetterSummary {
  const { id, kind, language, state, number, day, instrument, createdAt, createdBy, signedBy, values } =
    stored;
  const about = aboutOf(stored);
  const route = routeOf(stored);
  const last = dispatches.at(-1);
  return {
    id,
    kind,
    language,
    state,
    ...(number !== undefined && { number }),
    ...(day !== undefined && { date: day }),
    subject: sheet.subject,
    ...(values.addressee && { addressee: values.addressee.name }),
    ...(about && { about }),
    ...(instrument !== undefined && { instrument }),
    ...(route && { route }),
    severe: isSevereLetter(kind),
    signed: signedBy !== undefined,
    ...(last && { dispatch: last.state }),
    missing: [...missing],
    createdAt,
    createdBy,
  };
}
