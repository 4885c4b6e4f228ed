import { createValidator } from '@breakwater/contracts';
import { PLACE_LANGUAGES, type Place, PlacePack } from '@breakwater/contracts/screening';
import { BreakwaterError } from '@breakwater/kernel';
import { type Document, LineCounter, parseDocument } from 'yaml';

const validator = createValidator(PlacePack);

/**
 * Reads the files of `packs/places`, by name and text.
 *
 * Throws BreakwaterError `place-pack-invalid` with file and line of the first fault.
 *
 * @example
 * ```ts
 * readPlaces({ 'a.yaml': 'places:\n  - { name: Naugram, ur: [نوگرام] }' }).length // => 1
 * readPlaces({ 'a.yaml': 'places:\n  - { title: Naugram }' }) // => throws place-pack-invalid
 * ```
 */
export function readPlaces(files: Readonly<Record<string, string>>): Place[] {
  return Object.entries(files).flatMap(([file, text]) => readFile(file, text));
}

function readFile(file: string, text: string): readonly Place[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const invalid = (offset: number, message: string) => {
    const line = Math.max(lines.linePos(Math.min(offset, text.length)).line, 1);
    return new BreakwaterError(
      'place-pack-invalid',
      `${file}, line ${line}: ${message}. Correct packs/places and start again.`,
      { extra: { file, line } },
    );
  };
  const [broken] = document.errors;
  if (broken) throw invalid(broken.pos[0], broken.message);
  const value: unknown = document.toJS();
  if (!validator.Check(value)) {
    const [fault] = validator.Errors(value);
    const pointer = fault?.instancePath ?? '';
    throw invalid(offsetOf(document, pointer), `${pointer} ${fault?.message ?? 'is no pack of places'}`);
  }
  for (const [index, place] of value.places.entries()) {
    const stray = strayAmbiguous(place);
    if (stray !== undefined)
      throw invalid(
        offsetOf(document, `/places/${index}`),
        `"${stray}" is called ambiguous and is no spelling of ${place.name}`,
      );
  }
  return value.places;
}

function strayAmbiguous(place: Place): string | undefined {
  const spellings = new Set([place.name, ...PLACE_LANGUAGES.flatMap((language) => place[language] ?? [])]);
  return place.ambiguous?.find((text) => !spellings.has(text));
}

/** Where the nearest part of a pointer that is there begins. */
function offsetOf(document: Document, pointer: string): number {
  const keys = pointer
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  for (let length = keys.length; length > 0; length--) {
    const node = document.getIn(keys.slice(0, length), true) as
      | { range?: [number, number, number] }
      | undefined;
    if (node?.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}
