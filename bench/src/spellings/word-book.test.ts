import { describe, expect, it } from 'vitest';
import { SCRIPTS, type Script } from './scripts.ts';
import { findWord, WORDS } from './word-book.ts';

/** Letters that a script's own tables may hold: those of another language's keyboard give typing faults away. */
const FOREIGN: Readonly<Record<Script, RegExp>> = {
  urdu: /[\u0643\u064a\u0647\u0629\u06ab\u06d0\u06cd\u067c\u0689\u0693]/,
  pashto: /[\u0643\u06c1\u06be\u0679\u0688\u0691\u06d2\u06af]/,
  arabic: /[\u06a9\u06cc\u06c1\u06be\u06d2\u067e\u0686\u06af\u0679\u0688\u0691\u06ab]/,
  devanagari: /[^\u0900-\u097f .-]/,
  bengali: /[^\u0980-\u09ff .-]/,
  cyrillic: /[^\u0400-\u04ff -]/,
};
const OWN: Readonly<Record<Script, RegExp>> = {
  urdu: /^[\p{Script=Arabic}\p{M} ]+$/u,
  pashto: /^[\p{Script=Arabic}\p{M} ]+$/u,
  arabic: /^[\p{Script=Arabic}\p{M} ]+$/u,
  devanagari: /^[\p{Script=Devanagari} -]+$/u,
  bengali: /^[\p{Script=Bengali} .-]+$/u,
  cyrillic: /^[\p{Script=Cyrillic} -]+$/u,
};

describe('words spelt by hand', () => {
  it('are many, and every one has every script', () => {
    expect(WORDS.length).toBeGreaterThan(450);
    for (const { latin, spellings } of WORDS)
      for (const script of SCRIPTS) {
        expect(spellings[script], `${latin[0]} in ${script}`).not.toEqual([]);
        expect(latin[0]).not.toBe('');
      }
  });

  it.each(SCRIPTS)('have only letters of their own language: %s', (script) => {
    const faults = WORDS.flatMap(({ latin, spellings }) =>
      spellings[script]
        .filter((text) => !OWN[script].test(text) || FOREIGN[script].test(text))
        .map((text) => `${latin[0]}: ${text}`),
    );
    expect(faults).toEqual([]);
  });

  it('are found by their longest compound, whatever the variant', () => {
    expect(findWord(['zia', 'ur', 'rehman', 'khan'], 0, 'person')?.taken).toBe(3);
    expect(findWord(['abd', 'al', 'rahman'], 0, 'person')?.entry).toBe(
      findWord(['abdurrahman'], 0, 'person')?.entry,
    );
    expect(findWord(['masoud'], 0, 'person')?.entry.spellings.urdu).toEqual(['مسعود']);
    expect(findWord(['quxley'], 0, 'person')).toBeUndefined();
  });
});
