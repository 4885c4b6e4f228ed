import type { LabelledShape } from '@breakwater/spread';
import { TableInvalidError } from '../../tables/read-table.ts';
import { type FileRow, readRows } from '../models/read-rows.ts';

/** Cascades of a file by time, and how many had no events and were left out. */
export interface CascadeFile {
  readonly cascades: readonly LabelledShape[];
  readonly empty: number;
}

const MOST_CASCADES = 100_000;
const MOST_EVENTS = 100_000;

/**
 * Reads cascades, one JSON object a line: `label` 0 or 1, `t0` in epoch seconds, `events` as
 * `[seconds after t0, place of the parent or -1, user number, characters added]` in order of time, where the last may be left
 * out of all events of a file; more in an event is not read. Those without events are left out: where only one class has them,
 * missing data would become the label.
 *
 * @throws TableInvalidError naming the line and what was expected
 */
export async function readCascades(file: string): Promise<CascadeFile> {
  const cascades: LabelledShape[] = [];
  let empty = 0;
  for await (const row of readRows(file, [], MOST_CASCADES)) {
    const cascade = toCascade(row);
    if (!cascade) {
      empty += 1;
      continue;
    }
    // Said of one class alone, it would be the label.
    if ((cascade.added === undefined) !== ((cascades[0] ?? cascade).added === undefined))
      throw invalid(row.line, 'events must have the number of characters added in all lines or in none');
    cascades.push(cascade);
  }
  return { cascades: cascades.sort((a, b) => a.startedAt - b.startedAt), empty };
}

function toCascade({ line, values }: FileRow): LabelledShape | undefined {
  const { label, t0, events } = values;
  if (label !== 0 && label !== 1) throw invalid(line, 'label must be 0 or 1');
  if (!Array.isArray(events)) throw invalid(line, 'events must be a list of [seconds, parent, user]');
  if (events.length === 0) return undefined;
  if (events.length > MOST_EVENTS) throw invalid(line, `events must be at most ${MOST_EVENTS}`);
  if (typeof t0 !== 'number' || !Number.isFinite(t0)) throw invalid(line, 't0 must be seconds since 1970');
  const after = new Float64Array(events.length);
  const parents = new Int32Array(events.length);
  const accounts = new Float64Array(events.length);
  const isAdded = Array.isArray(events[0]) && events[0].length > 3;
  const added = new Float64Array(isAdded ? events.length : 0);
  events.forEach((event: unknown, at) => {
    const [seconds, parent, user, characters] = Array.isArray(event) ? event : [];
    if (typeof seconds !== 'number' || !Number.isFinite(seconds))
      throw invalid(line, `event ${at} must begin with its seconds after t0`);
    if (!Number.isInteger(parent))
      throw invalid(line, `event ${at} must have the place of its parent, or -1`);
    if (!Number.isInteger(user)) throw invalid(line, `event ${at} must have a user number`);
    const time = Math.max(0, seconds);
    if (at > 0 && time < (after[at - 1] ?? 0))
      throw invalid(line, `event ${at} must not come before the one above it`);
    after[at] = time;
    parents[at] = parent;
    if (isAdded ? !isCount(characters) : characters !== undefined)
      throw invalid(line, `event ${at} must have the number of characters added, as all of the file or none`);
    accounts[at] = user;
    if (isAdded) added[at] = characters;
  });
  return { startedAt: t0 * 1000, label, after, parents, accounts, ...(isAdded && { added }) };
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}

function invalid(line: number, expected: string): TableInvalidError {
  return new TableInvalidError(`Line ${line} is no cascade: ${expected}.`);
}
