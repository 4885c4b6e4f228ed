import type { DecidableAction } from '@breakwater/contracts';
import type { DecidedAction, JobResolution } from '@breakwater/contracts/review';

/** Actions that are done to a piece of content, those to an account, and those that can be done to either. */
const ON_CONTENT: readonly DecidableAction[] = ['hide-content', 'remove-content'];
const ON_ACCOUNT: readonly DecidableAction[] = ['limit-account', 'suspend-account'];
/** What may end by itself. */
const TIMED: readonly DecidableAction[] = [
  'label',
  'limit-account',
  'hide-content',
  'geo-restrict',
  'suspend-account',
];

/** An action as it is being decided. */
export interface ChosenAction {
  readonly action: DecidableAction;
  readonly scope: 'account' | 'content';
  readonly contentId: string | undefined;
  /** ISO 8601; without end when undefined. */
  readonly duration: string | undefined;
  readonly label: string;
  readonly territories: readonly string[];
}

/** A decision that is being made. */
export interface DecisionForm {
  readonly decision: 'no-violation' | 'violation' | undefined;
  readonly policy: string;
  /** Kind of violation that was chosen; nothing while nobody did. */
  readonly label: string | undefined;
  /** What it is instead of a violation, where somebody said so. */
  readonly exception: string | undefined;
  readonly actions: readonly ChosenAction[];
  readonly reason: string;
  readonly note: string;
}

export type DecisionStep =
  | { readonly type: 'clear'; readonly policy: string }
  | { readonly type: 'no-violation' }
  /** Chosen twice, it is no longer named. */
  | { readonly type: 'exception'; readonly id: string }
  | { readonly type: 'label'; readonly id: string; readonly policy: string }
  | { readonly type: 'toggle'; readonly action: DecidableAction; readonly contentId: string | undefined }
  | { readonly type: 'change'; readonly action: DecidableAction; readonly change: Partial<ChosenAction> }
  | { readonly type: 'policy' | 'reason' | 'note'; readonly value: string };

/** An empty form under the policy that led to the job. */
export function emptyForm(policy: string): DecisionForm {
  return {
    decision: undefined,
    policy,
    label: undefined,
    exception: undefined,
    actions: [],
    reason: '',
    note: '',
  };
}

/** The form after a step. No violation and actions exclude each other; taking the last action away leaves it open. */
export function stepForm(form: DecisionForm, step: DecisionStep): DecisionForm {
  switch (step.type) {
    case 'clear':
      return emptyForm(step.policy);
    case 'no-violation':
      return form.decision === 'no-violation'
        ? { ...form, decision: undefined }
        : { ...form, decision: 'no-violation', actions: [] };
    case 'exception':
      return {
        ...form,
        decision: 'no-violation',
        actions: [],
        exception: form.exception === step.id && form.decision === 'no-violation' ? undefined : step.id,
      };
    case 'label':
      return { ...form, label: step.id, policy: step.policy };
    case 'toggle':
      return toggle(form, step.action, step.contentId);
    case 'change':
      return {
        ...form,
        actions: form.actions.map((chosen) =>
          chosen.action === step.action ? { ...chosen, ...step.change } : chosen,
        ),
      };
    case 'policy':
    case 'reason':
    case 'note':
      return { ...form, [step.type]: step.value };
    default: {
      const never: never = step;
      return never;
    }
  }
}

function toggle(form: DecisionForm, action: DecidableAction, contentId: string | undefined): DecisionForm {
  const without = form.actions.filter((chosen) => chosen.action !== action);
  const actions =
    without.length < form.actions.length ? without : [...without, startAction(action, contentId)];
  return { ...form, actions, decision: actions.length > 0 ? 'violation' : undefined };
}

function startAction(action: DecidableAction, contentId: string | undefined): ChosenAction {
  const onContent = ON_CONTENT.includes(action) || (!ON_ACCOUNT.includes(action) && contentId !== undefined);
  return {
    action,
    scope: onContent ? 'content' : 'account',
    contentId: onContent ? contentId : undefined,
    duration: action === 'limit-account' ? 'P7D' : undefined,
    label: '',
    territories: [],
  };
}

/** Whether an action can be done to an account, a piece of content, or either. */
export function scopesOf(action: DecidableAction): readonly ('account' | 'content')[] {
  if (ON_ACCOUNT.includes(action)) return ['account'];
  if (ON_CONTENT.includes(action)) return ['content'];
  return ['content', 'account'];
}

export function mayEnd(action: DecidableAction): boolean {
  return TIMED.includes(action);
}

/** What a decision still lacks. */
export type Gap = 'decision' | 'policy' | 'kind' | 'reason' | 'content' | 'label' | 'territories';

/** What is missing before a decision can be previewed (`reason` aside) or made; nothing when it is complete. */
export function gapsOf(form: DecisionForm): readonly Gap[] {
  const { decision, actions } = form;
  const gaps: Gap[] = [];
  if (decision === undefined) gaps.push('decision');
  if (decision === 'violation' && form.policy === '') gaps.push('policy');
  if (actions.some(({ scope, contentId }) => scope === 'content' && contentId === undefined))
    gaps.push('content');
  if (actions.some(({ action, label }) => action === 'label' && label === '')) gaps.push('label');
  if (actions.some(({ action, territories }) => action === 'geo-restrict' && territories.length === 0))
    gaps.push('territories');
  if (form.reason.trim() === '') gaps.push('reason');
  return gaps;
}

/**
 * The form as the API takes it; nothing while no decision is chosen.
 *
 * @param label kind of violation, where there is one
 */
export function toResolution(form: DecisionForm, label?: string): JobResolution | undefined {
  const { decision, policy, exception, actions, reason, note } = form;
  if (decision === undefined) return undefined;
  return {
    decision,
    ...(decision === 'violation' && { policy, actions: actions.map(toDecidedAction) }),
    ...(decision === 'violation' && label !== undefined && { label }),
    ...(decision === 'no-violation' && exception !== undefined && { exception }),
    reason: reason.trim(),
    ...(note.trim() !== '' && { note: note.trim() }),
  };
}

function toDecidedAction({
  action,
  scope,
  contentId,
  duration,
  label,
  territories,
}: ChosenAction): DecidedAction {
  return {
    action,
    scope,
    ...(scope === 'content' && contentId !== undefined && { contentId }),
    ...(duration !== undefined && mayEnd(action) && { for: duration }),
    ...(action === 'label' && { label }),
    ...(action === 'geo-restrict' && { territories: [...territories] }),
  };
}
