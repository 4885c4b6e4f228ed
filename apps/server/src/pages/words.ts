import type { Locale } from '@breakwater/contracts';
import { createPhrases, type Say } from '@breakwater/redress';
import en from './messages.en.json' with { type: 'json' };
import ur from './messages.ur.json' with { type: 'json' };

/** Id of a message of the public pages. */
export type PageWord = keyof typeof en;

/** What the public pages say, by language. */
export const WORDS: Readonly<Record<Locale, Say<PageWord>>> = createPhrases<PageWord>({ en, ur });
