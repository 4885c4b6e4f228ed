import type { Draws } from '../random/draws.ts';
import { MINUTE_MS } from '../time.ts';
import type { ExposureLog } from './spread-object.ts';

/** People see what was passed on over hours: share and median delay in minutes of each part of them. */
const PARTS = [
  [0.35, 4],
  [0.3, 30],
  [0.2, 120],
  [0.15, 480],
] as const;
const FEW = 12;

/** Adds who sees one arrival: a part of its audience, spread over hours, until `until`. */
export function addExposures(
  draws: Draws,
  log: ExposureLog,
  object: number,
  at: number,
  audience: number,
  until: number,
): void {
  const people = Math.min(audience, Math.round(audience * draws.logNormal(0.16, 0.5)));
  if (people < 1) return;
  const parts = people < FEW ? [[1, 20] as const] : PARTS;
  for (const [share, minutes] of parts) {
    const seenAt = at + draws.logNormal(minutes, 0.6) * MINUTE_MS;
    if (seenAt >= until) continue;
    log.at.push(seenAt);
    log.people.push(people * share);
    log.object.push(object);
  }
}
