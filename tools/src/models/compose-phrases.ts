import { seededRandom } from '@breakwater/kernel';
import type { Example, MarkedSpan } from '@breakwater/learn';

/** What people say around the name of an organisation, `{org}`, or without one. */
export interface Phrases {
  readonly language: string;
  readonly cues: readonly {
    readonly label: string;
    readonly text: string;
    readonly needs: 'org' | 'none';
    /** Would fit any club or party: with another name in its place it is harmless. */
    readonly general?: true;
  }[];
  readonly counter: readonly { readonly of: string; readonly text: string }[];
}

interface Phrase {
  readonly text: string;
  readonly marked: readonly MarkedSpan[];
}

const SLOT = '{org}';
/** Stands for any name; models read each as the same word. */
const NAME = 'Org';
/** Names of clubs that do not exist, by script. */
const CLUBS: readonly (readonly [script: RegExp, names: readonly string[]])[] = [
  [/\p{Script=Arabic}/u, ['ستارہ کلب', 'نادي الميناء', 'باشگاه دریا', 'پارٹی امید', 'یانەی ڕووبار']],
  [/\p{Script=Devanagari}/u, ['सितारा क्लब', 'नदी दल', 'मैत्री पार्टी']],
  [/\p{Script=Bengali}/u, ['তারা ক্লাব', 'নদী দল', 'মৈত্রী পার্টি']],
  [/\p{Script=Cyrillic}/u, ['Маяк', 'Речники', 'партия Лад']],
  [/./u, ['Riverside', 'FC Delmar', 'the Harbour Union', 'Linden College']],
];
const CLUB_COST = 0.7;
const JOINTS = [' ', '. ', '! ', ', ', ' — ', '\n'];
/** Examples of two phrases for each phrase alone. */
const PAIRS = 2;
const PAIR_COST = 0.5;

/**
 * Puts phrases together to examples: each alone, with another one of its side, and beside an everyday sentence. Examples
 * of one phrase share an account, so that a phrase is never on both sides of a split.
 *
 * @param everyday harmless sentences of the language; none is needed
 */
export function composePhrases(
  { language, cues, counter }: Phrases,
  {
    label,
    everyday,
    seed,
  }: { readonly label: string; readonly everyday: readonly string[]; readonly seed: number },
): Example[] {
  const random = seededRandom(seed);
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
  const side = (phrases: readonly Phrase[], labels: readonly string[], name: string): Example[] =>
    phrases.flatMap((phrase, at) => {
      const account = `${language}/${name}/${at}`;
      const base = { labels, account, source: `phrases-${language}`, own: true };
      const beside = [
        ...Array.from({ length: PAIRS }, () => pick(phrases)),
        ...(everyday.length > 0 ? [fill(pick(everyday) ?? '')] : []),
      ];
      return [
        { ...base, ...phrase },
        ...beside.flatMap((other) =>
          other ? [{ ...base, ...join(phrase, other, pick(JOINTS) ?? ' '), cost: PAIR_COST }] : [],
        ),
      ];
    });
  const ofClubs = cues.flatMap(({ text, general }, at): Example[] => {
    if (!general) return [];
    const names = CLUBS.find(([script]) => script.test(text.replace(SLOT, '')))?.[1] ?? [];
    return [
      {
        text: text.replace(SLOT, pick(names) ?? NAME),
        labels: [],
        account: `${language}/club/${at}`,
        source: `phrases-${language}`,
        own: true,
        cost: CLUB_COST,
      },
    ];
  });
  return [
    ...ofClubs,
    ...side(
      cues.map(({ text }) => fill(text)),
      [label],
      'cue',
    ),
    ...side(
      counter.map(({ text }) => fill(text)),
      [],
      'counter',
    ),
  ];
}

function fill(text: string): Phrase {
  const start = text.indexOf(SLOT);
  if (start < 0) return { text, marked: [] };
  return {
    text: text.slice(0, start) + NAME + text.slice(start + SLOT.length),
    marked: [{ start, end: start + NAME.length, as: 'entity' }],
  };
}

function join(one: Phrase, other: Phrase, joint: string): Phrase {
  const shift = one.text.length + joint.length;
  return {
    text: one.text + joint + other.text,
    marked: [
      ...one.marked,
      ...other.marked.map((span) => ({ ...span, start: span.start + shift, end: span.end + shift })),
    ],
  };
}
