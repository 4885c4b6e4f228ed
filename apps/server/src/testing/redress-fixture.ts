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
  reviewMigrations,
} from '@breakwater/review';
import { aReview, type ReviewFixture } from '@breakwater/review/testing';
import type { Storage } from '@breakwater/storage';
import { redressHook, reviewPort } from '../compose/create-redress.ts';

/** Tables of what people decide and of what users are told of it. */
export const decisionMigrations = { ...reviewMigrations, ...redressMigrations };

/** Redress and the review that it follows, wired to each other as in the server; both send and record to the same place. */
export interface RedressFixture extends Omit<ReviewFixture, 'sent'> {
  readonly sent: (RedressMessage | ReviewMessage)[];
  readonly redress: Redress;
  /** The ports that it was given. */
  readonly redressPorts: RedressContext;
}

export function aRedress(
  storage: Storage,
  more: Partial<RedressContext> & Pick<ReviewOptions, 'taxonomy'> = {},
): RedressFixture {
  const { taxonomy, ...ports } = more;
  const labels = taxonomy ? { taxonomy } : {};
  const fixture = aReview(storage, { ...labels, followers: [redressHook(() => redress.follow)] });
  const { review, clock } = fixture;
  const sent: RedressFixture['sent'] = fixture.sent;
  const redressPorts: RedressContext = {
    ...{ storage, clock, ids: fixture.ports.ids, ...labels },
    deliver: async (_, messages) => void sent.push(...messages),
    review: reviewPort(review),
    settings: review.settings.read,
    ...ports,
  };
  const redress: Redress = createRedress(redressPorts);
  return { ...fixture, sent, redress, redressPorts };
}
