const PREFIXES: readonly (readonly [RegExp, string, (rest: string) => string])[] = [
  [/^ofac-(\d+)$/, 'ofac', (rest) => rest],
  [/^eu-fsf-eu-(\d+-\d+)$/, 'eu', (rest) => `EU.${rest.replace('-', '.')}`],
  [/^gb-fcdo-([a-z]+\d+)$/, 'uk', (rest) => rest.toUpperCase()],
  [/^gb-hmt-(\d+)$/, 'uk-ofsi', (rest) => rest],
];

/** References on other lists that OpenSanctions keeps in its ids, e.g. `eu-fsf-eu-2078-17`; those of other crawlers are passed over. */
export function ftmReferences(referents: readonly string[]): { list: string; ref: string }[] {
  return referents.flatMap((referent) => {
    for (const [pattern, list, refOf] of PREFIXES) {
      const rest = pattern.exec(referent)?.[1];
      if (rest !== undefined) {
        return [{ list, ref: refOf(rest) }];
      }
    }
    return [];
  });
}
