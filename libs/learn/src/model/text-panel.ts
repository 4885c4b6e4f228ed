import { isNamed, type MarkedSpan } from '../features/feature-spec.ts';
import type { LastRead } from '../features/read-features.ts';
import type { JudgingModel, LabelJudgement } from './judging-model.ts';
import { type LevelList, LevelRows, MOST_LISTS } from './level-rows.ts';

/** Models that are asked about the same texts. Not about several at once: they read into shared buffers. */
export interface TextPanel {
  /**
   * What each model says of a text, in their order; undefined where it has too few words for one.
   *
   * @param marked links and names of organisations, in the order of the text; a list that is given is not changed later
   */
  judge(text: string, marked?: readonly MarkedSpan[]): (readonly LabelJudgement[] | undefined)[];
}

/** All that is read with the same features. */
interface Shelf {
  readonly read: LastRead;
  /** Models that have a part in it, by number. */
  readonly models: number[];
  readonly parts: Part[];
}

/** Weights of one label of one model. */
interface Part {
  readonly model: number;
  readonly label: number;
  readonly list: LevelList;
}

/** Weights that are fetched together. */
interface Fetched {
  readonly rows: LevelRows;
  readonly parts: readonly Part[];
}

/**
 * Puts models together, so that weights of those with the same features are fetched once for all of them. Each says what it
 * says by itself.
 *
 * @example
 * const how = { id: 'made', version: 1, languages: ['en'], features: DEFAULT_FEATURES, leastWords: 2, card: {} };
 * const model = createTextModel(decodeModel(encodeModel({ header: { ...how, labels: [] }, weights: [] })));
 * createTextPanel([model, model]).judge('one two') // => [[], []]
 */
export function createTextPanel(models: readonly JudgingModel[]): TextPanel {
  const shelves = shelvesOf(models).map(({ read, models: readers, parts }) => ({
    read,
    readers,
    fetched: fetchedOf(parts),
  }));
  const scores = models.map(({ header }) => new Float64Array(header.labels.length));
  const hasTooFew = new Uint8Array(models.length);

  const begin = (): void => {
    hasTooFew.fill(0);
    for (let at = 0; at < models.length; at++) {
      const labels = models[at]?.header.labels ?? [];
      for (let label = 0; label < labels.length; label++) give(at, label, labels[label]?.bias ?? 0);
    }
  };
  const give = (model: number, label: number, more: number): void => {
    const own = scores[model];
    if (own) own[label] = more;
  };
  const add = ({ rows, parts }: Fetched, scale: number): void => {
    for (let at = 0; at < parts.length; at++) {
      const { model, label } = parts[at] as Part;
      give(model, label, (scores[model]?.[label] ?? 0) + (rows.sums[at] ?? 0) / scale);
    }
  };

  return {
    judge(text, marked) {
      begin();
      for (const { read, readers, fetched } of shelves) {
        const { count, buckets, words } = read.of(text, marked);
        for (const model of readers)
          if (words < (models[model]?.header.leastWords ?? 0)) hasTooFew[model] = 1;
        if (count === 0) continue;
        for (const one of fetched) {
          one.rows.sum(buckets, count);
          add(one, Math.sqrt(count));
        }
      }
      const named = isNamed(marked);
      return models.map((model, at) => {
        // One that was not read from a file, as where something stands in for a model, answers by itself.
        if (!model.weights) return model.judge(text, marked);
        return hasTooFew[at] === 1
          ? undefined
          : model.weights.decide(scores[at] ?? new Float64Array(), named);
      });
    },
  };
}

function shelvesOf(models: readonly JudgingModel[]): Shelf[] {
  const shelves = new Map<LastRead, Shelf>();
  for (const [model, { weights }] of models.entries()) {
    for (const { read, lists } of weights?.spaces ?? []) {
      const shelf = shelves.get(read) ?? { read, models: [], parts: [] };
      shelf.models.push(model);
      for (const [label, list] of lists.entries()) if (list) shelf.parts.push({ model, label, list });
      shelves.set(read, shelf);
    }
  }
  return [...shelves.values()];
}

function fetchedOf(parts: readonly Part[]): Fetched[] {
  const fetched: Fetched[] = [];
  for (let from = 0; from < parts.length; from += MOST_LISTS) {
    const some = parts.slice(from, from + MOST_LISTS);
    fetched.push({ rows: new LevelRows(some.map(({ list }) => list)), parts: some });
  }
  return fetched;
}
