import { createValidator } from '@breakwater/contracts';
import { PLACE_LANGUAGES, type Place, PlacePack } from '@breakwater/contracts/screening';
import { BreakwaterError } from '@breakwater/kernel';
import { placeYaml, type YamlPlace } from '@breakwater/yaml';

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
  const { document, broken, placeAt, placeOf } = placeYaml(text);
  const invalid = ({ line }: YamlPlace, message: string) =>
    new BreakwaterError(
      'place-pack-invalid',
      `${file}, line ${line}: ${message}. Correct packs/places and start again.`,
      { extra: { file, line } },
    );
  const [fault] = broken;
  if (fault) throw invalid(placeAt(fault.offset), fault.message);
  const value: unknown = document.toJS();
  if (!validator.Check(value)) {
    const [wrong] = validator.Errors(value);
    const pointer = wrong?.instancePath ?? '';
    throw invalid(placeOf(pointer), `${pointer} ${wrong?.message ?? 'is no pack of places'}`);
  }
  for (const [index, place] of value.places.entries()) {
    const stray = strayAmbiguous(place);
    if (stray !== undefined)
      throw invalid(
        placeOf(`/places/${index}`),
        `"${stray}" is called ambiguous and is no spelling of ${place.name}`,
      );
  }
  return value.places;
}

function strayAmbiguous(place: Place): string | undefined {
  const spellings = new Set([place.name, ...PLACE_LANGUAGES.flatMap((language) => place[language] ?? [])]);
  return place.ambiguous?.find((text) => !spellings.has(text));
}
