const ONE = 'Ka Lo Mi Ra Su Te Vo Za Bel Dor Fen Gal Har Jun Kel Nor'.split(' ');
const TWO = 'ba de fi go lu ma ne pa ri so ta ve wi ya zu'.split(' ');
const THREE = 'n r l m s k d nd rt sh'.split(' ');
const COMMON = [
  'Muhammad',
  'Ahmed',
  'Ali',
  'Omar',
  'Hassan',
  'Abdul Rahman',
  'Khalid',
  'Ivan',
  'Maria',
] as const;
const KINDS = ['Front', 'Brigade', 'League', 'Circle', 'Union', 'Army'] as const;

/** An entity as FollowTheMoney has it. */
export interface MadeEntity {
  readonly id: string;
  readonly schema: 'Person' | 'Organization';
  readonly caption: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** An invented entity; each revision of it says something else. */
export function madeEntity(number: number, revision = 0): MadeEntity {
  const isPerson = number % 5 < 3;
  const [first, second, third] = [number, number * 7 + 3, number * 31 + 11].map(madeWord);
  // Half of the persons have a first name that many ordinary people have.
  const given = number % 2 === 0 ? COMMON[number % COMMON.length] : first;
  const caption = isPerson
    ? `${given} ${second} ${third}`
    : `${first} ${second} ${KINDS[number % KINDS.length]}`;
  return {
    id: `made-${number}`,
    schema: isPerson ? 'Person' : 'Organization',
    caption,
    properties: {
      name: [caption],
      alias: Array.from(
        { length: (number % 3) + revision },
        (_, n) => `${madeWord(number + 97 * (n + 1))} ${second}`,
      ),
      topics: [number % 4 === 0 ? 'crime.terror' : 'sanction'],
      ...(isPerson && { birthDate: [`${1950 + (number % 50)}-0${1 + (number % 9)}-1${number % 10}`] }),
    },
  };
}

/** A word that no language has, the same for the same number. */
export function madeWord(number: number): string {
  const at = <T>(parts: readonly T[], from: number) => parts[Math.abs(from) % parts.length];
  const mixed = Math.imul(number + 1, 0x9e3779b1) >>> 3;
  return `${at(ONE, mixed)}${at(TWO, mixed >>> 5)}${at(TWO, mixed >>> 11)}${at(THREE, mixed >>> 17)}`;
}

/** A file with one object a line. */
export function jsonLines(objects: readonly object[]): string {
  return objects.map((one) => `${JSON.stringify(one)}\n`).join('');
}
