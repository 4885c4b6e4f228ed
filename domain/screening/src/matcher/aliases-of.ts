import { type Alias, aliasStrength } from '@breakwater/names';
import type { Designated } from './designated.ts';

/** The names that an account may present itself by: those of organisations and of what is neither person nor ship. */
export function aliasesOf({ id, entry }: Designated): Alias[] {
  if (entry.type !== 'organisation' && entry.type !== 'unknown') return [];
  return entry.names.map(({ text, strength, needs }): Alias => {
    const { reasons } = aliasStrength(text, 'organisation');
    const acronym = reasons.includes('acronym');
    const ambiguous = strength === 'weak' || needs !== undefined || reasons.length > 0;
    return {
      key: id,
      text,
      ...(ambiguous && { ambiguous }),
      ...(acronym && { acronym }),
      ...(needs && { needs }),
    };
  });
}
