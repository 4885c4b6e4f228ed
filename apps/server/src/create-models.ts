import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Audit } from '@breakwater/audit';
import type { Clock, IdSource } from '@breakwater/kernel';
import {
  createModels,
  type HarmlessText,
  type Models,
  type ModelsOptions,
  type ShippedModel,
} from '@breakwater/models';
import type { Storage } from '@breakwater/storage';
import { createDecisionSource, type DecisionParts } from './decision-source.ts';

/** Folder of the models that come with the product, and of our own harmless texts. */
const PACK: string = fileURLToPath(new URL('../../../packs/models/', import.meta.url));
const HARMLESS = `${PACK}harmless/`;

/** What models are wired to; review and intake are made later. */
export interface ModelSurroundings extends DecisionParts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly audit: Audit;
  readonly settings: NonNullable<ModelsOptions['settings']>;
  readonly mark: ModelsOptions['mark'];
}

/** Models with their ports. */
export function wireModels({
  storage,
  clock,
  ids,
  audit,
  settings,
  mark,
  ...parts
}: ModelSurroundings): Models {
  let harmless: readonly HarmlessText[] | undefined;
  return createModels({
    ...{ storage, clock, ids, settings, mark, record: audit.append },
    decisions: createDecisionSource(parts),
    harmless: async () => {
      harmless ??= readHarmless();
      return harmless;
    },
  });
}

/** Takes the models of the product in and loads what judges. */
export async function startModels(models: Models): Promise<void> {
  await models.registerShipped(shippedModels());
  await models.start();
}

function shippedModels(): ShippedModel[] {
  return filesIn(PACK, '.model').map((file) => ({ file, bytes: readFileSync(`${PACK}${file}`) }));
}

/** Talk about a war by made-up people of all sides: one slice, whoever speaks. */
const WAR = 'war';

/** One text a line; a file is named for its language, and may have a part of its own: `en-war`, `ru-2`. */
function readHarmless(): HarmlessText[] {
  return filesIn(HARMLESS, '.jsonl').flatMap((file) => {
    const [language = '', part] = file.slice(0, -'.jsonl'.length).split(/-(?=\d+$|war$)/);
    return readFileSync(`${HARMLESS}${file}`, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line): HarmlessText => {
        const { text, of, user } = JSON.parse(line) as { text: string; of: string; user?: string };
        const account = user === undefined ? {} : { account: `${file}/${user}` };
        return { text, of: part === WAR ? WAR : of, language, ...account };
      });
  });
}

function filesIn(folder: string, ending: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith(ending))
      .sort();
  } catch {
    return []; // a copy of the product without its models still judges by rules and banks
  }
}
