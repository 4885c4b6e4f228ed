import type { Decision } from '@breakwater/contracts/review';
import { UnsentText } from '../../../../ui/unsent-text.tsx';
import { draftOf, dropDraft } from './decision-drafts.ts';

/** The words of a decision that came too late. Those of the one that stands were sent, also where no answer came. */
export function UnsentDecision({ jobId, decision }: UnsentDecisionProps) {
  const { reason, note } = draftOf(jobId, '');
  if (decision?.reason === reason.trim()) return null;
  const text = [reason, note].filter((part) => part.trim() !== '').join('\n\n');
  return <UnsentText text={text} onDrop={() => dropDraft(jobId)} />;
}

interface UnsentDecisionProps {
  readonly jobId: string;
  readonly decision: Decision | undefined;
}
