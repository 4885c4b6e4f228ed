import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Clock, IdSource } from '@breakwater/kernel';
import {
  classesIn,
  createModels,
  type HarmlessText,
  type Models,
  type ModelsOptions,
  readHarmless,
  type ShippedModel,
} from '@breakwater/models';
import type { Storage } from '@breakwater/storage';
import { createDecisionSource, type DecisionParts } from './ports/decision-source.ts';

/** Folder of the models that come with the product, and of our own harmless texts in it. */
const PACK: string = fileURLToPath(new URL('../../../../packs/models/', import.meta.url));
const HARMLESS = `${PACK}harmless/`;

/** What models are wired to. */
export interface ModelSurroundings extends DecisionParts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly settings: NonNullable<ModelsOptions['settings']>;
  readonly mark: ModelsOptions['mark'];
  readonly embeddings: ModelsOptions['embeddings'];
}

/** Models with their ports. */
export function wireModels({
  storage,
  clock,
  ids,
  settings,
  mark,
  embeddings,
  ...parts
}: ModelSurroundings): Models {
  let harmless: readonly HarmlessText[] | undefined;
  return createModels({
    storage,
    clock,
    ids,
    settings,
    mark,
    embeddings,
    decisions: createDecisionSource(parts),
    harmless: async () => {
      harmless ??= readHarmless(HARMLESS);
      return harmless;
    },
    wordClasses: classesIn(PACK),
  });
}

/** Takes the models of the product in and loads what judges. */
export async function startModels(models: Models): Promise<void> {
  await models.registerShipped(shippedModels());
  await models.start();
}

/** Each file with what was measured when it was made, where that is beside it. */
function shippedModels(): ShippedModel[] {
  const files = filesIn(PACK);
  return files
    .filter((file) => file.endsWith('.model'))
    .map((file) => {
      const beside = file.replace(/\.model$/, '.evaluation.json');
      return {
        file,
        bytes: readFileSync(`${PACK}${file}`),
        ...(files.includes(beside) && { evaluation: readFileSync(`${PACK}${beside}`, 'utf8') }),
      };
    });
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return []; // a copy of the product without its models still judges by rules and banks
  }
}
