import type { DesignatedType, DesignationEntry } from '@breakwater/contracts/screening';
import { findContacts } from '../facts/find-contacts.ts';
import { findFathers } from '../facts/find-fathers.ts';
import { findUnReferences } from '../facts/find-un-reference.ts';
import { isUnreadableDate, type ListDate, readDate, readDay, readYears } from '../facts/read-date.ts';

/** An entry while its reader gathers it; `finishEntry` makes it one that others may rely on. */
export interface EntryDraft extends Omit<DesignationEntry, 'remarks' | 'listedOn'> {
  listedOn: string | undefined;
  readonly remarks: string[];
  /** Fields whose dates are none: what they state is unknown. */
  readonly unreadable: string[];
}

export function startEntry(ref: string, type: DesignatedType): EntryDraft {
  return {
    ref,
    type,
    names: [],
    programmes: [],
    terrorism: false,
    listedOn: undefined,
    births: [],
    fathers: [],
    places: [],
    countries: [],
    identifiers: [],
    urls: [],
    emails: [],
    phones: [],
    wallets: [],
    roles: [],
    sameAs: [],
    remarks: [],
    unreadable: [],
  };
}

/** The date of a birth; a text that is written as one and is none is unknown, and told in the report. */
export function birthDate(draft: EntryDraft, printed: string): ListDate | undefined {
  if (isUnreadableDate(printed)) draft.unreadable.push('born');
  return readDate(printed);
}

/** The years between which a birth lies, from two fields for them; likewise, and undefined where neither is filled. */
export function birthYears(draft: EntryDraft, printedFrom: string, printedTo: string): ListDate | undefined {
  const [from, to] = [Number(printedFrom) || 0, Number(printedTo) || 0];
  const years = readYears(from, to);
  if (years === undefined && (from !== 0 || to !== 0)) draft.unreadable.push('born');
  return years;
}

/** The day of a listing, likewise. */
export function listingDay(draft: EntryDraft, printed: string): string | undefined {
  if (isUnreadableDate(printed)) draft.unreadable.push('listed_on');
  return readDay(printed);
}

/** Keeps a remark and takes from it what stands in it as sentences. `ownReference`: the list prints the entry's UN reference there. */
export function addRemark(draft: EntryDraft, text: string, options: { ownReference: boolean }): void {
  if (text.trim() === '') {
    return;
  }
  draft.remarks.push(text);
  const { urls, emails } = findContacts(text);
  draft.urls.push(...urls);
  draft.emails.push(...emails);
  draft.fathers.push(...findFathers(text));
  if (options.ownReference) {
    draft.sameAs.push(...findUnReferences(text).map((ref) => ({ list: 'un', ref })));
  }
}
