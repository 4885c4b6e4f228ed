import type { StatementMessage, StatementOfReasons } from '@breakwater/contracts/redress';
import type { OutgoingMessage } from '../events.ts';
import { buildStatement, type StatementSource } from '../statements/build-statement.ts';
import { anId } from './an-id.ts';

/** What was sent to the platform; of other domains too. */
export interface Sent {
  readonly sent: readonly (Omit<OutgoingMessage, 'type'> & { readonly type: string })[];
}

/** A statement about one removed post; any part of its source can be replaced. */
export function aStatement(changes: Partial<StatementSource> = {}): StatementOfReasons {
  return buildStatement({
    id: anId(),
    platform: 'harbour',
    accountId: 'a1',
    actions: [
      {
        id: anId(),
        kind: 'remove-content',
        platform: 'harbour',
        accountId: 'a1',
        contentId: 'c1',
        origin: 'person',
        policy: 'terrorism',
        because: 'The post asks readers to join.',
        ruleIds: [],
        createdAt: '2026-01-02T08:30:00.000Z',
      },
    ],
    facts: 'The post asks readers to join.',
    origin: 'own-initiative',
    detection: true,
    ground: {
      policy: 'terrorism',
      policyVersion: 1,
      kind: 'terms',
      title: { en: 'Terrorism', ur: 'دہشت گردی' },
      text: { en: 'Nobody may recruit here.', ur: 'یہاں کوئی بھرتی نہیں کر سکتا۔' },
    },
    issuedAt: Date.parse('2026-01-02T08:30:00.000Z'),
    appealWindowMonths: 6,
    ...changes,
  });
}

/** The messages about statements that a fixture sent, of one type. */
export function statementsTold(
  { sent }: Sent,
  type: 'statement.issued' | 'statement.withdrawn',
): StatementMessage[] {
  return sent.filter((message) => message.type === type).map(({ payload }) => payload as StatementMessage);
}

/** The token in the link of the statement that was issued last. */
export function lastToken(fixture: Sent): string {
  return statementsTold(fixture, 'statement.issued').at(-1)?.link?.split('/s/')[1] ?? '';
}
