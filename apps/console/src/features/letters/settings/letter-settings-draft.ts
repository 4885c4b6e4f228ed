import type { LetterSettings } from '@breakwater/contracts/letters';

/** Settings as they stand in the fields: lists as lines of text. */
export interface SettingsDraft {
  readonly zone: string;
  /** Letterheads by language: the first line is the name, the others are below it. */
  readonly letterheads: Readonly<Record<string, string>>;
  /** A line each: `id | language | name | office`. */
  readonly signatories: string;
  /** A line each: `id | prefix`, or `id | prefix | first number`. */
  readonly registers: string;
}

const BETWEEN = /\s*\|\s*/;

/**
 * What stands in the fields at first.
 *
 * @param languages in which there are letters
 */
export function settingsDraft(settings: LetterSettings, languages: readonly string[]): SettingsDraft {
  const { zone, letterheads, signatories, registers } = settings;
  const all = [...new Set([...languages, ...letterheads.map(({ language }) => language)])];
  return {
    zone,
    letterheads: Object.fromEntries(
      all.map((language) => {
        const found = letterheads.find((one) => one.language === language);
        return [language, found ? [found.name, ...found.lines].join('\n') : ''];
      }),
    ),
    signatories: signatories
      .flatMap(({ id, as }) =>
        as.map(({ language, name, office }) => [id, language, name, office].join(' | ')),
      )
      .join('\n'),
    registers: registers
      .map(({ id, prefix, first }) =>
        [id, prefix, ...(first === undefined ? [] : [String(first)])].join(' | '),
      )
      .join('\n'),
  };
}

/**
 * The settings that the fields say.
 *
 * @example
 * ```ts
 * readRegisters('out | MH | 41') // => [{ id: 'out', prefix: 'MH', first: 41 }]
 * ```
 */
export function readRegisters(text: string): LetterSettings['registers'] {
  return rows(text).map(([id = '', prefix = '', first = '']) => ({
    id,
    prefix,
    ...(first !== '' && { first: Number(first) }),
  }));
}

export function settingsOf({ zone, letterheads, signatories, registers }: SettingsDraft): LetterSettings {
  const people = new Map<string, LetterSettings['signatories'][number]['as']>();
  for (const [id = '', language = '', name = '', office = ''] of rows(signatories))
    people.set(id, [...(people.get(id) ?? []), { language, name, office }]);
  return {
    zone: zone.trim(),
    letterheads: Object.entries(letterheads).flatMap(([language, text]) => {
      const [name, ...lines] = linesOf(text);
      return name === undefined ? [] : [{ language, name, lines }];
    }),
    signatories: [...people].map(([id, as]) => ({ id, as })),
    registers: readRegisters(registers),
  };
}

const rows = (text: string) => linesOf(text).map((line) => line.split(BETWEEN));

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
