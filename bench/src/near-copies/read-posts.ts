import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unescapeEntities } from '@breakwater/learn';
import { findLinks, textFingerprint, tokenize } from '@breakwater/text';
import { type Row, readLines } from '../text/evaluation-sets.ts';

/** A post with the language that its set says. */
export interface Post {
  readonly text: string;
  readonly language: string;
}

const LANGUAGES: readonly (readonly [start: string, language: string])[] = [
  ['en-', 'en'],
  ['eval-only-disaster', 'en'],
  ['eval-only-israel', 'en'],
  ['stormfront', 'en'],
  ['isextreme', 'en'],
  ['isis-twitter', 'en'],
  ['urdu-', 'ur'],
  ['l-hsab', 'ar'],
  ['arabic-', 'ar'],
];
/** Tables, and templates: their cases are near-copies of each other by design. */
const NO_POSTS = /^(?:lid-funlangid|hatecheck|multi-hatecheck|en-hatemoji)/;
const LEAST_WORDS = 5;
const LEAST_LETTERS = 25;
const LEAST_SAID = 3;

/** Posts of all sets of five words and 25 letters or more besides links and mentions, each once (links, mentions, case and signs aside). */
export function readPosts(folder: string): Post[] {
  const seen = new Set<string>();
  return readdirSync(folder)
    .filter((set) => !NO_POSTS.test(set))
    .sort()
    .flatMap((set) =>
      filesOf(folder, set).flatMap((file) => readLines(folder, file).flatMap((row) => postsOf(set, row))),
    )
    .filter(({ text }) => {
      const words = tokenize(withoutLinks(text).replace(/@\w+/g, ' '));
      const letters = words.reduce((sum, { text: word }) => sum + word.length, 0);
      const key = textFingerprint(text) ?? text;
      if (words.length < LEAST_WORDS || letters < LEAST_LETTERS || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

/** Normalised words of what a post says: links, mentions and hashtags aside, unless little else is there. */
export function wordsOf(text: string): ReadonlySet<string> {
  const said = text.replace(/\S*:\/\/\S*|@\w+/g, ' ');
  const plain = wordSet(said.replace(/#[\p{L}\p{N}\p{M}_]+/gu, ' '));
  return plain.size < LEAST_SAID ? wordSet(said) : plain;
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(tokenize(text).map(({ text: word }) => word));
}

function withoutLinks(text: string): string {
  return findLinks(text).reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`,
    text,
  );
}

function filesOf(folder: string, set: string): string[] {
  const files = ['dev', 'train', 'all', 'validation', 'part1', 'world', 'lhsab', 'stormfront', 'eval2000'];
  return files.map((name) => `${set}/${name}.jsonl`).filter((file) => existsSync(join(folder, file)));
}

function postsOf(set: string, row: Row & { readonly comment_text?: unknown }): Post[] {
  const language = LANGUAGES.find(([start]) => set.startsWith(start))?.[1] ?? String(row.lang ?? 'other');
  return [row.text, row.comment_text, row.title, row.summary].flatMap((text) =>
    typeof text === 'string' ? [{ text: unescapeEntities(text), language }] : [],
  );
}
