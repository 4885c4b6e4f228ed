import {
  type AccountFigures,
  type Example,
  evaluateAccounts,
  type OrdinaryFile,
  type PostScores,
  poolPosts,
} from '@breakwater/learn';
import { type AccountsWorld, SAME_WAR } from './accounts-world.ts';
import { makeBundles, type SourceScores } from './make-bundles.ts';
import { type ReadRows, readRows } from './read-rows.ts';
import { stripNames } from './strip-names.ts';
import type { FoldModels } from './train-folds.ts';

/** Bundles of each group of ordinary posts. */
export const BUNDLES = 2_000;
const LONGEST = 50;

/** Texts of a world as rows, whole or without names. */
export interface WorldRows {
  readonly examples: ReadRows;
  readonly unseen: readonly ReadRows[];
}

/** What ordinary accounts there are beside the groups that the threshold always has to hold in. */
export type WarAs = 'nothing' | 'bundles' | 'accounts';

/** Reads all texts of a world. @param stripped without links, handles, hashtags and names */
export function readWorld(world: AccountsWorld, stripped: boolean): WorldRows {
  const read = (texts: readonly Pick<Example, 'text' | 'marked'>[]) =>
    readRows(
      stripped ? texts.map(({ text, marked = [] }) => withMarks(stripNames(text, marked), world)) : texts,
      world.recipe,
    );
  return { examples: read(world.examples), unseen: world.unseen.map(({ texts }) => read(texts)) };
}

/** Figures of one repeat, by count of posts. */
export function judgeAccounts(
  world: AccountsWorld,
  rows: WorldRows,
  models: FoldModels,
  { war, seed, rate }: { readonly war: WarAs; readonly seed: number; readonly rate: number },
): Map<number, AccountFigures> {
  const { floor = -1.5 } = world.recipe.accounts ?? {};
  return evaluateAccounts({
    positives: [...world.supporters.values()].map((own) => scoresOf(rows, models, own)),
    ordinary: ordinaryOf(world, rows, models, { war, seed }),
    score: (posts) => poolPosts(posts, { floor })?.score,
    seed,
    rate,
  });
}

/** Scores of rows of the training by the model that has not seen them. */
function scoresOf({ examples }: WorldRows, models: FoldModels, rows: readonly number[]): PostScores {
  return rows.map((row) => models.scoreOf(models.folds.foldOf[row] ?? 0, examples, row));
}

function ordinaryOf(
  world: AccountsWorld,
  rows: WorldRows,
  models: FoldModels,
  { war, seed }: { readonly war: WarAs; readonly seed: number },
): OrdinaryFile[] {
  const sources = [...trainedScores(world, rows, models), ...unseenScores(world, rows, models)].filter(
    ({ group }) => group !== SAME_WAR || war === 'bundles',
  );
  const groups = [...new Set(sources.map(({ group }) => group))];
  const files = groups.map((file, at): OrdinaryFile => {
    const own = sources.filter(({ group }) => group === file);
    return { file, accounts: makeBundles(own, { bundles: BUNDLES, posts: LONGEST, seed: seed * 97 + at }) };
  });
  return war === 'accounts' ? [...files, warAccounts(world, rows, models)] : files;
}

type GroupedScores = SourceScores & { readonly group: string };

function trainedScores(world: AccountsWorld, rows: WorldRows, models: FoldModels): GroupedScores[] {
  return world.trained.map(({ group, source, rows: own }) => ({
    group,
    source,
    byFold: Array.from({ length: models.folds.folds }, (_, fold) =>
      scoresOf(
        rows,
        models,
        own.filter((row) => models.folds.foldOf[row] === fold),
      ),
    ),
  }));
}

function unseenScores(world: AccountsWorld, rows: WorldRows, models: FoldModels): GroupedScores[] {
  return world.unseen.map(({ group, source, texts }, at) => ({
    group,
    source,
    byFold: Array.from({ length: models.folds.folds }, (_, fold) =>
      texts.map((_, row) => scoreUnseen(rows, models, { at, fold, row })),
    ),
  }));
}

/** Real accounts: each is judged by the models of all folds in turn, as one account each. */
function warAccounts(world: AccountsWorld, rows: WorldRows, models: FoldModels): OrdinaryFile {
  const at = world.unseen.findIndex(({ group }) => group === SAME_WAR);
  const users = new Map<string, number[]>();
  world.unseen[at]?.texts.forEach(({ user = '' }, row) => {
    users.set(user, [...(users.get(user) ?? []), row]);
  });
  const accounts = [...users.values()].map((own, number) =>
    own.map((row) => scoreUnseen(rows, models, { at, fold: number % models.folds.folds, row })),
  );
  return { file: `${SAME_WAR}: accounts`, accounts };
}

/** Scores of the real accounts that talk about the same war and have so many posts, by their first ones. */
export function scoreWarAccounts(
  world: AccountsWorld,
  rows: WorldRows,
  models: FoldModels,
  posts: number,
): number[] {
  const { floor = -1.5 } = world.recipe.accounts ?? {};
  return warAccounts(world, rows, models)
    .accounts.filter(({ length }) => length >= posts)
    .map((own) => poolPosts(own.slice(0, posts), { floor })?.score ?? Number.NEGATIVE_INFINITY);
}

function scoreUnseen(
  { unseen }: WorldRows,
  models: FoldModels,
  { at, fold, row }: { readonly at: number; readonly fold: number; readonly row: number },
): number | undefined {
  const rows = unseen[at];
  return rows && models.scoreOf(fold, rows, row);
}

function withMarks(text: string, { mark }: AccountsWorld): Pick<Example, 'text' | 'marked'> {
  return { text, marked: mark(text) };
}
