import { type LawClockAnswer, PAUSE_REASONS, type PauseReason } from '@breakwater/contracts/law';
import { createLaw, LawError, type Pause, periodOf, readLawFolder } from '@breakwater/law';
import { LAW_FOLDER } from './law-folder.ts';

/** When a period of a pack is over. @throws LawError `clock-unknown`, `instant-invalid`, `pause-reversed` */
export async function countClock(
  which: { readonly pack: string; readonly type: string; readonly clock: string },
  {
    from,
    pause,
    folder = LAW_FOLDER,
  }: { readonly from: string; readonly pause: readonly string[]; readonly folder?: string },
): Promise<LawClockAnswer> {
  const law = createLaw(await readLawFolder(folder));
  const clock = law.requestType(which.pack, which.type)?.clocks.find(({ id }) => id === which.clock);
  const pack = law.pack(which.pack)?.pack;
  if (!clock || !pack)
    throw new LawError('clock-unknown', 'There is no such clock; see breakwater law explain <pack>.');
  const { dueAt, formalDueAt, paused } = law.due(which.pack, clock, {
    startedAt: instant(from),
    pauses: pause.map(readPause),
  });
  return {
    ...(dueAt === undefined ? {} : { dueAt: new Date(dueAt).toISOString() }),
    ...(formalDueAt === undefined ? {} : { formalDueAt: new Date(formalDueAt).toISOString() }),
    ...(paused === undefined ? {} : { paused }),
    timezone: pack.timezone,
    calendar: pack.calendar,
    period: periodOf(clock),
    rule: clock.rule,
    ownAim: clock.period === undefined,
    art: clock.art,
    packVersion: pack.version,
  };
}

/** `reason:from/to` or `reason@from/to`; instants hold colons, so that the end stands after a slash. */
function readPause(text: string): Pause {
  const [, reason = '', from = '', to] = /^([a-z0-9-]+)[@:]([^/]+)(?:\/(.*))?$/.exec(text) ?? [];
  if (!isReason(reason))
    throw new LawError(
      'instant-invalid',
      `Write a pause as reason@from/to, with one of ${PAUSE_REASONS.join(', ')} as its reason.`,
    );
  return { reason, from: instant(from), ...(to === undefined || to === '' ? {} : { to: instant(to) }) };
}

const isReason = (text: string): text is PauseReason => PAUSE_REASONS.some((one) => one === text);

function instant(text: string): number {
  const at = Date.parse(text);
  if (Number.isNaN(at) || !/(Z|[+-]\d{2}:\d{2})$/.test(text))
    throw new LawError('instant-invalid', 'Write an instant with its zone, e.g. 2026-10-01T12:00:00Z.');
  return at;
}
