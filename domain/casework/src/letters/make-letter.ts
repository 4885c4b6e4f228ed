import type { LocalText } from '@breakwater/contracts';
import type {
  Addressee,
  CaseItem,
  CaseLetter,
  CaseLetterKind,
  LetterElements,
  NewCaseLetter,
} from '@breakwater/contracts/casework';
import { toInstant } from '@breakwater/kernel';
import { hashShown, itemsFor } from '../cases/letter-shows.ts';
import { caseOf } from '../cases/lock-case.ts';
import { shownLetter } from '../cases/show-letters.ts';
import { CaseworkError, wrongState } from '../casework-error.ts';
import { clockFacts } from '../clocks/clock-facts.ts';
import { computeClocks } from '../clocks/compute-clocks.ts';
import { nextClock } from '../clocks/next-clock.ts';
import type { CaseworkContext } from '../ports.ts';
import { findAddressee } from '../store/addressees.ts';
import type { StoredCase } from '../store/cases.ts';
import { insertLetter } from '../store/letters.ts';

const OPENING: ReadonlySet<CaseLetterKind> = new Set(['order', 'notice', 'referral']);

/**
 * Makes a letter of a case: the first is of its own kind and lists everything, later ones list what is open. What an officer
 * writes stands before what follows from the case.
 *
 * Throws CaseworkError 404 `case-not-found`, 409 `case-state`, `letter-first`, 422 `case-invalid` without items; and what the
 * letters say of an element that is missing.
 */
export async function makeLetter(
  context: CaseworkContext,
  caseId: string,
  given: NewCaseLetter,
  by: string,
): Promise<CaseLetter> {
  const { storage, clock, letters } = context;
  const one = await caseOf(storage.db, caseId);
  checkTurn(one, given.kind);
  checkDue(given.elements?.dueAt);
  const all = await itemsFor(storage.db, caseId, 'all');
  if (all.length === 0)
    throw new CaseworkError('case-invalid', 'The case is about nothing yet: add items first.', 422);
  const isFirst = OPENING.has(given.kind);
  const which = isFirst ? 'all' : (given.items ?? 'open');
  const items = which === 'all' ? all : all.filter(({ state }) => state !== 'gone');
  const addressee = await findAddressee(storage.db, one.addresseeId);
  if (!addressee) throw new Error('a case has no addressee');
  const language = given.language ?? one.language;
  const elements = { ...(await elementsOf(context, one, addressee, language)), ...given.elements };
  // Made before it is written down here: a letter too many is nothing, one that is named and not there would be a gap.
  const { letterId, sha256 } = await letters.make(
    {
      caseId,
      kind: given.kind,
      language,
      instrument: one.instrument,
      channels: addressee.channels,
      elements,
      items: items.map(listed),
    },
    by,
  );
  const letter = {
    id: letterId,
    kind: given.kind,
    language,
    sha256,
    items: items.length,
    shows: hashShown(one, all),
    madeAt: toInstant(clock.now()),
    madeBy: by,
  };
  await storage.work(async (work) => {
    await insertLetter(work.db, caseId, letter);
    const detail = { letterId, kind: given.kind, sha256 };
    work.record({ actor: by, action: 'casework.letter.made', subject: caseId, detail });
  });
  return shownLetter(letter, letter.shows);
}

function checkTurn({ kind, state }: StoredCase, wanted: CaseLetterKind): void {
  if (state === 'closed' || state === 'withdrawn') throw wrongState(state, 'draft or issued');
  if (OPENING.has(wanted) ? wanted === kind : state === 'issued') return;
  throw new CaseworkError(
    'letter-first',
    `The first letter of this case is its ${kind}; others follow once that went out.`,
    409,
    { pointer: '/kind' },
  );
}

function checkDue(dueAt: string | undefined): void {
  if (dueAt === undefined || !Number.isNaN(Date.parse(dueAt))) return;
  throw new CaseworkError('case-invalid', 'This is no instant: write it like 2026-05-04T09:30:00Z.', 422, {
    pointer: '/elements/dueAt',
  });
}

/** What a letter says that follows from the case; from the law in Urdu for letters in it, else in English. */
async function elementsOf(
  { storage, law, clock }: CaseworkContext,
  one: StoredCase,
  { name, channels }: Addressee,
  language: string,
): Promise<LetterElements> {
  const { instrument, requestType, dueWish, asked, reference, reason } = one;
  const facts = (await clockFacts(storage.db, [one])).get(one.id);
  const due = (facts && nextClock(computeClocks(law(), facts, clock.now()))?.dueAt) ?? dueWish;
  const type =
    instrument === undefined || requestType === undefined
      ? undefined
      : law().requestType(instrument, requestType);
  const said = (text: LocalText | undefined) => (language === 'ur' ? text?.ur : text?.en);
  const ground = instrument === undefined ? undefined : said(law().pack(instrument)?.pack.title);
  const wanted = asked ?? said(type?.title);
  const post = channels.find(({ kind }) => kind === 'post')?.value;
  return {
    addressee: [name, post].filter((part) => part !== undefined).join('\n'),
    reference,
    facts: reason,
    ...(ground !== undefined && { ground }),
    ...(wanted !== undefined && { asked: wanted }),
    // Nobody is asked for something by a time that is over: a person says until when.
    ...(due !== undefined && Date.parse(due) > clock.now() && { dueAt: due }),
  };
}

function listed({ kind, value, note }: CaseItem) {
  return { kind, value, ...(note !== undefined && { note }) };
}
