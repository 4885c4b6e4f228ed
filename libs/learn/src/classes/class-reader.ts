import { FeatureList } from '../features/feature-list.ts';
import type { MarkedSpan } from '../features/feature-spec.ts';
import { DEITY, ENTITY_BIT, IDENTITY, MarkedWords, MOST_WORDS, SKIPPED } from '../features/marked-words.ts';
import { mix } from '../features/mix.ts';
import { ClassTable, NONE } from './class-table.ts';
import type { WordClasses } from './word-classes.ts';

const HAS = 0x632be59b;
const BOTH = 0x2c1b3c6d;
const BEFORE = 0x297a2d39;
const AFTER = 0x4f6cdd1d;
const THEN = 0x7ed55d16;
const SIGN = 0x165667b1;
/** Words up to so far from the name of an organisation stand near it. */
const NEAR = 4;
/** Words without a class that may stand between two that follow each other. */
const MOST_BETWEEN = 2;
/** Stands for the name of an organisation, as a class does. */
const ENTITY = 0x5e117e57;
const SIGNS: readonly (readonly [sign: RegExp, seed: number])[] = [
  [/[?؟]/, 1],
  [/!/, 2],
  [/["“”«»‘]/, 3],
];

/**
 * Turns texts into features of what their words are about, in place of the words: which classes a text has, which two
 * together, which stand before or after the name of an organisation, which follows which, and whether it asks, shouts or
 * quotes. Written with words of any language it is the same, so that all languages learn from each other. Words of
 * religion, ethnicity and nationality have no class, as links and handles have none.
 *
 * @example
 * const reader = new ClassReader(compileClasses({ join: ['enlist'], ask: ['why'] }), 14);
 * reader.read('why enlist?');
 * reader.count // => 5
 */
export class ClassReader extends FeatureList {
  private readonly table: ClassTable;
  /** Hash of the name of each class: the same in every language. */
  private readonly kindOf: readonly number[];
  /** What the text is made of, one after the other: a class, an organisation, or neither; and the word that it begins at. */
  private readonly kinds = new Int32Array(MOST_WORDS);
  private readonly places = new Int32Array(MOST_WORDS);
  private length = 0;
  /** Classes of the text in the order in which they first come, mixed, and where that is. */
  private readonly known: number[] = [];
  private readonly mixed: number[] = [];
  private readonly firstPlaces: number[] = [];

  /** @param words finds the words; readers that take turns with the same texts may share them */
  constructor(classes: WordClasses, bits: number, words: MarkedWords = new MarkedWords()) {
    super(bits, words);
    this.table = new ClassTable(classes);
    this.kindOf = classes.names.map(hashOf);
  }

  /** Takes a text in. `marked` is in the order of the text; without it nothing is a link or an organisation. */
  read(text: string, marked?: readonly MarkedSpan[]): void {
    this.begin(text, marked);
    this.known.length = 0;
    this.mixed.length = 0;
    this.firstPlaces.length = 0;
    this.length = 0;
    this.collect();
    this.addAll();
    for (const [sign, seed] of SIGNS) if (sign.test(text)) this.add(mix(SIGN ^ seed), 0);
  }

  /** What the text is made of. */
  private collect(): void {
    const { roles, count } = this.marked;
    let inEntity = false;
    // Words that may belong to one entry are read together: what is marked, or says who somebody is, parts them.
    let from = 0;
    for (let token = 0; token < count; token++) {
      const role = roles[token] ?? SKIPPED;
      const isEntity = role >= ENTITY_BIT;
      if (!isEntity && role !== SKIPPED && !saysWho(role)) {
        inEntity = false;
        continue;
      }
      this.readRun(from, token);
      from = token + 1;
      if (isEntity && !inEntity) this.push(ENTITY, token);
      else if (role !== SKIPPED && !isEntity) this.push(NONE, token);
      inEntity = isEntity;
    }
    this.readRun(from, count);
  }

  private readRun(from: number, end: number): void {
    const { table, tokens } = this;
    for (let token = from; token < end; token += table.length) {
      const found = table.find(tokens, token, end - token);
      this.push(found === NONE ? NONE : (this.kindOf[found] ?? NONE), token);
      this.words += table.length - 1;
    }
  }

  private push(kind: number, token: number): void {
    this.words++;
    this.kinds[this.length] = kind;
    this.places[this.length++] = token;
    // That a name stands there is for other features to say: a text without one has to be judged by its words.
    if (kind === NONE || kind === ENTITY || this.known.includes(kind)) return;
    this.known.push(kind);
    this.mixed.push(mix(kind));
    this.firstPlaces.push(token);
  }

  private addAll(): void {
    const { kinds, places } = this;
    this.together();
    let last = NONE;
    for (let at = 0; at < this.length; at++) {
      const kind = kinds[at] ?? NONE;
      if (kind === NONE) continue;
      const place = places[at] ?? 0;
      if (kind === ENTITY) this.near(at);
      if (last !== NONE && at - last - 1 <= MOST_BETWEEN)
        this.add(mix(Math.imul(kinds[last] ?? 0, THEN) ^ mix(kind)), place, places[last] ?? 0);
      last = at;
    }
  }

  /** Each class that the text has, and each two. */
  private together(): void {
    const { known, mixed, firstPlaces } = this;
    for (let at = 0; at < known.length; at++) {
      const place = firstPlaces[at] ?? 0;
      this.add(mix((known[at] ?? 0) ^ HAS), place);
      for (let other = at + 1; other < known.length; other++)
        this.add(mix(((mixed[at] ?? 0) + (mixed[other] ?? 0)) ^ BOTH), firstPlaces[other] ?? 0, place);
    }
  }

  /** Classes around the name of an organisation, by side. */
  private near(entity: number): void {
    const { kinds, places } = this;
    const end = Math.min(this.length - 1, entity + NEAR);
    for (let at = Math.max(0, entity - NEAR); at <= end; at++) {
      const kind = kinds[at] ?? NONE;
      if (kind === NONE || at === entity) continue;
      this.add(mix(kind ^ (at < entity ? BEFORE : AFTER)), places[at] ?? 0, places[entity] ?? 0);
    }
  }
}

/** Words of religion, ethnicity and nationality, and names of gods. */
function saysWho(role: number): boolean {
  return role === IDENTITY || role === DEITY;
}

/** Never that of no class. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash === NONE ? 0 : hash;
}
