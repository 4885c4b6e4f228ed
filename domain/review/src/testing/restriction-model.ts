import type { Action } from '@breakwater/contracts';
import type { DecidedAction, Decision } from '@breakwater/contracts/review';

/** Something that was imposed once, with everything that says whether it holds. */
interface Restriction {
  readonly key: string;
  readonly kind: string;
  readonly contentId: string | undefined;
  readonly origin: Action['origin'];
  /** Decision that imposed it. */
  readonly decisionId: string | undefined;
  readonly evidence: Set<string>;
  /** Milliseconds since the epoch at which its time is over. */
  end: number;
  /** Decisions that want it ended. */
  readonly endedBy: Set<string>;
  endedForGood: boolean;
}

const keyOf = ({ kind, contentId = '', label = '' }: Pick<Action, 'kind' | 'contentId' | 'label'>) =>
  `${kind} ${contentId} ${label}`;

/** What is in force on one account, kept apart from the domain to compare it with. */
export interface RestrictionModel {
  /** Automation asks for something because of a verdict; where the like is in force it is only more evidence. */
  automate(action: Named, verdictId: string, end: number, now: number): void;
  /** A person decides: what it ends, and what it starts until when. */
  decide(
    decision: Pick<Decision, 'id' | 'decision'>,
    actions: readonly DecidedAction[],
    facts: DecidedFacts,
  ): void;
  undo(decisionId: string, now: number): void;
  /** Somebody ends an action, or sets when it ends. */
  end(
    action: Pick<Action, 'kind' | 'contentId' | 'label' | 'origin' | 'decisionId'>,
    now: number,
    at?: number,
  ): void;
  /** Kind, content and label of what is in force, sorted. */
  inForce(now: number): string[];
}

type Named = Pick<Action, 'kind' | 'contentId' | 'label'>;

export interface DecidedFacts {
  /** What led to the job. */
  readonly verdictIds: readonly string[];
  readonly until: (action: DecidedAction) => number;
  readonly now: number;
}

/**
 * Works out anew from which decisions stand what is in force, instead of carrying it along: what a decision ended holds
 * as soon as no standing decision wants it ended, its time is not over and its own decision stands.
 */
export function createRestrictionModel(): RestrictionModel {
  const restrictions: Restriction[] = [];
  const undone = new Set<string>();

  /** Would hold, were it not for decisions that may be undone. */
  const mayHold = ({ end, endedForGood, decisionId }: Restriction, now: number) =>
    end > now && !endedForGood && !(decisionId !== undefined && undone.has(decisionId));
  const holds = (one: Restriction, now: number) =>
    mayHold(one, now) && [...one.endedBy].every((decision) => undone.has(decision));

  function add(action: Named, rest: Pick<Restriction, 'origin' | 'decisionId' | 'evidence' | 'end'>): void {
    const { kind, contentId } = action;
    restrictions.push({
      key: keyOf(action),
      kind,
      contentId,
      ...rest,
      endedBy: new Set(),
      endedForGood: false,
    });
  }

  function liftedBy(verdictIds: readonly string[]): Set<string> {
    const found = restrictions.filter(
      ({ origin, evidence }) => origin === 'automation' && verdictIds.some((id) => evidence.has(id)),
    );
    return new Set(found.map(({ key }) => key));
  }

  return {
    automate: (action, verdictId, end, now) => {
      const key = keyOf(action);
      const same = restrictions.find(
        (one) => one.origin === 'automation' && one.key === key && holds(one, now),
      );
      if (same) same.evidence.add(verdictId);
      else add(action, { origin: 'automation', decisionId: undefined, evidence: new Set([verdictId]), end });
    },
    decide: ({ id, decision }, actions, { verdictIds, until, now }) => {
      const lifted = decision === 'no-violation' ? liftedBy(verdictIds) : new Set<string>();
      for (const one of restrictions.filter((each) => mayHold(each, now))) {
        const isLifted = one.origin === 'automation' && lifted.has(one.key);
        if (isLifted || actions.some((action) => ends(action, one))) one.endedBy.add(id);
      }
      for (const action of actions) {
        if (action.action === 'restore') continue;
        const started = { ...action, kind: action.action };
        add(started, { origin: 'person', decisionId: id, evidence: new Set(), end: until(action) });
      }
    },
    undo: (decisionId, now) => {
      undone.add(decisionId);
      // Automation holds one of a kind on a target: of several, the one that lasts longest.
      const automatic = restrictions.filter((one) => one.origin === 'automation' && holds(one, now));
      for (const one of automatic)
        if (automatic.some((other) => other.key === one.key && !other.endedForGood && other.end > one.end))
          one.endedForGood = true;
      for (const [index, one] of automatic.entries())
        if (automatic.slice(0, index).some((other) => other.key === one.key && !other.endedForGood))
          one.endedForGood = true;
    },
    end: (action, now, at) => {
      const found = restrictions.find(
        (one) =>
          one.key === keyOf(action) &&
          one.origin === action.origin &&
          one.decisionId === action.decisionId &&
          holds(one, now),
      );
      if (!found) throw new Error(`${keyOf(action)} is not in force in the model`);
      if (at === undefined) found.endedForGood = true;
      else found.end = at;
    },
    inForce: (now) =>
      restrictions
        .filter((one) => holds(one, now))
        .map(({ key }) => key)
        .sort(),
  };
}

function ends({ action, contentId }: DecidedAction, one: Restriction): boolean {
  if (one.contentId !== contentId) return false;
  const hides = action === 'hide-content' || action === 'remove-content';
  return action === 'restore' || (hides && one.kind === 'hide-until-review');
}
