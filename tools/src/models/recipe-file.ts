import { readFileSync } from 'node:fs';
import type { LocalText } from '@breakwater/contracts';
import type { FeatureSpec } from '@breakwater/learn';
import { parse } from 'yaml';

/** A set of texts of others, and what it is an example of. */
export interface RecipeSet {
  readonly set: string;
  /** Label of its rows; none for examples against. */
  readonly as?: string;
  /** Rows with this label alone, where the set has labels: read by `label`. */
  readonly where?: Readonly<Record<string, string | number | boolean>>;
  /** Kind of harmless text. */
  readonly slice?: string;
  /** Rows that are taken, chosen by the seed; all when left out. */
  readonly most?: number;
  readonly cost?: number;
}

/** Features as recipes write them; single words and pairs are read unless it says otherwise. */
export type RecipeFeatures = Pick<
  FeatureSpec,
  'bits' | 'letters' | 'near' | 'across' | 'stems' | 'signs' | 'squeeze'
> &
  Partial<Pick<FeatureSpec, 'pairs'>>;

/** How a shipped model is made, as its file in `packs/models/recipes` says. */
export interface RecipeFile {
  readonly id: string;
  readonly version: number;
  /** What people read of it. */
  readonly title: LocalText;
  readonly purpose: LocalText;
  readonly limits: LocalText;
  readonly labels: readonly string[];
  readonly languages: readonly string[];
  readonly features: RecipeFeatures;
  readonly cost: number;
  readonly naiveBayes: number;
  readonly ratioValues?: boolean;
  /** Further features, learnt by themselves. */
  readonly also?: readonly {
    readonly features: RecipeFeatures;
    readonly cost: number;
    readonly naiveBayes: number;
  }[];
  /**
   * Classes of words, learnt from all recipes of the file together: how strongly, in how many buckets, and how much they count
   * beside the words.
   */
  readonly classes?: { readonly cost: number; readonly bits: number; readonly share: number };
  /** Log-odds that texts without the name of an organisation have to bring more. */
  readonly unnamed?: number;
  /** Sets whose texts are not learnt from: they tell which features are everybody's language. */
  readonly background?: readonly RecipeSet[];
  readonly leastWords: number;
  readonly falseAlarmBudget: number;
  /** Other shares for slices that were chosen for being hard (`harmless`: our own) or whose labels are noisy. */
  readonly sliceBudgets?: Readonly<Record<string, number>>;
  /** Languages whose phrases of ours are put together to examples. */
  readonly phrases?: readonly string[];
  /** Files of ours with harmless texts. */
  readonly harmless?: readonly string[];
  /** Files of ours with examples of which only hashes are kept. */
  readonly hashed?: readonly string[];
  /** Cost of harmless texts and of hashed examples. */
  readonly ownCost?: number;
  readonly data?: readonly RecipeSet[];
  readonly accounts?: { readonly label: string; readonly floor: number };
}

/** Reads the recipes of a family: one file may hold several models that differ in little. */
export function readRecipes(path: string): RecipeFile[] {
  const { defaults, models } = parse(readFileSync(path, 'utf8')) as {
    readonly defaults: Partial<RecipeFile>;
    readonly models: readonly Partial<RecipeFile>[];
  };
  return models.map((model) => ({ ...defaults, ...model }) as RecipeFile);
}
