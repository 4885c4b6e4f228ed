import { type Alias, aliasStrength } from '@breakwater/names';
import { ORGANISATIONS_LIST } from '../starter/organisations-list.ts';
import type { Designated } from './designated.ts';

/** Whether it is looked for where accounts present themselves: as organisations, and as what is neither person nor ship. */
export function mayBePresented({ screens, entry: { type } }: Designated): boolean {
  return screens && (type === 'organisation' || type === 'unknown');
}

/**
 * The names by which an account may present itself as a designation that `mayBePresented`. Where
 * people have said which names mean other things too, that counts; of published lists it is worked out.
 */
export function aliasesOf({ id, list, entry }: Designated): Alias[] {
  const reviewed = list === ORGANISATIONS_LIST;
  return entry.names.map(({ text, strength, needs }): Alias => {
    const { reasons } = aliasStrength(text, 'organisation');
    const acronym = reasons.includes('acronym');
    const ambiguous = strength === 'weak' || needs !== undefined || (!reviewed && reasons.length > 0);
    return {
      key: id,
      text,
      ...(ambiguous && { ambiguous }),
      ...(acronym && { acronym }),
      ...(needs && { needs }),
    };
  });
}
