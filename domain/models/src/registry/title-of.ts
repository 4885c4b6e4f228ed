import type { LocalText } from '@breakwater/contracts';

const MOST_LETTERS = 200;

/** What a card calls its model, in English where it says it in both languages; the id where it says nothing. */
export function titleOf({ title }: Readonly<Record<string, unknown>>, id: string): string {
  return wordsOf(title) ?? wordsOf(partOf(title, 'en')) ?? id;
}

/** The title of a card that has it in both languages. */
export function titlesOf(title: unknown): LocalText | undefined {
  const [en, ur] = [wordsOf(partOf(title, 'en')), wordsOf(partOf(title, 'ur'))];
  return en !== undefined && ur !== undefined ? { en, ur } : undefined;
}

function partOf(title: unknown, language: 'en' | 'ur'): unknown {
  return typeof title === 'object' && title !== null ? (title as Partial<LocalText>)[language] : undefined;
}

function wordsOf(said: unknown): string | undefined {
  return typeof said === 'string' && said.trim() !== '' ? said.slice(0, MOST_LETTERS) : undefined;
}
