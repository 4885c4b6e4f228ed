import { createValidator } from '@breakwater/contracts';
import { checkLetterTemplate, LetterFile } from '@breakwater/contracts/letters';
import { placeYaml, type YamlPlace } from '@breakwater/yaml';

/** What is wrong in a file of letters, and where: line and column count from 1. */
export interface LetterFileFault extends YamlPlace {
  readonly pointer: string;
  readonly message: string;
}

const MOST_CHARACTERS = 1024 * 1024;
const files = createValidator(LetterFile);

/**
 * Reads a file of `packs/letters`: its shape, kinds that stand once, elements that there are, and what a letter of its
 * kind has to require. All faults are given, each with its place.
 *
 * @example
 * ```ts
 * readLetterFile('language: en\nletters: []').faults.map(({ line, pointer }) => [line, pointer]) // => [[1, ''], [2, '/letters']]
 * ```
 */
export function readLetterFile(source: string): {
  readonly file?: LetterFile;
  readonly faults: readonly LetterFileFault[];
} {
  const { document, broken, placeAt, placeOf } = placeYaml(source, MOST_CHARACTERS);
  if (broken.length > 0)
    return { faults: broken.map(({ offset, message }) => ({ ...placeAt(offset), pointer: '', message })) };
  const value: unknown = document.toJS();
  const at = (pointer: string, message: string): LetterFileFault => ({
    ...placeOf(pointer),
    pointer,
    message,
  });
  if (!files.Check(value))
    return {
      faults: files.Errors(value).map(({ instancePath, message, params }) => {
        const { additionalProperties, allowedValues } = params as {
          readonly additionalProperties?: unknown;
          readonly allowedValues?: readonly unknown[];
        };
        const more = additionalProperties ?? allowedValues?.join(', ');
        return at(instancePath, more === undefined ? message : `${message}: ${more}`);
      }),
    };
  const { language, letters } = value;
  const kinds = letters.map(({ kind }) => kind);
  const faults = letters.flatMap((letter, index) => [
    ...(kinds.indexOf(letter.kind) === index
      ? []
      : [at(`/letters/${index}/kind`, `${letter.kind} stands there more than once`)]),
    ...checkLetterTemplate({ ...letter, language }).map(({ pointer, message }) =>
      at(`/letters/${index}${pointer}`, message),
    ),
  ]);
  return faults.length > 0 ? { faults } : { file: value, faults };
}
