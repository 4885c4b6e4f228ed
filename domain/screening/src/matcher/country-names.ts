const ENGLISH = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Names of countries, folded. A place that is a country says where somebody's papers are from: it corroborates nothing. */
export const COUNTRY_NAMES: ReadonlySet<string> = new Set(
  regionCodes().flatMap((code) => {
    const name = ENGLISH.of(code);
    return name ? name.toLowerCase().split(/[^\p{L}]+/u) : [];
  }),
);

function regionCodes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.flatMap((first) => letters.map((second) => first + second));
}
