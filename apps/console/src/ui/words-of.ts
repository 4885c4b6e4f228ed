/** What somebody typed as a list: parts between spaces or commas, those of Urdu too. */
export function wordsOf(text: string): string[] {
  return text.split(/[\s,،]+/).filter((word) => word !== '');
}
