export { LetterError } from './letter-error.ts';
export { createLetters, type Letters } from './letters.ts';
export { lettersMigrations } from './migrations.ts';
export { lettersModule } from './module.ts';
export type { AboutFacts, DeskPort, IssuedLetter, LettersPorts, MailPort } from './ports.ts';
export type { LetterPage } from './sheet/letter-page.ts';
export { type LetterFileFault, readLetterFile } from './templates/read-letter-file.ts';
