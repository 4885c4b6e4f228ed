import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from './read-csv.ts';

/** What stands for what in the stream. Only `flagged` holds accounts that are to be found. */
export const GROUPS = ['flagged', 'ordinary', 'news', 'scripture', 'forum', 'counter-speech'] as const;
export type Group = (typeof GROUPS)[number];

/** An account with its posts, in order. */
export interface CorpusAccount {
  readonly group: Group;
  readonly id: string;
  readonly posts: readonly string[];
}

const HEADLINES_PER_OUTLET = 30;
const ARTICLES_PER_OUTLET = 5;
const MAX_TEXT = 65_536;

/** The fields that are read, of whichever corpus; what else a row has is its own business. */
interface Row {
  readonly user?: unknown;
  readonly label?: unknown;
  readonly text?: unknown;
  readonly time?: unknown;
  readonly title?: unknown;
  readonly summary?: unknown;
  readonly url?: unknown;
  readonly content?: unknown;
  readonly label_gold?: unknown;
  readonly case_id?: unknown;
  readonly test_case?: unknown;
}

/** Accounts made of the corpora in a folder. What an account is, where a corpus has none, is said here and nowhere else. */
export function readCorpora(folder: string): readonly CorpusAccount[] {
  const file = (...parts: string[]) => join(folder, ...parts);
  const jsonl = (...parts: string[]): Row[] =>
    readFileSync(file(...parts), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  return [
    ...byUser('flagged', byTime(jsonl('isis-twitter-fifthtribe', 'part1.jsonl'))),
    ...byUser('ordinary', withoutPositives(jsonl('isextreme', 'validation.jsonl'))),
    ...outlets('news', 'ur', urduNews(jsonl('urdu-news-headlines', 'world.jsonl')), HEADLINES_PER_OUTLET),
    ...outlets(
      'news',
      'ps',
      pashtoNews(readCsv(readFileSync(file('pashto-news', 'azadi_radio.csv'), 'utf8'))),
      ARTICLES_PER_OUTLET,
    ),
    ...chapters(JSON.parse(readFileSync(file('quran', 'ur.json'), 'utf8'))),
    ...byUser(
      'forum',
      jsonl('stormfront', 'stormfront.jsonl').filter(({ label }) => label === 'noHate'),
    ),
    ...cases(readCsv(readFileSync(file('hatecheck', 'test_suite_cases.csv'), 'utf8'))),
  ];
}

/** The corpora that are missing in a folder, by name. */
export function missingCorpora(folder: string): string[] {
  const needed = [
    'isis-twitter-fifthtribe',
    'isextreme',
    'urdu-news-headlines',
    'pashto-news',
    'quran',
    'stormfront',
    'hatecheck',
  ];
  return needed.filter((name) => !existsSync(join(folder, name)));
}

const text = (value: unknown) => (typeof value === 'string' ? value.trim().slice(0, MAX_TEXT) : '');

function byUser(group: Group, rows: readonly Row[]): CorpusAccount[] {
  const posts = new Map<string, string[]>();
  for (const { user, text: post } of rows) {
    const id = String(user);
    const own = posts.get(id) ?? [];
    if (text(post) !== '') posts.set(id, [...own, text(post)]);
  }
  return [...posts].map(([id, own]) => ({ group, id: `${group}/${id}`, posts: own }));
}

/** Times are month/day/year hour:minute. */
function byTime(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => Date.parse(String(a.time)) - Date.parse(String(b.time)));
}

/** Users without a positive post, each text once: the labels are noisy, and one positive makes the rest doubtful. */
function withoutPositives(rows: readonly Row[]): Row[] {
  const positive = new Set(rows.filter(({ label }) => label !== 0).map(({ user }) => user));
  const seen = new Set<unknown>();
  return rows.filter((row) => !positive.has(row.user) && !seen.has(row.text) && seen.add(row.text));
}

function urduNews(rows: readonly Row[]): string[] {
  return rows.map(({ title, summary }) => `${text(title)}\n${text(summary)}`);
}

function pashtoNews(rows: readonly Row[]): string[] {
  const distinct = new Map(rows.map((row) => [row.url, `${text(row.title)}\n${text(row.content)}`]));
  return [...distinct.values()].map(text);
}

function outlets(group: Group, name: string, posts: readonly string[], perOutlet: number): CorpusAccount[] {
  return Array.from({ length: Math.ceil(posts.length / perOutlet) }, (_, index) => ({
    group,
    id: `${group}/${name}-${index}`,
    posts: posts.slice(index * perOutlet, (index + 1) * perOutlet),
  }));
}

/** A reader who posts a chapter verse by verse. */
function chapters(book: Readonly<Record<string, readonly Row[]>>): CorpusAccount[] {
  return Object.entries(book).map(([number, verses]) => ({
    group: 'scripture',
    id: `scripture/${number}`,
    posts: verses.map((verse) => text(verse.text)).filter(Boolean),
  }));
}

/** Each case that is not hateful is an account of its own: they quote and answer, and belong to nobody. */
function cases(rows: readonly Row[]): CorpusAccount[] {
  return rows
    .filter((row) => row.label_gold === 'non-hateful')
    .map((row) => ({
      group: 'counter-speech',
      id: `counter-speech/${String(row.case_id)}`,
      posts: [text(row.test_case)],
    }));
}
