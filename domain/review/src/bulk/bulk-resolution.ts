import type { DecidedAction, JobResolution } from '@breakwater/contracts/review';
import { invalid } from '@breakwater/kernel';
import { needsTwo } from '../action.ts';
import { checkResolution } from '../decisions/check-resolution.ts';

/** What is done to content, whatever else could be said of it. */
const ALWAYS_ON_CONTENT: readonly DecidedAction['action'][] = ['hide-content', 'remove-content'];

/** Whether an action of a bulk decision is done to the content of each job. */
export function isOnContent({ action, scope }: DecidedAction): boolean {
  return scope === 'content' || ALWAYS_ON_CONTENT.includes(action);
}

export function needsContent({ actions = [] }: JobResolution): boolean {
  return actions.some(isOnContent);
}

/** Whether no single job could be decided like this by one person. */
export function needsTwoAlways({ actions = [] }: JobResolution): boolean {
  return actions.some(({ action }) => needsTwo(action));
}

/** Checks a bulk decision. Throws BreakwaterError 422 `request-invalid` with a pointer. */
export function checkBulkResolution(resolution: JobResolution): void {
  for (const [index, { contentId }] of (resolution.actions ?? []).entries()) {
    if (contentId !== undefined) {
      const message = 'In bulk, leave the content out: it is that of each job.';
      throw invalid(`/resolution/actions/${index}/contentId`, message);
    }
  }
  checkResolution(resolutionFor(resolution, 'any'));
}

/** The decision on one job of them, whose content is this. */
export function resolutionFor(resolution: JobResolution, contentId: string | undefined): JobResolution {
  const { actions } = resolution;
  if (actions === undefined || contentId === undefined) return resolution;
  return {
    ...resolution,
    actions: actions.map((action) => (isOnContent(action) ? { ...action, contentId } : action)),
  };
}
