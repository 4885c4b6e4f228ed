import {
  createRedress,
  type Redress,
  type RedressContext,
  type OutgoingMessage as RedressMessage,
  redressMigrations,
} from '@breakwater/redress';
import {
  type OutgoingMessage as ReviewMessage,
  type ReviewOptions,
  reviewKeys,
  reviewMigrations,
} from '@breakwater/review';
import { aReview, type ReviewFixture } from '@breakwater/review/testing';
import { createSettings, type InstallationSettings, settingsMigrations } from '@breakwater/settings';
import type { Storage } from '@breakwater/storage';
import { sql } from 'kysely';
import { redressHook, reviewPort } from '../compose/create-redress.ts';

/** Tables of what people decide, of what users are told of it, and of what operators set for both. */
export const decisionMigrations = {
  ...reviewMigrations,
  ...redressMigrations(reviewKeys),
  ...settingsMigrations,
};

/** Redress and the review that it follows, wired to each other as in the server; both send and record to the same place. */
export interface RedressFixture extends Omit<ReviewFixture, 'sent' | 'settings'> {
  readonly sent: (RedressMessage | ReviewMessage)[];
  readonly redress: Redress;
  /** What operators set. */
  readonly installation: InstallationSettings;
  /** The ports that it was given. */
  readonly redressPorts: RedressContext;
}

export function aRedress(
  storage: Storage,
  more: Partial<RedressContext> & Pick<ReviewOptions, 'taxonomy'> = {},
): RedressFixture {
  const { taxonomy, ...ports } = more;
  const labels = taxonomy ? { taxonomy } : {};
  const { settings: _, ...fixture } = aReview(storage, {
    ...labels,
    settings: (db) => installation.read(db),
    followers: [redressHook(() => redress.follow)],
  });
  const { review, clock } = fixture;
  const installation = createSettings({ storage, clock });
  const sent: RedressFixture['sent'] = fixture.sent;
  const redressPorts: RedressContext = {
    storage,
    clock,
    ids: fixture.ports.ids,
    ...labels,
    deliver: async (_, messages) => void sent.push(...messages),
    review: reviewPort(review),
    settings: installation.read,
    ...ports,
  };
  const redress: Redress = createRedress(redressPorts);
  return {
    ...fixture,
    sent,
    redress,
    installation,
    redressPorts,
    reset: async () => {
      await sql`truncate review_settings`.execute(storage.db);
      await fixture.reset();
    },
  };
}
