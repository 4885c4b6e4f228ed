import type { OutboxEvents, OutboxTopic } from '@breakwater/contracts';
import type { Retention } from './retention/kept-table.ts';
import type { Migrations } from './storage.ts';

/** Work that is done again and again. */
export interface Schedule {
  /** As a failure is told: "<what> failed; it is tried again". */
  readonly what: string;
  readonly everyMs: number;
  readonly work: () => Promise<unknown>;
}

/** One value of a measure. */
export interface Reading {
  readonly value: number;
  readonly labels?: Readonly<Record<string, string>>;
}

/** What is measured of a module whenever somebody asks: it has no name of an account in it. */
export interface Measure {
  /** As monitoring knows it, e.g. `breakwater_network_cases`. */
  readonly name: string;
  readonly help: string;
  /** How values of several processes are put together. */
  readonly aggregator: 'max' | 'min';
  readonly labels?: readonly string[];
  readonly read: () => Promise<readonly Reading[]>;
}

/** What a module does when something is told: by topic, what the process holds in memory follows. */
export type Follows = { readonly [Topic in OutboxTopic]?: (told: OutboxEvents[Topic]) => unknown };

/** How a module says what it could not do, besides failing: with ids and codes, nothing personal. */
export type TellFault = (what: string, error: unknown, about: Readonly<Record<string, string>>) => void;

/**
 * What a room exports to be wired. Whoever puts the program together goes through the list of modules: a room that is
 * added touches its own files and that list.
 */
export interface Module<Room = never> {
  /** Of the room, e.g. `orders`. */
  readonly name: string;
  readonly migrations?: Migrations;
  /** Its tables with personal data, and how long they are kept. */
  readonly retention?: Retention;
  /** What platforms can be told by webhook. */
  readonly webhookEvents?: readonly string[];
  readonly follows?: (room: Room) => Follows;
  readonly schedules?: (room: Room, tell: TellFault) => readonly Schedule[];
  /** Done by every process, whatever else it does: for what it holds in memory. */
  readonly upkeep?: (room: Room) => readonly Schedule[];
  /** Ends what is over, beside what `retention` declares; once an hour. Instants in milliseconds. */
  readonly forgets?: (room: Room, now: () => number) => Readonly<Record<string, () => Promise<unknown>>>;
  readonly measures?: (room: Room) => readonly Measure[];
}
