/** The scripts that names are looked up in, each as one language's newspapers write it; the order is that of the tables. */
export const SCRIPTS = ['urdu', 'pashto', 'arabic', 'devanagari', 'bengali', 'cyrillic'] as const;
export type Script = (typeof SCRIPTS)[number];

/** What a word is written as in each script, the usual spelling first. */
export type Spellings = Readonly<Record<Script, readonly string[]>>;
