/** The sentences of a text, as comparable words: small letters without accents; one form of letters that Urdu and Arabic share. */
export function splitWords(text: string): string[][] {
  return text
    .normalize('NFKC')
    .split(/(?<=\p{L}{2})[.](?=\s|$)|[!?;:؟۔؛\n•]+|\s[-–—]\s/u)
    .map((sentence) => sentence.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’‌]*/gu) ?? [])
    .filter((words) => words.length > 0)
    .map((words) => words.map(comparableWord));
}

export function comparableWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}‌'’]/gu, '')
    .replace(/ي|ى/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/ہ|ه|ۃ|ة/g, 'ہ')
    .normalize('NFC');
}
