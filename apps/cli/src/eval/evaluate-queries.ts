import { isParticle, splitName } from '@breakwater/names';
import { screenerOver } from '../lists/file-screener.ts';
import { type FileList, readFileLists } from '../lists/list-files.ts';
import { printResult, table } from '../output.ts';
import { TableInvalidError } from '../tables/read-table.ts';
import { openLookUps } from './ask-screener.ts';
import { type Corroborated, measureCorroborated } from './corroborated.ts';
import { createBirthLabels } from './label-by-birth.ts';
import { isLatin, type ListedIndex, openListedIndex } from './listed-index.ts';
import { type NameQuery, type QueryFile, type QueryKind, readQueries } from './read-queries.ts';
import { type Answer, type Recall, recallBy, recallOf } from './recall.ts';

export interface QueriesOptions {
  readonly queries: string;
  readonly list: readonly string[];
  readonly errors?: boolean;
  readonly json?: boolean;
}

/** What `eval names --queries` prints. */
export interface QueriesResult extends Recall {
  readonly kind: QueryKind;
  /** Rows whose entity is on no list or cannot be told: they are in no figure. */
  readonly withoutLabel: number;
  /** With entities of every list in the ranking, the same person on another list counting as wrong. */
  readonly amongAllLists: Recall;
  readonly byScript: Readonly<Record<string, Recall>>;
  readonly byQuality?: Readonly<Record<string, Recall>>;
  readonly sharingSkeleton?: Recall;
  /** With what is known beside the name, for queries that say it. */
  readonly corroborated?: Corroborated;
  /** References that were not first. */
  readonly misses: readonly string[];
  readonly missed?: ReadonlyArray<{ readonly ref: string; readonly text: string; readonly rank: number }>;
  readonly queriesPerSecond: number;
  readonly p95Ms: number;
  readonly entities: number;
  readonly names: number;
}

/** Ranks looked at: enough for the first five of one list behind their like on the others. */
const LIMIT = 12;

/** Looks names up in lists and prints how often the entity they belong to comes first. */
export async function evaluateQueries(options: QueriesOptions): Promise<undefined> {
  const file = await readQueries(options.queries);
  const lists = await readFileLists(options.list);
  printResult(measureQueries(file, lists, options.errors === true), options, forPeople);
}

/**
 * Recall of queries over lists. Queries in an original script are put to the Latin names alone; an alias is withheld
 * while it is asked for. Ranks are those among the entities of lists that hold a reference asked for.
 * Throws TableInvalidError where no query has a label.
 */
export function measureQueries(file: QueryFile, lists: readonly FileList[], errors: boolean): QueriesResult {
  const listed = openListedIndex(lists, file.kind === 'original-script');
  const queries = labelled(file, lists).filter(({ ref }) => listed.namesOf(ref).length > 0);
  if (queries.length === 0) {
    throw new TableInvalidError(
      'No query belongs to an entity of these lists, or none can be told: give the list that the references are from.',
    );
  }
  const isAnswered = openLookUps(lists, (name, query) => isWithheldOf(file.kind, name, query));
  const asked = new Set(
    queries.flatMap(({ ref }) => listed.namesOf(ref).map(({ entity }) => listOf(entity))),
  );
  const answers = queries.map((query) => ({
    ...answerQuery(query, file.kind, listed, asked),
    isAnswered: isAnswered(query),
  }));
  const result = resultOf(answers, file, { lists, errors, listed });
  if (file.kind !== 'by-birth') return result;
  return { ...result, corroborated: measureCorroborated(screenerOver(lists, true), queries) };
}

type LabelledQuery = NameQuery & { readonly ref: string };

function listOf(entity: string): string {
  return entity.split(' ', 1)[0] ?? '';
}

function labelled({ queries }: QueryFile, lists: readonly FileList[]): LabelledQuery[] {
  const labelOf = createBirthLabels(lists.slice(0, 1).flatMap(({ entries }) => entries));
  return queries.flatMap((query) => {
    const ref = query.ref ?? labelOf(query.text, query.born ?? '');
    return ref === undefined ? [] : [{ ...query, ref }];
  });
}

function answerQuery(
  query: LabelledQuery,
  kind: QueryKind,
  { index, namesOf, refOf }: ListedIndex,
  asked: ReadonlySet<string>,
): Omit<Answer, 'isAnswered'> {
  const isWithheld = (name: { readonly text: string }) => kind === 'alias' && isWithheldOf(kind, name, query);
  const withheld = namesOf(query.ref).filter(isWithheld);
  for (const { key } of withheld) index.remove(key);
  const start = performance.now();
  const found = index.search(query.text, {
    limit: LIMIT,
    ...(query.type === undefined ? {} : { type: query.type }),
  });
  const milliseconds = performance.now() - start;
  for (const name of withheld) index.add(name);
  const ranked = found.map(({ entity }) => entity);
  const isRight = (entity: string): boolean => refOf(entity) === query.ref;
  const others = namesOf(query.ref).filter((name) => !isWithheld(name));
  return {
    ref: query.ref,
    text: query.text,
    rank: ranked.filter((entity) => asked.has(listOf(entity))).findIndex(isRight),
    rankOfAll: ranked.findIndex(isRight),
    script: query.script ?? splitName(query.text)[0]?.script ?? 'other',
    sharesSkeleton: others.some(({ text }) => shareSkeleton(query.text, text)),
    milliseconds,
    ...(query.quality === undefined ? {} : { quality: query.quality }),
  };
}

/** Names that a query is not to be found by: those of its own script, or the alias itself. */
function isWithheldOf(kind: QueryKind, { text }: { readonly text: string }, query: NameQuery): boolean {
  if (kind === 'original-script') return !isLatin(text);
  return kind === 'alias' && wordsOf(text) === wordsOf(query.text);
}

function wordsOf(text: string): string {
  return splitName(text)
    .map(({ folded }) => folded)
    .join(' ');
}

function shareSkeleton(left: string, right: string): boolean {
  const skeletons = new Set(
    splitName(left)
      .filter((token) => !isParticle(token))
      .map(({ skeleton }) => skeleton),
  );
  return splitName(right).some((token) => !isParticle(token) && skeletons.has(token.skeleton));
}

function resultOf(
  answers: readonly Answer[],
  { kind, queries }: QueryFile,
  { lists, errors, listed }: { lists: readonly FileList[]; errors: boolean; listed: ListedIndex },
): QueriesResult {
  const missed = answers.filter(({ rank }) => rank !== 0);
  const times = answers.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const whole = times.reduce((sum, time) => sum + time, 0);
  return {
    kind,
    ...recallOf(answers),
    withoutLabel: queries.length - answers.length,
    amongAllLists: recallOf(answers.map((answer) => ({ ...answer, rank: answer.rankOfAll }))),
    byScript: recallBy(answers, ({ script }) => script),
    ...(kind === 'alias' && {
      byQuality: recallBy(answers, ({ quality }) => quality),
      sharingSkeleton: recallOf(answers.filter(({ sharesSkeleton }) => sharesSkeleton)),
    }),
    misses: missed.map(({ ref }) => ref),
    ...(errors && { missed: missed.map(({ ref, text, rank }) => ({ ref, text, rank })) }),
    queriesPerSecond: Math.round((1000 * answers.length) / whole),
    p95Ms: Number((times[Math.floor(times.length * 0.95)] ?? 0).toFixed(2)),
    entities: lists.reduce((sum, { entries }) => sum + entries.length, 0),
    names: listed.index.size,
  };
}

function forPeople(result: QueriesResult): string {
  const parts: Record<string, Recall> = {
    all: result,
    'among all lists': result.amongAllLists,
    ...result.byScript,
    ...result.byQuality,
    ...(result.sharingSkeleton && { 'sharing a skeleton': result.sharingSkeleton }),
  };
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  const rows = Object.entries(parts).map(([label, { queries, recallAt1, recallAt5, answered }]) => [
    label,
    String(queries),
    percent(recallAt1),
    percent(recallAt5),
    percent(answered),
  ]);
  const missed = (result.missed ?? []).map(({ ref, text, rank }) => [
    ref,
    rank < 0 ? '–' : String(rank + 1),
    text,
  ]);
  return [
    table(['queries', 'n', 'recall@1', 'recall@5', 'answered'], rows),
    ...(result.corroborated
      ? [
          `${percent(result.corroborated.recall)} of ${result.corroborated.queries} make a case with their birth or place`,
        ]
      : []),
    `${result.withoutLabel} rows left out: whose they are cannot be told from these lists`,
    `${result.queriesPerSecond} queries per second, p95 ${result.p95Ms} ms, over ${result.names} names of ${result.entities} entities`,
    ...(missed.length > 0 ? [table(['missed', 'rank', 'query'], missed)] : []),
  ].join('\n');
}
