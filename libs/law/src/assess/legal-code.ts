/**
 * Whether a provision that an order names is of a law as we know it: the same numbers and words in the same order, whatever
 * signs stand between them (18 U.S.C. § 2703, 18 USC 2703(d)), and whatever stands in brackets.
 *
 * @example
 * ```ts
 * citesLaw('Art. 3 of Regulation (EU) 2021/784', ['2021/784']) // => true
 * citesLaw('18 U.S.C. § 2703(d)', ['18 USC 27']) // => true
 * citesLaw('rule 3, IT (Intermediary Guidelines) Rules, 2021', ['IT Rules 2021']) // => true
 * citesLaw('Section 42 of the Police Act', ['Prevention of Electronic Crimes Act']) // => false
 * ```
 */
export function citesLaw(written: string, codes: readonly string[]): boolean {
  const texts = [written, written.replace(/\([^()]*\)/gu, ' ')].map((text) => ` ${comparable(text)}`);
  return codes.some((code) => {
    const wanted = comparable(code);
    return wanted !== '' && texts.some((text) => text.includes(` ${wanted}`));
  });
}

function comparable(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/(?<=\p{L})\.(?=\p{L})/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
