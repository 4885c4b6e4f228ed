export { aFile, aLaw, LETTER_WORDS } from './general-letters.ts';
export { HOUSE, type LettersFixture, openLetters } from './letters-fixture.ts';
