import { createValidator } from '@breakwater/contracts';
import { type LawPack, PAUSE_REASONS } from '@breakwater/contracts/law';
import { type Static, Type } from 'typebox';
import type { Calendar } from '../calendar/calendar.ts';
import { LawError } from '../law-error.ts';
import { computeDue } from './compute-due.ts';

const closed = { additionalProperties: false } as const;
const At = Type.String({ format: 'date-time' });

/** A period that somebody counted by hand: `why` says how. */
const ClockVector = Type.Object(
  {
    type: Type.String(),
    clock: Type.String(),
    why: Type.String({ minLength: 1 }),
    start: At,
    pauses: Type.Optional(
      Type.Array(
        Type.Object({ reason: Type.Enum([...PAUSE_REASONS]), from: At, to: Type.Optional(At) }, closed),
      ),
    ),
    due: Type.Optional(At),
    formal: Type.Optional(At),
    paused: Type.Optional(Type.Enum([...PAUSE_REASONS])),
  },
  closed,
);
export type ClockVector = Static<typeof ClockVector>;
const validator = createValidator(
  Type.Object({ pack: Type.String(), vectors: Type.Array(ClockVector) }, closed),
);

/**
 * Counts the vectors of a pack (`packs/law/vectors/<id>.json`) and says which come out otherwise than by hand.
 *
 * @throws LawError `pack-invalid` when the file has another shape
 */
export function checkVectors(
  pack: LawPack,
  calendar: Calendar,
  file: unknown,
): { readonly count: number; readonly failures: readonly string[] } {
  if (!validator.Check(file))
    throw new LawError(
      'pack-invalid',
      `A file of test vectors is wrong at ${validator.Errors(file)[0]?.instancePath}.`,
    );
  const failures = file.vectors.flatMap((vector, index) => {
    const clock = pack.requestTypes
      .find(({ id }) => id === vector.type)
      ?.clocks.find(({ id }) => id === vector.clock);
    if (!clock) return [`vector ${index}: there is no clock ${vector.type}/${vector.clock}`];
    const { dueAt, formalDueAt, paused } = computeDue(
      clock,
      { timezone: pack.pack.timezone, calendar },
      {
        startedAt: Date.parse(vector.start),
        pauses: (vector.pauses ?? []).map(({ reason, from, to }) => ({
          reason,
          from: Date.parse(from),
          ...(to === undefined ? {} : { to: Date.parse(to) }),
        })),
      },
    );
    const [got, wanted] = [
      [show(dueAt), show(formalDueAt), paused ?? '-'].join(' '),
      [show(parse(vector.due)), show(parse(vector.formal)), vector.paused ?? '-'].join(' '),
    ];
    return got === wanted ? [] : [`vector ${index} (${vector.why}): expected ${wanted}, got ${got}`];
  });
  return { count: file.vectors.length, failures };
}

const parse = (text: string | undefined) => (text === undefined ? undefined : Date.parse(text));
const show = (at: number | undefined) => (at === undefined ? '-' : new Date(at).toISOString());
