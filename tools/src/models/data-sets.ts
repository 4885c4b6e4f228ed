/** A set of texts that models may learn from, or be measured on. */
export interface DataSet {
  /** Path in the folder of texts. */
  readonly file: string;
  readonly title: string;
  /** Licence of the texts; null where none is stated: such a set is never learnt from. */
  readonly licence: string | null;
}

const jsonl = (folder: string, title: string, licence: string | null): DataSet => ({
  file: `${folder}/dev.jsonl`,
  title,
  licence,
});

/** Sets by name. `SOURCE.md` beside them says where they come from. */
export const DATA_SETS: Readonly<Record<string, DataSet>> = {
  fifthtribe: {
    file: 'isis-twitter-fifthtribe/part1.jsonl',
    title: 'How ISIS Uses Twitter (2015–2016)',
    licence: 'CC0-1.0',
  },
  'urdu-threat': {
    file: 'urdu-threat-fire2022/train.jsonl',
    title: 'Urdu threats, FIRE 2022 (IEEE Access 10.1109/ACCESS.2021.3112500)',
    licence: 'free use with citation',
  },
  ruhsold: { file: 'ruhsold/task_1_train.tsv', title: 'RUHSOLD, Roman Urdu (EMNLP 2020)', licence: 'MIT' },
  'ruhsold-validation': {
    file: 'ruhsold/task_1_validation.tsv',
    title: 'RUHSOLD, Roman Urdu (EMNLP 2020)',
    licence: 'MIT',
  },
  'en-btc': jsonl('en-btc', 'Broad Twitter Corpus', 'CC BY 4.0'),
  'en-civil-toxic': jsonl('en-civil-toxic', 'Civil Comments', 'CC0-1.0'),
  'en-davidson': jsonl('en-davidson', 'Davidson and others 2017', 'MIT'),
  'en-gab': jsonl('en-gab', 'Gab Hate Corpus', 'MIT'),
  'en-goemotions': jsonl('en-goemotions', 'GoEmotions', 'CC BY 4.0'),
  'en-hatemoji': jsonl('en-hatemoji', 'Hatemoji', 'CC BY 4.0'),
  'en-openai-moderation': jsonl('en-openai-moderation', 'OpenAI moderation samples', 'MIT'),
  'en-pheme-rumours': jsonl('en-pheme-rumours', 'PHEME rumours', 'CC BY 4.0'),
  'en-quran-pickthall': jsonl('en-quran-pickthall', 'Quran, M. Pickthall 1930', 'public domain'),
  'en-state-union': jsonl('en-state-union', 'Addresses of US presidents', 'public domain'),
  'en-surge': jsonl('en-surge', 'Surge toxicity', 'MIT'),
  'en-toxigen-demos': jsonl('en-toxigen-demos', 'ToxiGen demonstrations', 'MIT and CDLA-Permissive-2.0'),
  'en-wnut17': jsonl('en-wnut17', 'WNUT 2017', 'CC BY 4.0'),
  'ar-quran-hadith': jsonl('ar-quran-hadith', 'Quran and hadith, Arabic', 'public domain'),
  'ar-sarcasm': jsonl('ar-sarcasm-v2', 'ArSarcasm v2', 'MIT'),
  'multi-hatecheck': jsonl('multi-hatecheck', 'Multilingual HateCheck', 'CC BY 4.0'),
  'multi-mlma': jsonl('multi-mlma', 'MLMA hate speech', 'MIT'),
  'ps-leipzig-news': jsonl('ps-leipzig-news', 'Leipzig Corpora, Pashto news 2020', 'CC BY 4.0'),
  'ps-voa': jsonl('ps-voa-zamai', 'VOA Pashto and ZamAI', 'public domain and CC BY 4.0'),
  'ur-qa': jsonl('ur-qa', 'Urdu questions', 'MIT'),
  'lid-common-voice': jsonl('lid-common-voice', 'Common Voice sentences', 'CC0-1.0'),
  'lid-perso-arabic': jsonl('lid-perso-arabic', 'PersoArabicLID', 'MIT'),
  'lid-kurdish': jsonl('lid-kurdish', 'KurdishLID', 'MIT'),
  'lid-arabizi-darija': jsonl('lid-arabizi-darija', 'Darija Open Dataset 2023', 'MIT'),
};
