import { awake } from '../calendar/time-of-day.ts';
import type { SpreadEvent } from '../event.ts';
import type { Settings } from '../options.ts';
import type { WorldParameters } from '../parameters.ts';
import { COMMUNITIES } from '../people/community.ts';
import { circleOf, type People, type Person, pullOf, somebodyOf } from '../people/people.ts';
import { Draws } from '../random/draws.ts';
import { HOUR_MS } from '../time.ts';
import { writeAnswer } from '../words/write-text.ts';
import { addExposures } from './add-exposures.ts';
import { drawDelay } from './delays.ts';
import { copyObject, firstObject } from './make-object.ts';
import type { Plan } from './plan.ts';
import { audienceOf, eventOf, languageOf } from './record.ts';
import type { ExposureLog, SpreadObject } from './spread-object.ts';

/** Everything that happens, out of order. */
export interface Grown {
  readonly events: SpreadEvent[];
  readonly objects: SpreadObject[];
  readonly exposures: ExposureLog;
  /** Object of each content, shares and replies included. */
  readonly objectOf: Map<string, number>;
}

interface Arrival {
  readonly at: number;
  readonly object: SpreadObject;
  readonly by: Person;
  readonly inGroup: boolean;
  readonly content: string;
}

/** Of those who would pass on, how many answer as well. */
const REPLIES_PER_SHARE = 0.22;
const OWN_REPLIES = 0.18;
/** Arrivals of one cascade: a bound on time, which the largest meet. */
const MOST_ARRIVALS = 4_000;
const SAME_COMMUNITY = 0.88;
/** Longer than the world lasts: a delay beyond it is cut off. */
const LONGEST_DELAY = 1_000 * HOUR_MS;

/** Lets each plan spread: whoever has a post brings more who pass it on, copy it or answer. */
export function growCascades(
  settings: Settings,
  parameters: WorldParameters,
  people: People,
  plans: readonly Plan[],
  vigour: number,
): Grown {
  const grown: Grown = {
    events: [],
    objects: [],
    exposures: { at: [], people: [], object: [] },
    objectOf: new Map(),
  };
  for (const [cascade, plan] of plans.entries()) {
    new Growth({ settings, parameters, people, vigour }, grown, plan, cascade).grow();
  }
  return grown;
}

interface Stage {
  readonly settings: Settings;
  readonly parameters: WorldParameters;
  readonly people: People;
  /** Factor on how many pass on. */
  readonly vigour: number;
}

class Growth {
  readonly #settings: Settings;
  readonly #parameters: WorldParameters;
  readonly #people: People;
  readonly #vigour: number;
  readonly #grown: Grown;
  readonly #plan: Plan;
  readonly #cascade: number;
  readonly #draws: Draws;
  readonly #queue: Arrival[] = [];

  constructor(stage: Stage, grown: Grown, plan: Plan, cascade: number) {
    const { settings, parameters, people, vigour } = stage;
    this.#settings = settings;
    this.#parameters = parameters;
    this.#people = people;
    this.#vigour = vigour;
    this.#grown = grown;
    this.#plan = plan;
    this.#cascade = cascade;
    this.#draws = new Draws(settings.seed, 'cascade', cascade);
  }

  grow(): void {
    const plan = this.#plan;
    const first = firstObject(this.#draws, plan, this.#cascade, this.#grown.objects.length);
    this.#add(first, first.at, plan.author, plan.inGroup);
    for (const at of plan.renewals) this.#copy(first, at, plan.author, true);
    for (const { at, by, copies } of plan.push) {
      if (copies) this.#copy(first, at, by, false);
      else this.#share(first, at, by);
    }
    if (plan.wake !== undefined) this.#share(first, plan.wake.at, plan.wake.by);
    for (let next = 0; next < this.#queue.length && next < MOST_ARRIVALS; next++) {
      const arrival = this.#queue[next];
      if (arrival !== undefined) this.#bring(arrival);
    }
  }

  /** Those who pass on because of one arrival, and those who answer it. */
  #bring(arrival: Arrival): void {
    const draws = this.#draws;
    const { catching, wake } = this.#plan;
    const pull = pullOf(audienceOf(arrival.by, arrival.inGroup)) / this.#people.meanPull;
    const most = Math.max(catching, wake?.catching ?? 0);
    const children = draws.poisson(most * pull * this.#vigour);
    for (let child = 0; child < children; child++) {
      const delay = Math.min(LONGEST_DELAY, drawDelay(draws, this.#parameters) * this.#plan.slowness);
      const seen = arrival.at + delay;
      if (seen >= this.#settings.end || !draws.chance(this.#interestAt(seen) / most)) continue;
      this.#passOn(arrival, seen);
    }
    const replies = draws.poisson(OWN_REPLIES + REPLIES_PER_SHARE * catching * pull * this.#vigour);
    for (let reply = 0; reply < replies; reply++) this.#reply(arrival);
  }

  #interestAt(at: number): number {
    const { catching, noveltyHours, wake } = this.#plan;
    const [from, height] =
      wake !== undefined && at >= wake.at ? [wake.at, wake.catching] : [this.#plan.at, catching];
    return height * Math.exp(-(at - from) / (noveltyHours * HOUR_MS));
  }

  #passOn({ object, by }: Arrival, seen: number): void {
    const draws = this.#draws;
    const community = draws.chance(SAME_COMMUNITY) ? by.community : draws.below(COMMUNITIES.length);
    const isCopy = draws.chance(this.#plan.copyShare);
    const isJump = isCopy && draws.chance(this.#parameters.jumpShare);
    const others = this.#parameters.platforms;
    const platform = isJump ? (by.platform + 1 + draws.below(others - 1)) % others : by.platform;
    const next = somebodyOf(draws, this.#people.circles, circleOf(platform, community));
    const at = awake(draws, seen, community, this.#parameters.nightDip);
    if (isCopy) this.#copy(object, at, next, false);
    else this.#share(object, at, next);
  }

  #share(object: SpreadObject, at: number, by: Person): void {
    if (at >= Math.min(object.deletedAt, this.#settings.end) || by.createdAt >= at) return;
    const content = this.#newContent(object);
    const inGroup = by.group !== undefined && this.#draws.chance(0.3);
    const text = this.#draws.chance(0.08) ? writeAnswer(this.#draws, languageOf(object)) : undefined;
    const event = { kind: 'share', at, content, shareOf: object.content } as const;
    this.#grown.events.push(eventOf(by, inGroup, text === undefined ? event : { ...event, text }));
    this.#arrive({ at, object, by, inGroup, content });
  }

  #copy(parent: SpreadObject, at: number, by: Person, isRenewal: boolean): void {
    if (at >= Math.min(parent.deletedAt, this.#settings.end) || by.createdAt >= at) return;
    const number = this.#grown.objects.length;
    const known = isRenewal ? 1 : this.#parameters.knownCopyShare;
    const object = copyObject(this.#draws, parent, { number, at, by, known });
    this.#add(object, at, by, by.group !== undefined && this.#draws.chance(0.3));
  }

  #add(object: SpreadObject, at: number, by: Person, inGroup: boolean): void {
    const { objects, objectOf, events } = this.#grown;
    objects.push(object);
    objectOf.set(object.content, object.number);
    const kind = objects.at(-2)?.cascade === object.cascade ? 'copy' : 'post';
    const { text, link, sha256, content } = object;
    const event = { kind, at, content, text, language: languageOf(object) } as const;
    events.push(
      eventOf(by, inGroup, {
        ...event,
        ...(link === undefined ? {} : { link }),
        ...(sha256 === undefined ? {} : { sha256 }),
      }),
    );
    if (object.deletedAt < this.#settings.end) {
      events.push({ ...eventOf(by, false, { kind: 'delete', at: object.deletedAt, content }), audience: 0 });
    }
    this.#arrive({ at, object, by, inGroup, content });
  }

  #arrive(arrival: Arrival): void {
    const { object, at, by, inGroup } = arrival;
    const until = Math.min(object.deletedAt, this.#settings.end);
    addExposures(this.#draws, this.#grown.exposures, object.number, at, audienceOf(by, inGroup), until);
    this.#queue.push(arrival);
  }

  #reply({ object, by, content, at }: Arrival): void {
    const draws = this.#draws;
    const late = at + draws.logNormal(25, 1.4) * 60_000 * this.#plan.slowness;
    const answerer = somebodyOf(draws, this.#people.circles, circleOf(by.platform, by.community));
    const when = awake(draws, late, by.community, this.#parameters.nightDip);
    if (when >= Math.min(object.deletedAt, this.#settings.end) || answerer.createdAt >= when) return;
    const text = writeAnswer(draws, languageOf(object));
    const event = {
      kind: 'reply',
      at: when,
      content: this.#newContent(object),
      replyTo: content,
      text,
    } as const;
    this.#grown.events.push(eventOf(answerer, false, event));
  }

  #newContent(object: SpreadObject): string {
    const content = `c${this.#draws.hex(14)}`;
    this.#grown.objectOf.set(content, object.number);
    return content;
  }
}
