import { isLanguage, type Language } from '@breakwater/learn';

/** Where a set lies: among the evaluation data beside the checkout, or among the texts written for this project. */
export type Place = 'shared' | 'corpus' | 'everyday';

/** A set of texts in one or more languages, and whether what is learnt from it may be given away. */
export interface LanguageSet {
  readonly place: Place;
  /** Folder of `shared`, or file without its end. */
  readonly name: string;
  readonly files: readonly string[];
  readonly licence: string;
  /** `evaluation`: never trained on. */
  readonly use: 'training' | 'evaluation';
  /** The field that holds the text. */
  readonly field?: string;
  /** The language of all texts, or of each code that rows name; texts of codes that are not named are left out. */
  readonly language: Language | Readonly<Record<string, Language>>;
}

/** At most this many posts of one set in one language are trained on. */
export const MOST_POSTS = 3000;

const shared = (
  name: string,
  licence: string,
  language: LanguageSet['language'],
  {
    files = ['dev.jsonl'],
    field,
    use = 'training',
  }: Partial<Pick<LanguageSet, 'files' | 'field' | 'use'>> = {},
): LanguageSet => ({ place: 'shared', name, files, licence, use, language, ...(field ? { field } : {}) });

/** What the texts written for this project are given away under. */
const OWN = 'Apache-2.0 (written for this project)';

/** Everyday sentences for languages of which there is little else. */
const everyday = (code: Language): LanguageSet => ({
  place: 'everyday',
  name: code,
  files: [`${code}.txt`],
  licence: OWN,
  use: 'training',
  language: code,
});

/** The sets in a folder of texts written for this project: a file a language, or more with a number behind the code. */
export function corpusSets(files: readonly string[]): readonly LanguageSet[] {
  return files.flatMap((file): readonly LanguageSet[] => {
    const name = file.replace(/\.jsonl$/, '');
    const language = name.replace(/-\d+$/, '');
    if (name === file || !isLanguage(language)) return [];
    return [{ place: 'corpus', name, files: [file], licence: OWN, use: 'training', language }];
  });
}

/** What the languages are learnt from and measured on. */
export const LANGUAGE_SETS: readonly LanguageSet[] = [
  shared('lid-common-voice', 'CC0-1.0', {
    ur: 'ur',
    ar: 'ar',
    fa: 'fa',
    en: 'en',
    kmr: 'kmr',
    ckb: 'ckb',
    hi: 'hi',
    tr: 'tr',
    bn: 'bn',
    ug: 'other',
    uz: 'other',
  }),
  shared('lid-perso-arabic', 'MIT', {
    ur: 'ur',
    fa: 'fa',
    ar: 'ar',
    hac: 'other',
    bal: 'other',
    trw: 'other',
    brh: 'other',
  }),
  shared('lid-kurdish', 'MIT', {
    ckb: 'ckb',
    kmr: 'kmr',
    'kmr-Arab': 'other',
    sdh: 'other',
    hac: 'other',
    zza: 'other',
    'ckb-Latn': 'other',
    fa: 'fa',
    ar: 'ar',
    tr: 'tr',
  }),
  shared('lid-arabizi-darija', 'MIT', 'ar-Latn'),
  shared('ruhsold', 'MIT', 'ur-Latn', { files: ['task_1_train.tsv', 'task_1_validation.tsv'] }),
  shared('ps-leipzig-news', 'CC-BY-4.0', 'ps'),
  shared('ps-voa-zamai', 'public domain and CC-BY-4.0', 'ps'),
  shared('ur-qa', 'MIT', 'ur'),
  shared('urdu-threat-fire2022', 'free use with citation', 'ur', { files: ['train.jsonl'] }),
  shared('urdu-abusive-youtube', 'free use with citation', 'ur', {
    files: ['all.jsonl'],
    field: 'comment_text',
  }),
  shared('ar-sarcasm-v2', 'MIT', 'ar'),
  shared('multi-mlma', 'MIT', { ar: 'ar', en: 'en', fr: 'fr' }),
  shared('multi-hatecheck', 'CC-BY-4.0', { fr: 'fr', hi: 'ur-Latn', de: 'other', es: 'other' }),
  shared('en-davidson', 'MIT', 'en'),
  shared('en-civil-toxic', 'CC0-1.0', 'en'),
  shared('en-goemotions', 'CC-BY-4.0', 'en'),
  shared('en-btc', 'CC-BY-4.0', 'en'),
  shared('en-gab', 'MIT', 'en'),
  shared('en-pheme-rumours', 'CC-BY-4.0', 'en'),
  ...(['id', 'pnb', 'sd', 'ar-Latn', 'other'] as const).map(everyday),
  shared('roman-urdu-uci', 'to be checked', 'ur-Latn', { use: 'evaluation' }),
  shared('eval-only-shahmukhi', 'none stated', 'pnb', { use: 'evaluation' }),
  shared('l-hsab', 'none stated', 'ar', { use: 'evaluation', files: ['lhsab.jsonl'] }),
  shared('arabic-isis-eval', 'none stated', 'ar', { use: 'evaluation', files: ['eval2000.jsonl'] }),
  shared('ar-quran-hadith', 'not of the collector', 'ar', { use: 'evaluation' }),
  shared('urdu-news-headlines', 'none stated', 'ur', {
    use: 'evaluation',
    files: ['world.jsonl'],
    field: 'summary',
  }),
  shared('en-wnut17', 'CC-BY-4.0; some rows are not English', 'en', { use: 'evaluation' }),
  shared('eval-only-disaster-tweets-2015', 'none stated', 'en', { use: 'evaluation' }),
  shared('en-hatemoji', 'CC-BY-4.0', 'en', { use: 'evaluation' }),
];
