import { readdirSync, readFileSync } from 'node:fs';
import { BreakwaterError } from '@breakwater/kernel';
import type { Static, TSchema } from 'typebox';
import { Check, Errors } from 'typebox/value';
import { parse } from 'yaml';
import { ExpectedFile, PeopleFile, PostsFile, ViolationsFile, VoicesFile } from './material-schema.ts';
import { OrdersFile } from './order-material.ts';

const FOLDER = new URL('../../../../packs/demo/', import.meta.url);

/** Everything that is written for the demo, as it stands in `packs/demo`. */
export interface Material {
  readonly expected: ExpectedFile;
  readonly people: PeopleFile;
  readonly posts: ReadonlyMap<string, PostsFile>;
  readonly voices: readonly VoicesFile[];
  readonly violations: ViolationsFile;
}

/** A file of `packs/demo` is missing, no YAML, or not of the shape that the demo reads. */
export class DemoMaterialError extends BreakwaterError {
  override readonly name = 'DemoMaterialError';
  constructor(file: string, problem: string, cause?: unknown) {
    super('demo-material-invalid', `packs/demo/${file} cannot be used: ${problem}. Correct the file.`, {
      cause,
    });
  }
}

let loaded: Material | undefined;

/**
 * Reads and validates `packs/demo`, once a process.
 *
 * @throws DemoMaterialError with the file, the place in it and what was expected there.
 */
export function loadMaterial(): Material {
  loaded ??= {
    expected: readPack('expected.yaml', ExpectedFile),
    people: readPack('people.yaml', PeopleFile),
    posts: readPosts(),
    voices: ['news', 'counter-speech', 'look-alikes'].map((name) => readPack(`${name}.yaml`, VoicesFile)),
    violations: readPack('violations.yaml', ViolationsFile),
  };
  return loaded;
}

let orders: OrdersFile | undefined;

/** Orders that reach the demo's platforms, read when they are needed. Throws DemoMaterialError. */
export function loadOrders(): OrdersFile {
  orders ??= readPack('orders.yaml', OrdersFile);
  return orders;
}

function readPosts(): Map<string, PostsFile> {
  const names = readdirSync(new URL('posts/', FOLDER)).filter((name) => name.endsWith('.yaml'));
  const files = names.sort().map((name) => readPack(`posts/${name}`, PostsFile));
  return new Map(files.map((file) => [file.language, file]));
}

function readPack<S extends TSchema>(file: string, schema: S): Static<S> {
  try {
    return parseMaterial(file, readFileSync(new URL(file, FOLDER), 'utf8'), schema);
  } catch (error) {
    if (error instanceof DemoMaterialError) throw error;
    throw new DemoMaterialError(file, 'it could not be read', error);
  }
}

/** Parses the text of one file and checks its shape. */
export function parseMaterial<S extends TSchema>(file: string, text: string, schema: S): Static<S> {
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    throw new DemoMaterialError(file, 'it is no valid YAML', error);
  }
  if (Check(schema, value)) return value;
  const [first] = Errors(schema, value);
  throw new DemoMaterialError(file, `${first?.instancePath || '/'} ${first?.message ?? 'is not valid'}`);
}
