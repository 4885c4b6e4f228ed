import type { Action, LocalText } from '@breakwater/contracts';
import { STATED_AUTOMATION, type StatedAction, type StatementOfReasons } from '@breakwater/contracts/redress';
import { toInstant } from '@breakwater/kernel';
import { addMonths } from './add-months.ts';

/** The rule that a statement rests on, as it stood then. */
export interface Ground {
  readonly policy: string;
  readonly policyVersion: number;
  readonly kind: 'terms' | 'law' | 'order';
  readonly title: LocalText;
  readonly text: LocalText;
  readonly reference?: string | undefined;
}

/** What a statement is made from. */
export interface StatementSource {
  readonly id: string;
  readonly platform: string;
  readonly accountId: string;
  /** All of that account. None: a violation was found and nothing was restricted. */
  readonly actions: readonly Action[];
  readonly decisionId?: string | undefined;
  readonly jobId?: string | undefined;
  /** Facts in words that the user reads. */
  readonly facts: string;
  /** The facts in other languages, where they were not written by a person. */
  readonly translations?: StatementOfReasons['translations'];
  /** Why the rule is broken, where that is said apart from the facts. */
  readonly why?: string | undefined;
  readonly origin: StatementOfReasons['origin'];
  /** The order that is the ground: then it is no decision under Art. 17 DSA, and is filed nowhere. */
  readonly order?: StatementOfReasons['order'];
  /** Whether automated means found it. */
  readonly detection: boolean;
  readonly ground: Ground;
  /** Which kind of violation, by the taxonomy. */
  readonly label?: StatementOfReasons['label'];
  readonly dsa?: StatementOfReasons['dsa'];
  /** Milliseconds since the epoch. */
  readonly issuedAt: number;
  readonly appealWindowMonths: number;
}

/** Whether reasons are owed for an action: for all that people decide against somebody, and for automation that restricts. */
export function owesReasons({ origin, kind }: Pick<Action, 'origin' | 'kind'>): boolean {
  return origin === 'person' || (STATED_AUTOMATION as readonly string[]).includes(kind);
}

/** The record of a statement of reasons: everything of Art. 17(3) DSA, (a) to (f). */
export function buildStatement(source: StatementSource): StatementOfReasons {
  const { id, platform, accountId, actions, ground, issuedAt } = source;
  const parts = actions.map(partOf);
  const contents = new Set(actions.flatMap(({ contentId }) => contentId ?? []));
  const [contentId] = contents;
  const { reference, ...rule } = ground;
  return {
    id,
    platform,
    accountId,
    ...(contents.size === 1 && contentId !== undefined && { contentId }),
    ...(source.decisionId !== undefined && { decisionId: source.decisionId }),
    ...(source.jobId !== undefined && { jobId: source.jobId }),
    actionIds: actions.map((action) => action.id),
    issuedAt: toInstant(issuedAt),
    state: 'in-force',
    restriction: restrictionOf(parts, actions, toInstant(issuedAt)),
    facts: source.facts,
    ...(source.translations && { translations: source.translations }),
    ...(source.label && { label: source.label }),
    ...(source.dsa && !source.order && { dsa: source.dsa }),
    origin: source.origin,
    ...(source.order && { order: source.order }),
    automation: { detection: source.detection, decision: actions[0]?.origin === 'automation' },
    ground: { ...rule, ...(reference !== undefined && { reference }), why: source.why ?? source.facts },
    redress: {
      appealUntil: toInstant(addMonths(issuedAt, source.appealWindowMonths)),
      internal: true,
      // Art. 21 DSA is about what platforms decide; an order is challenged before its authority or a court.
      outOfCourt: source.order === undefined,
      court: true,
    },
  };
}

function partOf(action: Action): StatedAction {
  const { id, kind, contentId, expiresAt, territories = [] } = action;
  return {
    actionId: id,
    kind,
    target: contentId === undefined ? 'account' : 'content',
    ...(contentId !== undefined && { contentId }),
    territories: [...new Set(territories)].sort(),
    ...(expiresAt !== undefined && { until: expiresAt }),
  };
}

/** The parts as one: everywhere as soon as one applies everywhere, without end as soon as one has none. */
function restrictionOf(
  parts: StatedAction[],
  actions: readonly Action[],
  issuedAt: string,
): StatementOfReasons['restriction'] {
  const ends = parts.map(({ until }) => until);
  const last = ends.includes(undefined)
    ? undefined
    : ends
        .flatMap((end) => end ?? [])
        .sort()
        .at(-1);
  const everywhere = parts.length === 0 || parts.some(({ territories }) => territories.length === 0);
  return {
    kinds: [...new Set(parts.map(({ kind }) => kind))],
    target: parts.length > 0 && parts.every(({ target }) => target === 'content') ? 'content' : 'account',
    territories: everywhere ? [] : [...new Set(parts.flatMap(({ territories }) => territories))].sort(),
    from: actions.map(({ createdAt }) => createdAt).sort()[0] ?? issuedAt,
    ...(last !== undefined && { until: last }),
    parts,
  };
}
