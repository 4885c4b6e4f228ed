import type { PlatformEvent } from '@breakwater/contracts';
import { loadMaterial, type Material } from './material.ts';
import { createRandom, type Random } from './random.ts';
import { createVariety, fillTemplate, type Slots } from './sentences.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** How long the demo lasts. */
const SPAN = 3 * DAY;

type Unnumbered<E> = E extends PlatformEvent ? Omit<E, 'id' | 'at'> : never;

/** An event before it has its place in the order: `at` in milliseconds, the account as known by then. */
export interface Draft {
  readonly at: number;
  readonly event: Unnumbered<PlatformEvent>;
}

/** What all parts of one run share. Times are in milliseconds. */
export interface DemoContext {
  readonly material: Material;
  readonly random: Random;
  readonly start: number;
  readonly end: number;
  newContentId(): string;
  /** A moment in the demo, rather by day than by night. */
  moment(from?: number): number;
  /** One of the templates, filled with words of the language. */
  fill(language: string, templates: readonly string[], extra?: Slots): string;
  /** The same, and rarely a text that was there before. */
  phrase(language: string, templates: readonly string[], extra?: Slots): string;
}

export function createContext(seed: number, end: number): DemoContext {
  const material = loadMaterial();
  const random = createRandom(seed);
  const unused = createVariety();
  const start = end - SPAN;
  let contents = 0;

  function fill(language: string, templates: readonly string[], extra: Slots = {}): string {
    const slots = { ...material.posts.get(language)?.slots, ...extra };
    return fillTemplate(random.pick(templates), slots, random);
  }

  return {
    material,
    random,
    start,
    end,
    newContentId: () => `c-${String(++contents).padStart(6, '0')}`,
    moment(from = start) {
      for (;;) {
        const at = Math.floor(from + random.next() * (end - from));
        const isNight = new Date(at).getUTCHours() < 5;
        if (!isNight || random.chance(0.3)) return at;
      }
    },
    fill,
    phrase: (language, templates, extra) => unused(() => fill(language, templates, extra)),
  };
}
