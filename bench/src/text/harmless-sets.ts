import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../real/read-csv.ts';
import { counterSpeech, type EvaluationText, readLines, sameWar, textsOf } from './evaluation-sets.ts';

/** Kinds of harmless posts; `noisy` ones are reported and held to no bar, since their labels are doubtful. */
export type HarmlessKind = 'news' | 'religion' | 'counter-speech' | 'everyday' | 'politics' | 'noisy';

/** Posts of one origin and language that nobody should be bothered for. */
export interface HarmlessSet {
  readonly name: string;
  readonly kind: HarmlessKind;
  /** As the set says. */
  readonly language: string;
  readonly texts: readonly string[];
}

/** Files that are read. */
export const HARMLESS_FILES: readonly string[] = [
  'en-pheme-rumours/dev.jsonl',
  'eval-only-disaster-tweets-2015/dev.jsonl',
  'urdu-news-headlines/world.jsonl',
  'ps-leipzig-news/dev.jsonl',
  'ps-voa-zamai/dev.jsonl',
  'pashto-news/azadi_radio.csv',
  'en-quran-pickthall/dev.jsonl',
  'quran/ur.json',
  'ar-quran-hadith/dev.jsonl',
  'hatecheck/test_suite_cases.csv',
  'multi-hatecheck/dev.jsonl',
  'lid-common-voice/dev.jsonl',
  'lid-perso-arabic/dev.jsonl',
  'lid-kurdish/dev.jsonl',
  'eval-only-israel-palestine-reddit/dev.jsonl',
  'isextreme/validation.jsonl',
  'isis-twitter-fifthtribe/part1.jsonl',
];

/** Languages of a set as it writes them, and fewer texts than this say nothing about a rate. */
const LEAST_TEXTS = 100;

/** Reads all sets; those that name several languages are one set a language. */
export function readHarmlessSets(data: string): HarmlessSet[] {
  const plain = (kind: HarmlessKind, name: string, language: string): HarmlessSet =>
    setOf({ kind, name, language }, textsOf(data, `${name}/dev.jsonl`));
  const labelled = (
    kind: HarmlessKind,
    { name, language, label }: { readonly name: string; readonly language: string; readonly label: string },
  ): HarmlessSet =>
    setOf(
      { kind, name: `${name} (${label})`, language },
      textsOf(data, `${name}/dev.jsonl`, (row) => row.label === label),
    );
  return [
    plain('news', 'en-pheme-rumours', 'en'),
    setOf(
      { kind: 'news', name: 'disaster tweets', language: 'en' },
      textsOf(data, 'eval-only-disaster-tweets-2015/dev.jsonl'),
    ),
    setOf({ kind: 'news', name: 'urdu-news-headlines', language: 'ur' }, urduNews(data)),
    plain('news', 'ps-leipzig-news', 'ps'),
    setOf({ kind: 'news', name: 'ps-voa-zamai and azadi radio in paragraphs', language: 'ps' }, [
      ...textsOf(data, 'ps-voa-zamai/dev.jsonl'),
      ...pashtoNews(data),
    ]),
    plain('religion', 'en-quran-pickthall', 'en'),
    setOf({ kind: 'religion', name: 'quran', language: 'ur' }, urduQuran(data)),
    plain('religion', 'ar-quran-hadith', 'ar'),
    setOf({ kind: 'counter-speech', name: 'hatecheck counter_*', language: 'en' }, counterSpeech(data)),
    ...byLanguage(data, 'multi-hatecheck', {
      kind: 'counter-speech',
      isWanted: ({ functionality }) => String(functionality).startsWith('counter_'),
    }),
    plain('everyday', 'en-btc', 'en'),
    plain('everyday', 'en-wnut17', 'en'),
    plain('everyday', 'en-goemotions', 'en'),
    plain('everyday', 'roman-urdu-uci', 'ur-Latn'),
    plain('everyday', 'ur-qa', 'ur'),
    plain('everyday', 'lid-arabizi-darija', 'ar-Latn'),
    ...byLanguage(data, 'lid-common-voice', { kind: 'everyday' }),
    ...byLanguage(data, 'lid-perso-arabic', { kind: 'everyday' }),
    ...byLanguage(data, 'lid-kurdish', { kind: 'everyday' }),
    plain('politics', 'en-state-union', 'en'),
    labelled('politics', { name: 'en-gab', language: 'en', label: 'none' }),
    labelled('politics', { name: 'en-civil-toxic', language: 'en', label: 'not_toxic' }),
    setOf(
      { kind: 'politics', name: 'israel-palestine reddit', language: 'en' },
      textsOf(data, 'eval-only-israel-palestine-reddit/dev.jsonl'),
    ),
    setOf({ kind: 'noisy', name: 'talks about the same war (isextreme)', language: 'en' }, sameWar(data)),
    plain('politics', 'ar-sarcasm-v2', 'ar'),
  ].filter(({ texts }) => texts.length >= LEAST_TEXTS);
}

function setOf(of: Omit<HarmlessSet, 'texts'>, texts: readonly EvaluationText[]): HarmlessSet {
  return { ...of, texts: texts.map(({ text }) => text) };
}

type Row = ReturnType<typeof readLines>[number];

function byLanguage(
  data: string,
  name: string,
  { kind, isWanted = () => true }: { readonly kind: HarmlessKind; readonly isWanted?: (row: Row) => boolean },
): HarmlessSet[] {
  const file = `${name}/dev.jsonl`;
  const languages = [...new Set(readLines(data, file).map(({ lang }) => String(lang)))].sort();
  return languages.map((language) =>
    setOf(
      { kind, name, language },
      textsOf(data, file, (row) => String(row.lang) === language && isWanted(row)),
    ),
  );
}

function urduNews(data: string): EvaluationText[] {
  return readLines(data, 'urdu-news-headlines/world.jsonl').map(({ title, summary }) => ({
    text: `${String(title ?? '')}\n${String(summary ?? '')}`.trim(),
  }));
}

/** Articles in paragraphs: posts are no longer than that. */
function pashtoNews(data: string): EvaluationText[] {
  const rows = readCsv(readFileSync(join(data, 'pashto-news', 'azadi_radio.csv'), 'utf8'));
  const articles = new Map(rows.map(({ url = '', content = '' }) => [url, content]));
  const paragraphs = [...articles.values()].flatMap((content) => content.split(/\n+/u));
  return [...new Set(paragraphs.map((text) => text.trim()).filter((text) => text.length > 20))].map(
    (text) => ({
      text,
    }),
  );
}

function urduQuran(data: string): EvaluationText[] {
  const chapters = JSON.parse(readFileSync(join(data, 'quran', 'ur.json'), 'utf8')) as Readonly<
    Record<string, readonly { readonly text: string }[]>
  >;
  return Object.values(chapters).flatMap((verses) => verses.map(({ text }) => ({ text })));
}
