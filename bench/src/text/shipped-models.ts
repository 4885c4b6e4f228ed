import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEntityMarker, type EntityMarker } from '@breakwater/detection';
import {
  type Band,
  type Example,
  type LabelHeader,
  type LanguageIdentifier,
  readLanguageModel,
  readTextModel,
  type TextModel,
  trainTextModel,
} from '@breakwater/learn';
import { gatherTraining, readBanks, readRecipes, SEED, toRecipe } from '@breakwater/tools';
import { BANK_PACK, MODEL_PACK } from './places.ts';

/** A model as it ships, with what it said of its own training texts while they were held out. */
export interface ShippedModel {
  readonly id: string;
  readonly model: TextModel;
  readonly languages: ReadonlySet<string>;
  /** Probability by text and label, of the fold that had not seen the text or its near-duplicates. */
  readonly heldOut: ReadonlyMap<string, readonly number[]>;
  /** Recall on held-out texts at the shipped threshold, by label. */
  readonly recall: Readonly<Record<string, number>>;
}

/** All that the path of a post goes through, without rules. */
export interface ShippedPath {
  readonly models: readonly ShippedModel[];
  readonly identifier: LanguageIdentifier;
  readonly mark: EntityMarker;
}

/**
 * Reads what ships, and trains each model again for what it says of its own texts.
 *
 * @throws Error for a model that its recipe does not make
 */
export async function readShipped(data: string): Promise<ShippedPath> {
  const mark = createEntityMarker(readBanks(BANK_PACK));
  const folder = join(MODEL_PACK, 'recipes');
  const recipes = readdirSync(folder)
    .sort()
    .flatMap((file) => readRecipes(join(folder, file)));
  const models: ShippedModel[] = [];
  const gathered = await gatherTraining(recipes, { pack: MODEL_PACK, data, mark, seed: SEED });
  for (const { recipe: file, examples, given } of gathered) {
    const model = readTextModel(readFileSync(join(MODEL_PACK, `${file.id}.model`)));
    const trained = await trainTextModel(examples, toRecipe(file, SEED), given);
    const { header } = trained.model;
    // A fold of another model than the one that ships would be judged by thresholds that are not its own.
    if (!header.labels.every((label, at) => haveSameThresholds(label, model.header.labels[at])))
      throw new Error(`${file.id} is not what its recipe makes: npm run models`);
    models.push({
      id: file.id,
      model,
      languages: new Set(header.languages),
      heldOut: byText(
        examples,
        trained.labels.map(({ heldOut }) => heldOut),
      ),
      recall: Object.fromEntries(
        model.header.labels.map((shipped, at) => [
          shipped.label,
          recallAt(trained.labels[at]?.heldOut, examples, shipped),
        ]),
      ),
    });
  }
  const language = readFileSync(join(MODEL_PACK, 'language', 'language.model'));
  return { models, mark, identifier: readLanguageModel(language) };
}

function recallAt(
  heldOut: Float64Array | undefined,
  examples: readonly Example[],
  { label, thresholds }: LabelHeader,
): number {
  const own = [...(heldOut ?? [])].filter((_, row) => examples[row]?.labels.includes(label));
  return own.filter((probability) => probability >= thresholds.likely).length / Math.max(1, own.length);
}

function byText(examples: readonly Example[], heldOut: readonly Float64Array[]): Map<string, number[]> {
  return new Map(examples.map(({ text }, row) => [text, heldOut.map((list) => list[row] ?? 0)]));
}

const haveSameThresholds = (one: LabelHeader, other: LabelHeader | undefined): boolean =>
  other !== undefined && Math.abs(one.thresholds.likely - other.thresholds.likely) < 1e-9;

/** What the models of its language say of a text. */
export interface PathAnswer {
  readonly language: string;
  /** Labels in the band `likely`, each once. */
  readonly likely: ReadonlySet<string>;
  /** A model has learnt from this text: its answer is that of the fold without it. */
  readonly isHeldOut: boolean;
}

/** Asks the models of a text's language, as the signal `text.model` does. */
export function askShipped({ models, mark, identifier }: ShippedPath, text: string): PathAnswer {
  const language = identifier.languageOf(text);
  const asked = models.filter(({ languages }) => languages.has(language));
  const marked = asked.length === 0 ? [] : mark(text);
  const likely = new Set<string>();
  let isHeldOut = false;
  for (const { model, heldOut } of asked) {
    const judged = model.judge(text, marked);
    const known = heldOut.get(text);
    if (known && judged) isHeldOut = true;
    judged?.forEach(({ label, band }, at) => {
      const header = model.header.labels[at];
      const own: Band = known && header ? bandOf(known[at] ?? 0, header) : band;
      if (own === 'likely') likely.add(label);
    });
  }
  return { language, likely, isHeldOut };
}

function bandOf(probability: number, { thresholds }: LabelHeader): Band {
  return probability >= thresholds.likely ? 'likely' : 'none';
}
