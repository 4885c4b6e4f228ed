import { type DecisionForm, emptyForm } from './decision-form.ts';

/** What was begun and not finished, by job: leaving a job, or a refusal by the server, loses nothing. */
const drafts = new Map<string, DecisionForm>();

export function draftOf(jobId: string, policy: string): DecisionForm {
  return drafts.get(jobId) ?? emptyForm(policy);
}

export function keepDraft(jobId: string, form: DecisionForm): void {
  drafts.set(jobId, form);
}

export function dropDraft(jobId: string): void {
  drafts.delete(jobId);
}
