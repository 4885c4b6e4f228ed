/** A name and how else people write it. */
export interface NamePart {
  readonly latin: string;
  /** In the letters of its language, where these are not Latin. */
  readonly own?: string;
  readonly spellings: readonly string[];
}

/** Names of a population, each list from the most common on. */
export interface NameBook {
  readonly male: readonly NamePart[];
  readonly female: readonly NamePart[];
  readonly family: readonly NamePart[];
}

/**
 * Reads a list of names: one a line, its own script after a bar, other spellings after a second one.
 *
 * @example
 * parseNames('Umar|عمر|Omar Umer')[0].spellings // => ['Omar', 'Umer']
 */
export function parseNames(text: string): NamePart[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [latin = '', own, spellings] = line.split('|').map((part) => part.trim());
      return {
        latin,
        ...(own === undefined || own === '' ? {} : { own }),
        spellings: spellings === undefined ? [] : spellings.split(' '),
      };
    });
}

/** Names of which nothing but the name is known. */
export const plainNames = (names: readonly string[]): NamePart[] =>
  names.map((latin) => ({ latin, spellings: [] }));
