import { type Static, Type } from 'typebox';
import { closed, Instant } from '../scalar.ts';

const count = (description: string) => Type.Integer({ minimum: 0, description });

/** How many people posts can have reached, as far as platforms say. */
export const IncidentExposures = Type.Object(
  {
    before: count('audiences of posts made before the first decision'),
    after: count('audiences of posts made since'),
    posts: count('posts with an audience'),
    unknown: count('posts whose audience no platform said: in neither figure'),
  },
  { ...closed, $id: 'IncidentExposures' },
);
export type IncidentExposures = Static<typeof IncidentExposures>;

export const IncidentNumbers = Type.Object(
  {
    now: Instant('time of the server'),
    sinceEventMs: count('the clock: since the event; until it ended for one that has'),
    found: count('posts that matched, news and eyewitnesses left out'),
    awareness: count('posts of news and eyewitnesses, and excepted ones'),
    decided: count('of what was found, decided by people'),
    violations: count('of what was decided, violations'),
    waiting: count('found and not decided'),
    perMinute: Type.Array(
      Type.Object(
        { at: Instant('start of the minute'), found: count('found'), decided: count('decided') },
        closed,
      ),
      { description: 'the last 120 minutes in which there was something, oldest first' },
    ),
    platforms: Type.Array(
      Type.Object(
        {
          platform: Type.String(),
          found: count('posts'),
          accounts: count('accounts'),
          decided: count('decided'),
        },
        closed,
      ),
    ),
    groups: Type.Array(
      Type.Object({ platform: Type.String(), group: Type.String(), found: count('posts') }, closed),
      { description: 'threads that posts answer in, or posts that they pass on; the largest 20' },
    ),
    byKind: Type.Array(Type.Object({ kind: Type.String(), found: count('posts') }, closed)),
    variants: count('different descriptions or files'),
    firstSightMs: Type.Optional(
      Type.Integer({ description: 'from the event to the first post that was found' }),
    ),
    firstDecisionMs: Type.Optional(Type.Integer({ description: 'from the event to the first decision' })),
    sightToDecisionMs: Type.Optional(count('median from finding a post to deciding it')),
    exposures: IncidentExposures,
    preserved: count('posts that are kept because of it'),
  },
  { ...closed, $id: 'IncidentNumbers' },
);
export type IncidentNumbers = Static<typeof IncidentNumbers>;
