import type { OutboxEvents, OutboxTopic } from '@breakwater/contracts';
import { followOutbox, type OutboxRow } from '@breakwater/storage';
import type { Breakwater } from './compose.ts';

/** Keeps what this process holds in memory (rules, banks, keys) in step with the database, whoever changed it. */
export function followChanges(breakwater: Breakwater): Promise<() => Promise<void>> {
  const { storage, rules, detection, review, screening, linkage, access, logger } = breakwater;

  async function take({ topic, payload }: OutboxRow): Promise<void> {
    const known = topic as OutboxTopic;
    switch (known) {
      case 'bank.changed':
        return detection.reload((payload as OutboxEvents['bank.changed']).bankId);
      case 'confirmed.changed':
        return detection.confirmed.follow((payload as OutboxEvents['confirmed.changed']).decisionIds);
      case 'network.changed':
        return breakwater.accountFacts.refreshNetworks();
      case 'ruleset.activated':
        return rules.reload();
      case 'key.changed':
        return access.forget((payload as OutboxEvents['key.changed']).keyId);
      case 'staff.changed':
        return access.forgetOwner((payload as OutboxEvents['staff.changed']).staffId);
      case 'role.changed':
        return access.forgetOwner();
      case 'routing.changed':
        return review.queues.reload();
      case 'list.changed':
        return screening.follow((payload as OutboxEvents['list.changed']).listId);
      case 'removals.changed':
        return linkage.follow((payload as OutboxEvents['removals.changed']).removalIds);
      case 'addresses.changed':
        return linkage.followAddresses((payload as OutboxEvents['addresses.changed']).class);
      case 'vault.changed':
        return linkage.followVault((payload as OutboxEvents['vault.changed']).what);
      case 'order.changed':
      case 'order.due':
        return; // for whoever follows from outside of this process
      case 'disclosure.changed':
        return breakwater.disclosure.follow();
      case 'law.changed':
        return breakwater.law.follow();
      case 'model.changed':
        return breakwater.models.follow();
      case 'endpoint.changed':
        return; // endpoints are read from the database at each delivery
      default:
        known satisfies never;
    }
  }
  const onError = (error: unknown) =>
    logger.warn({ err: error }, 'a change could not be followed; trying again');
  return followOutbox(storage, take, onError, breakwater.loadedAt);
}
