import type { DesignatedName, DesignationEntry } from '@breakwater/contracts/screening';
import { cleanText, isPlaceholder } from '../facts/clean-text.ts';
import type { Tally } from '../tally.ts';
import type { EntryDraft } from './entry-draft.ts';

const MOST_REF_UNITS = 100;
const MOST_NAME_UNITS = 1000;
const STRENGTHS = ['weak', 'unstated', 'strong'] as const;

/** Cleans a draft and checks it; what has no reference or no name is dropped, and counted. */
export function finishEntry(draft: EntryDraft, tally: Tally, where: string): DesignationEntry | undefined {
  const ref = cleanText(draft.ref);
  if (isPlaceholder(ref) || ref.length > MOST_REF_UNITS) {
    tally.drop('reference-missing', where);
    return undefined;
  }
  const names = finishNames(draft.names, () => tally.note('name-too-long', where, ref));
  if (names.length === 0) {
    tally.drop('name-missing', where, ref);
    return undefined;
  }
  for (const field of draft.unreadable) tally.note('date-unreadable', where, `${ref} ${field}`);
  const entry: DesignationEntry = {
    ref: detach(ref),
    type: draft.type,
    names,
    programmes: finishTexts(draft.programmes),
    terrorism: draft.terrorism,
    births: finishBirths(draft.births, (date) =>
      isPast(date, tally, () => tally.note('birth-to-come', where, `${ref} born`)),
    ),
    fathers: finishTexts(draft.fathers),
    places: finishTexts(draft.places),
    countries: finishTexts(draft.countries),
    identifiers: unique(draft.identifiers.flatMap(finishIdentifier)),
    urls: finishTexts(draft.urls),
    emails: finishTexts(draft.emails),
    phones: finishTexts(draft.phones),
    wallets: unique(draft.wallets),
    roles: finishTexts(draft.roles),
    sameAs: unique(draft.sameAs),
  };
  if (draft.listedOn !== undefined) {
    entry.listedOn = draft.listedOn;
  }
  const remarks = draft.remarks.map(cleanText).filter(Boolean).join(' ');
  if (remarks !== '') {
    entry.remarks = detach(remarks);
  }
  return entry;
}

function finishNames(names: readonly DesignatedName[], onTooLong: () => void): DesignatedName[] {
  const [only] = names;
  if (names.length === 1 && only) {
    const text = cleanText(only.text);
    if (text.length <= MOST_NAME_UNITS) {
      return isPlaceholder(text) ? [] : [{ ...only, text: detach(text), kind: 'primary' }];
    }
  }
  const byText = new Map<string, DesignatedName>();
  for (const name of names) {
    const text = cleanText(name.text);
    if (isPlaceholder(text)) {
      continue;
    }
    if (text.length > MOST_NAME_UNITS) {
      onTooLong();
      continue;
    }
    const known = byText.get(text);
    // A list may print one name twice; the stronger statement and the first kind stand.
    if (!known) {
      byText.set(text, { ...name, text: detach(text) });
    } else if (STRENGTHS.indexOf(name.strength) > STRENGTHS.indexOf(known.strength)) {
      byText.set(text, { ...known, strength: name.strength });
    }
  }
  const finished = [...byText.values()];
  const first = finished.find(({ kind }) => kind === 'primary') ?? finished[0];
  return first
    ? [{ ...first, kind: 'primary' }, ...finished.filter((name) => name !== first).map(asOther)]
    : [];
}

function asOther(name: DesignatedName): DesignatedName {
  return name.kind === 'primary' ? { ...name, kind: 'alias' } : name;
}

type Birth = EntryDraft['births'][number];

function finishBirths(births: readonly Birth[], isPast: (birth: Birth) => boolean): Birth[] {
  const finished = births.map(finishBirth).map((birth) => (isPast(birth) ? birth : placeOnly(birth)));
  return unique(finished.filter((birth) => Object.keys(birth).some((key) => key !== 'circa')));
}

/** Nobody is listed who is still to be born. */
function isPast({ date, fromYear, toYear }: Birth, tally: Tally, onToCome: () => void): boolean {
  const stated = [date, fromYear, toYear].flatMap((one) => (one === undefined ? [] : [String(one)]));
  const isToCome = stated.some(tally.isToCome);
  if (isToCome) onToCome();
  return !isToCome;
}

function placeOnly({ place }: Birth): Birth {
  return place === undefined ? {} : { place };
}

function finishBirth({ place: printed, ...date }: Birth): Birth {
  const place = cleanText(printed ?? '').slice(0, 500);
  return isPlaceholder(place) ? date : { ...date, place: detach(place) };
}

function finishIdentifier({ kind, value: printed, country: of }: EntryDraft['identifiers'][number]) {
  const value = cleanText(printed).slice(0, 200);
  const country = cleanText(of ?? '').slice(0, 100);
  return isPlaceholder(value)
    ? []
    : [{ kind, value: detach(value), ...(isPlaceholder(country) ? {} : { country: detach(country) }) }];
}

function finishTexts(texts: readonly string[]): string[] {
  if (texts.length < 2) {
    const clean = cleanText(texts[0] ?? '');
    return isPlaceholder(clean) ? [] : [detach(clean)];
  }
  const finished = new Set<string>();
  for (const text of texts) {
    const clean = cleanText(text);
    if (!isPlaceholder(clean)) {
      finished.add(detach(clean));
    }
  }
  return [...finished];
}

function unique<T>(values: readonly T[]): T[] {
  if (values.length < 2) {
    return [...values];
  }
  const seen = new Map<string, T>();
  for (const value of values) {
    const key = JSON.stringify(value);
    if (!seen.has(key)) {
      seen.set(key, value);
    }
  }
  return [...seen.values()];
}

/**
 * A copy that does not keep the text alive that it was cut from: V8 makes long slices by reference, and an index of names
 * would hold whole files in memory. Appending and cutting again copies.
 */
function detach(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
