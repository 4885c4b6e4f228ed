import type { DecidedAction, DecisionPreview, JobResolution } from '@breakwater/contracts/review';
import type { Command } from 'commander';
import { type CommonOptions, withServer } from './command.ts';

/** How a decision is written on the command line: one target and one duration for all its actions. */
export interface ResolutionOptions extends CommonOptions {
  readonly violation?: boolean;
  readonly policy?: string;
  readonly as?: string;
  readonly exception?: string;
  readonly action?: DecidedAction['action'][];
  readonly content?: string;
  readonly label?: string;
  readonly territory?: string[];
  readonly for?: string;
  readonly reason: string;
  readonly note?: string;
}

export function withResolution(command: Command): Command {
  return withServer(command)
    .option('--violation', 'it breaks the policy; without it: no violation')
    .option('--policy <id>', 'policy that it breaks; that of the job when left out')
    .option(
      '--as <label>',
      'label that it falls under (taxonomy list); that of the policy when it has one only',
    )
    .option('--exception <id>', 'without a violation: what it was instead, e.g. news')
    .option(
      '--action <kind...>',
      'label, limit-account, hide-content, remove-content, geo-restrict, suspend-account, restore',
    )
    .option('--content <id>', 'content that the actions are about; without it: the account')
    .option('--label <name>', 'for label: which')
    .option('--territory <code...>', 'for geo-restrict: where, ISO 3166-1 alpha-2')
    .option('--for <duration>', 'how long, ISO 8601, e.g. P7D; without end when left out')
    .requiredOption('--reason <text>', 'why, in words that the user may read')
    .option('--note <text>', 'for staff only');
}

export function resolutionOf(options: ResolutionOptions): JobResolution {
  const { violation, policy, as: label, exception, action: kinds = [], note, reason } = options;
  return {
    decision: violation ? 'violation' : 'no-violation',
    ...(policy && { policy }),
    ...(label && { label }),
    ...(exception && { exception }),
    reason,
    ...(note && { note }),
    actions: kinds.map((action) => decidedOf(action, options)),
  };
}

function decidedOf(
  action: DecidedAction['action'],
  { content, label, territory, for: duration }: ResolutionOptions,
): DecidedAction {
  const isOfAccount = action === 'limit-account' || action === 'suspend-account';
  return {
    action,
    ...(content && !isOfAccount && { contentId: content }),
    ...(label && action === 'label' && { label }),
    ...(territory && action === 'geo-restrict' && { territories: territory }),
    ...(duration && action !== 'restore' && { for: duration }),
  };
}

/** What would happen, a line each. */
export function describePreview(preview: DecisionPreview): string {
  const { effects, strikes, secondPerson, undoUntil, told, clocks } = preview;
  const lines = effects.map(({ does, action, target, contentId, until, waits }) => {
    const what = target === 'content' ? `content ${contentId}` : 'the account';
    const when = waits ? ', once a second person has confirmed' : '';
    return `${does === 'start' ? 'does' : 'ends'} ${action} on ${what}${until ? ` until ${until}` : ''}${when}`;
  });
  return [
    ...(lines.length > 0 ? lines : ['changes nothing']),
    `strikes: ${strikes.before} + ${strikes.added} = ${strikes.after}`,
    secondPerson.needed ? `a second person has to confirm: ${secondPerson.why}` : 'one person is enough',
    ...(told.length > 0 ? [`told: ${told.join(', ')}`] : []),
    ...clocks.map(({ what, dueAt }) => `${what}: until ${dueAt}`),
    `can be undone by who decides until ${undoUntil}`,
  ].join('\n');
}
