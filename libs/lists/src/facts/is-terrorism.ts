/**
 * Which programmes of each authority count as terrorism. It decides which lists an operator screens by default, never
 * what happens to an account. The choices are explained in the README.
 */
const PROGRAMMES = {
  /** Al-Qaida and ISIL (QD), Taliban (TA), al-Shabaab (SO). */
  un: /^(?:(?:QD|TA|SO)[ie]\.|(?:Al-Qaida|Taliban|Somalia)$)/i,
  ofac: /^(?:SDGT|FTO|SDT)\b/i,
  eu: /^(?:EU-)?(?:TAQA|EUAQ|TERR|AFG|HAM|HAMAS|PIJ)\b/i,
  uk: /counter[- ]?terrorism|ISIL|Da['’]?esh|al-?qa['’]?ida|afghanistan|terrorism/i,
  ftm: /(?:^|[^A-Z])(?:SDGT|FTO|TEL|TAQA|EUAQ|TERR|EU-AFG|EU-HAM)(?![A-Z])|SCR?[- ]?(?:1267|1988|2253)\b|\b(?:2580\/2001|881\/2002|753\/2011)\b|terror|al-?qai?da|taliban/i,
} as const;

export function isTerrorism(authority: keyof typeof PROGRAMMES, programmes: readonly string[]): boolean {
  return programmes.some((programme) => PROGRAMMES[authority].test(programme));
}
