import type { LettersPort, LetterWish } from '@breakwater/casework';
import type { CaseSending, SendingWay } from '@breakwater/contracts/casework';
import type {
  LetterAddressee,
  LetterChannel,
  LetterRoute,
  LetterValues,
  NewLetter,
} from '@breakwater/contracts/letters';
import { BreakwaterError } from '@breakwater/kernel';
import type { Letters } from '@breakwater/letters';

/** What letters of cases are made with. */
export interface CaseLetterSources {
  readonly letters: Letters;
  /** Time zone of a law pack. */
  readonly zoneOf: (instrument: string) => string | undefined;
}

/** Letters of cases: written, numbered and printed by the letters, where they are signed and sent as well. */
export function caseLetters({ letters, zoneOf }: CaseLetterSources): LettersPort {
  return {
    async make(wish, by) {
      const { zone } = (await letters.settings.read()).settings;
      const ofLaw = wish.instrument === undefined ? undefined : zoneOf(wish.instrument);
      const { id, pdfSha256 } = await letters.write(newLetter(wish, ofLaw ?? zone), by);
      if (pdfSha256 === undefined) throw new Error('a letter that is finished has no PDF');
      return { letterId: id, sha256: pdfSha256 };
    },
    async get(letterId) {
      try {
        const { bytes } = await letters.pdf(letterId);
        return { mediaType: 'application/pdf', bytes };
      } catch (error) {
        if (error instanceof BreakwaterError && error.status === 404) return undefined;
        throw error;
      }
    },
    handed: (work, { letterId, sha256, way, to, note, at }, by) =>
      letters.within.mark(
        work,
        letterId,
        { pdfSha256: sha256, channel: CHANNELS[way], to, at, note: note ?? SAID[way] },
        by,
      ),
  };
}

const CHANNELS = {
  'e-mail': 'mail',
  portal: 'portal',
  post: 'post',
  'handed-over': 'post',
} as const satisfies Readonly<Record<SendingWay, LetterChannel>>;

/** What the letters note of what was done by hand, where nobody wrote more. */
const SAID: Readonly<Record<SendingWay, string>> = {
  'e-mail': 'sent by hand, as an e-mail',
  portal: 'put into the portal by hand',
  post: 'posted',
  'handed-over': 'handed over',
};

/** How a letter went, as its case names it; cases have no desk. */
export const WAYS: Readonly<Record<Exclude<LetterChannel, 'desk'>, CaseSending['way']>> = {
  mail: 'e-mail',
  exchange: 'exchange',
  portal: 'portal',
  post: 'post',
};

/**
 * A letter of a case as the letters take it.
 *
 * @param zone IANA zone in which it is told until when something is due
 * @example
 * ```text
 * newLetter(wish, 'Asia/Karachi').route // { channel: 'mail', to: 'legal@lantern.example' } where the addressee has e-mail
 * ```
 */
export function newLetter(wish: LetterWish, zone: string): NewLetter {
  const { caseId, kind, language, instrument, channels, elements, items } = wish;
  const route = routeTo(channels);
  return {
    kind,
    language,
    ...(instrument !== undefined && { instrument }),
    about: { kind: 'case', id: caseId },
    values: valuesOf(elements, zone),
    items: items.map(({ value, note }) => ({
      value,
      ...(note !== undefined && { note: shorten(note, 500) }),
    })),
    ...(route && { route }),
  };
}

function valuesOf({ addressee, dueAt, ...texts }: LetterWish['elements'], zone: string): LetterValues {
  return {
    ...texts,
    ...(addressee !== undefined && { addressee: addresseeOf(addressee) }),
    ...(dueAt !== undefined && { dueAt: { at: new Date(dueAt).toISOString(), zone } }),
  };
}

const MOST_LINES = 8;

/** The name in the first line, and its address below; what is more than an envelope has room for stands in the last line. */
function addresseeOf(text: string): LetterAddressee {
  const [name = '', ...address] = text
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const rest = address.slice(MOST_LINES - 1).join(', ');
  const lines = [...address.slice(0, MOST_LINES - 1), ...(rest === '' ? [] : [rest])];
  return {
    name: shorten(name, 300),
    ...(lines.length > 0 && { lines: lines.map((line) => shorten(line, 200)) }),
  };
}

/** By mail where there is an address for it, else by the portal, else by post. */
function routeTo(channels: LetterWish['channels']): LetterRoute | undefined {
  const of = (wanted: string) => channels.find(({ kind }) => kind === wanted)?.value;
  const [email, portal] = [of('email'), of('portal')];
  if (email !== undefined) return { channel: 'mail', to: email };
  if (portal !== undefined && portal.length <= 500) return { channel: 'portal', to: portal };
  return of('post') === undefined ? undefined : { channel: 'post' };
}

const shorten = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
