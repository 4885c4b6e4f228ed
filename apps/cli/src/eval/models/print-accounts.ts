import { basename } from 'node:path';
import {
  type AccountFigures,
  type CountedShare,
  DEFAULT_FLOOR,
  evaluateAccounts,
  type Interval,
  poolPosts,
} from '@breakwater/learn';
import { printResult, table } from '../../output.ts';
import { TableInvalidError } from '../../tables/read-table.ts';
import { OptionError } from '../../whole-number.ts';
import { fileLabels } from './file-labels.ts';
import { type Judge, judgeText } from './judge-texts.ts';
import { labelIndex, loadModel } from './load-model.ts';
import { loadMarker } from './mark-text.ts';
import { createPatientProgress, type PatientProgress } from './patient-progress.ts';
import { readPosts, type ScoredPosts } from './read-posts.ts';

export interface AccountsOptions {
  readonly model: string;
  readonly positives: string;
  readonly ordinary: readonly string[];
  readonly rate: string;
  readonly as?: string;
  readonly json?: boolean;
}

type ByCount<T> = Readonly<Record<string, T>>;

/** What `eval accounts` prints; keys of the inner objects are counts of posts. */
export interface AccountsResult {
  readonly model: {
    readonly id: string;
    readonly version: number;
    readonly digest: string;
    readonly label: string;
  };
  readonly rate: number;
  /** Among accounts with at least so many posts. */
  readonly recallAtPosts: ByCount<number | null>;
  readonly intervals: ByCount<Interval | null>;
  /** How many accounts that is. */
  readonly accountsAtPosts: ByCount<number>;
  /** Of all accounts, short ones as they stood at the last count that they reached. */
  readonly recallOfAll: ByCount<number | null>;
  readonly thresholds: ByCount<number | null>;
  readonly falseAlarms: Readonly<Record<string, ByCount<CountedShare>>>;
  readonly falseAlarmsInAll: ByCount<CountedShare>;
  readonly files: readonly {
    readonly file: string;
    readonly posts: number;
    readonly accounts: number;
    readonly withoutUser: number;
    readonly unjudged: number;
  }[];
  readonly seconds: number;
}

/** Measures how soon a model finds accounts, and prints one object of figures. */
export async function printAccounts(options: AccountsOptions): Promise<undefined> {
  const progress = createPatientProgress();
  try {
    const result = await measure(options, progress);
    progress.end();
    printResult(result, options, forPeople);
  } finally {
    progress.end();
  }
}

async function measure(options: AccountsOptions, progress: PatientProgress): Promise<AccountsResult> {
  const started = performance.now();
  const rate = rateOf(options.rate);
  const model = await loadModel(options.model);
  const { accounts: pooling = { floor: DEFAULT_FLOOR, label: undefined } } = model.header;
  const label = labelIndex(model, options.as, [pooling.label]);
  const judge = { model, label, mark: await loadMarker() };
  const read = (file: string) => readScored(file, judge, progress);
  const positives = await read(options.positives);
  if (positives.accounts.length === 0) {
    throw new TableInvalidError(
      `${basename(options.positives)} names no user: give whose each post is as user.`,
    );
  }
  const ordinary: ScoredPosts[] = [];
  for (const file of options.ordinary) ordinary.push(await read(file));
  const names = fileLabels([options.positives, ...options.ordinary]);
  const figures = evaluateAccounts({
    positives: positives.accounts,
    ordinary: ordinary.map(({ accounts, loose }, at) => ({ file: names[at + 1] ?? '', accounts, loose })),
    score: (posts) => poolPosts(posts, pooling)?.score,
    rate,
  });
  return {
    model: {
      id: model.header.id,
      version: model.header.version,
      digest: model.digest,
      label: model.header.labels[label]?.label ?? '',
    },
    rate,
    recallAtPosts: byCount(figures, ({ recall }) => recall),
    intervals: byCount(figures, ({ interval }) => interval),
    accountsAtPosts: byCount(figures, (one) => one.positives),
    recallOfAll: byCount(figures, ({ recallOfAll }) => recallOfAll),
    thresholds: byCount(figures, ({ threshold }) => threshold),
    falseAlarms: Object.fromEntries(
      names.slice(1).map((name) => [name, byCount(figures, ({ falseAlarms }) => falseAlarms[name])]),
    ),
    falseAlarmsInAll: byCount(figures, ({ falseAlarmsInAll }) => falseAlarmsInAll),
    files: [positives, ...ordinary].map(({ posts, accounts, loose, unjudged }, at) => ({
      file: names[at] ?? '',
      posts,
      accounts: accounts.length,
      withoutUser: loose.length,
      unjudged,
    })),
    seconds: (performance.now() - started) / 1_000,
  };
}

function rateOf(text: string): number {
  const rate = Number(text);
  if (rate > 0 && rate < 0.5) return rate;
  throw new OptionError(
    'option-invalid',
    `--rate is '${text}': give a share between 0 and 0.5, such as 0.005.`,
  );
}

function readScored(file: string, judge: Judge, progress: PatientProgress): Promise<ScoredPosts> {
  return readPosts(
    file,
    (text) => judgeText(judge, text),
    (rows) => progress.update(`posts of ${basename(file)} judged`, rows),
  );
}

function byCount<T>(
  figures: ReadonlyMap<number, AccountFigures>,
  read: (one: AccountFigures) => T | undefined,
): ByCount<T> {
  const entries: [string, T][] = [];
  for (const [posts, one] of figures) {
    const value = read(one);
    if (value !== undefined) entries.push([String(posts), value]);
  }
  return Object.fromEntries(entries);
}

function forPeople(result: AccountsResult): string {
  const share = (value: number | null | undefined) => (typeof value === 'number' ? value.toFixed(3) : '–');
  const counts = Object.keys(result.recallAtPosts);
  const recall = counts.map((posts) => {
    const interval = result.intervals[posts];
    return [
      posts,
      String(result.accountsAtPosts[posts] ?? 0),
      share(result.recallAtPosts[posts]),
      interval ? `${share(interval[0])} to ${share(interval[1])}` : '–',
      share(result.recallOfAll[posts]),
      share(result.thresholds[posts]),
    ];
  });
  const alarm = (one: CountedShare | undefined) =>
    one === undefined || one.of === 0 ? '–' : `${one.count}/${one.of}`;
  const alarms = [
    ...Object.entries(result.falseAlarms),
    ['all together', result.falseAlarmsInAll] as const,
  ].map(([name, at]) => [name, ...counts.map((posts) => alarm(at[posts]))]);
  return [
    `${result.model.id} ${result.model.version}, label ${result.model.label}: at most ${(result.rate * 100).toFixed(2)} % false alarms in all, twice that in each file`,
    table(['posts', 'accounts', 'found', '95 %', 'of all', 'threshold'], recall),
    `False alarms, by ordinary accounts (or bundles of posts) and posts seen:`,
    table(['file', ...counts], alarms),
  ].join('\n');
}
