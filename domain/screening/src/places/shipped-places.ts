import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGazetteer, type Gazetteer } from './create-gazetteer.ts';
import { readPlaces } from './read-places.ts';

/** Folder of the places that come with the product. */
export const SHIPPED_PLACES: string = fileURLToPath(new URL('../../../../packs/places/', import.meta.url));

let read: Gazetteer | undefined;

/**
 * The places of `packs/places`, read when they are first asked for. They are facts like the base rates of names, the
 * same for every screener of a process.
 *
 * Throws BreakwaterError `place-pack-invalid` with file and line.
 *
 * @example
 * shippedPlaces() === shippedPlaces() // => true
 */
export function shippedPlaces(): Gazetteer {
  read ??= createGazetteer(readPlaces(filesOf(SHIPPED_PLACES)));
  return read;
}

function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(`${folder}${name}`, 'utf8')]));
}
