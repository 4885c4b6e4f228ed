import type { SpreadWorld } from '../make-spread-world.ts';
import { MINUTE_MS } from '../time.ts';
import type { ExposureValue } from './exposure-value.ts';
import { firstOfFamilies } from './first-of-families.ts';
import { doneAt, minutesBetween, type Reviewer } from './reviewers.ts';

const SLOT_MS = 15 * MINUTE_MS;
const ROUNDS = 150;

interface Case {
  readonly minutes: number;
  /** By slot: exposure left for one whose review goes on in that slot; −1 where it is not there yet. */
  readonly left: Float64Array;
}

/**
 * An upper bound on what any order prevents. A review's minutes may be split over slots of a quarter of an hour and over
 * reviewers, each minute earning its part of the exposure left at the slot's beginning, or at the earliest that this item
 * could be decided if it were alone. Since exposure left only falls, no order earns more. That is a transport problem;
 * each price of the slots' minutes gives a bound on it by weak duality, and the lowest of some rounds of subgradient
 * descent (steps after Polyak, towards `reached`) is taken.
 */
export function boundOf(
  world: SpreadWorld,
  staff: readonly Reviewer[],
  value: ExposureValue,
  reached: number,
): number {
  const { start, end } = world;
  const slots = Math.ceil((end - start) / SLOT_MS);
  const room = Float64Array.from({ length: slots }, (_, slot) => {
    const from = start + slot * SLOT_MS;
    return staff.reduce((sum, one) => sum + minutesBetween(one, start, from, from + SLOT_MS), 0);
  });
  const cases = casesOf(world, staff, value, room);
  const prices = new Float64Array(slots);
  let lowest = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const used = new Float64Array(slots);
    let bound = room.reduce((sum, minutes, slot) => sum + minutes * (prices[slot] ?? 0), 0);
    for (const { minutes, left } of cases) {
      const [slot, gain] = bestSlot(left, minutes, prices);
      if (slot < 0) continue;
      bound += gain;
      used[slot] = (used[slot] ?? 0) + minutes;
    }
    lowest = Math.min(lowest, bound);
    const over = used.map((minutes, slot) => minutes - (room[slot] ?? 0));
    const square = over.reduce((sum, one) => sum + one * one, 0);
    const step = square > 0 ? (bound - reached) / square : 0;
    if (step <= 0) break;
    for (let slot = 0; slot < slots; slot++) {
      prices[slot] = Math.max(0, (prices[slot] ?? 0) + step * (over[slot] ?? 0));
    }
  }
  return lowest;
}

/** What violates, with what is left of it by slot. */
function casesOf(
  world: SpreadWorld,
  staff: readonly Reviewer[],
  value: ExposureValue,
  room: Float64Array,
): Case[] {
  const { start } = world;
  const seenAt = firstSights(world);
  return firstOfFamilies(world)
    .filter((id) => value(id, Number.NEGATIVE_INFINITY) > 0)
    .map((id) => {
      const at = seenAt.get(world.truth(id).family) ?? start;
      const minutes = world.minutes(id);
      const earliest = Math.min(...staff.map((one) => doneAt(one, start, at, minutes)));
      const left = Float64Array.from(room, (free, slot) => {
        const from = start + slot * SLOT_MS;
        if (free <= 0 || from + SLOT_MS <= at) return -1;
        return value(id, Math.max(from, earliest));
      });
      return { minutes, left };
    });
}

/** When each family was first seen; known copies need not come after the one that is listed first. */
function firstSights(world: SpreadWorld): Map<number, number> {
  const found = new Map<number, number>();
  for (const { content, at } of world.events()) {
    const { family } = world.truth(content);
    if (!found.has(family)) found.set(family, at);
  }
  return found;
}

/** The slot in which an item gains most after the price of its minutes; −1 where it gains nothing. */
function bestSlot(left: Float64Array, minutes: number, prices: Float64Array): [slot: number, gain: number] {
  let found = -1;
  let most = 0;
  for (let slot = 0; slot < left.length; slot++) {
    const gain = (left[slot] ?? -1) - minutes * (prices[slot] ?? 0);
    if (gain > most) {
      most = gain;
      found = slot;
    }
  }
  return [found, most];
}
