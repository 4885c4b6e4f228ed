import type { PersonAction } from '@breakwater/contracts';
import type { Job, JobOrigin, OrderedBy } from '@breakwater/contracts/review';

/** What weighs most first. */
const ORIGINS: readonly JobOrigin[] = [
  'order',
  'notice',
  'screening',
  'return',
  'network',
  'rule',
  'copy',
  'random',
];

/** That a verdict is among the reasons for an action or a job. */
export interface VerdictEvidence {
  readonly verdictId: string;
  readonly eventId: string;
  readonly at: string;
  readonly because: string;
  /** What it is about; left out for a verdict on what an account itself did. */
  readonly contentId?: string;
}

/** That a person look at an account. */
export interface JobRequest {
  readonly queue: string;
  readonly platform: string;
  readonly accountId: string;
  /** Rank of the severity. */
  readonly severity: number;
  readonly policy: string;
  readonly because: string;
  /** The reason in other languages. */
  readonly translations?: Job['translations'];
  readonly proposed: readonly PersonAction[];
  readonly dueAt?: string;
  readonly origin: JobOrigin;
  /** The order that it carries out, and on whose ground alone it may be decided. */
  readonly ordered?: OrderedBy;
  /** Ids of the rules that ask; for routing, and for how often people upheld what they asked for. */
  readonly rules: readonly string[];
  /** Strongest calibrated probability behind it that it is a violation; left out where nothing says one. */
  readonly chance?: number;
  /** People it can reach at once; left out where nobody knows. */
  readonly audience?: number;
  /** Of the content: to find somebody who reads it. No rule sees it. */
  readonly language?: string;
}

/** Requests about one account in one queue, as one, with the verdicts behind it. */
export interface MergedRequest extends JobRequest {
  readonly evidence: readonly VerdictEvidence[];
}

export interface RequestWithEvidence {
  readonly request: JobRequest;
  readonly evidence: VerdictEvidence;
}

/**
 * Merges requests by account and queue: the highest severity, all proposals, the earliest deadline, the widest
 * audience, and reason and policy of the gravest, of those that are equally grave the latest.
 * Sorted, so that transactions that open the same jobs wait for each other instead of blocking each other for good.
 */
export function mergeRequests(requests: readonly RequestWithEvidence[]): MergedRequest[] {
  const merged = new Map<string, MergedRequest>();
  for (const { request, evidence } of requests) {
    const key = JSON.stringify([request.platform, request.accountId, request.queue]);
    const before = merged.get(key);
    merged.set(key, before ? mergeTwo(before, request, evidence) : { ...request, evidence: [evidence] });
  }
  return [...merged.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, request]) => request);
}

function mergeTwo(before: MergedRequest, added: JobRequest, evidence: VerdictEvidence): MergedRequest {
  const due = [before.dueAt, added.dueAt].filter((at) => at !== undefined).sort()[0];
  const audiences = [before.audience, added.audience].filter((size) => size !== undefined);
  const chances = [before.chance, added.chance].filter((chance) => chance !== undefined);
  const language = added.language ?? before.language;
  const graver = added.severity >= before.severity ? added : before;
  return {
    ...graver,
    severity: Math.max(before.severity, added.severity),
    proposed: [...new Set([...before.proposed, ...added.proposed])],
    ...(due !== undefined && { dueAt: due }),
    origin: ORIGINS.find((origin) => origin === before.origin || origin === added.origin) ?? added.origin,
    rules: [...new Set([...before.rules, ...added.rules])],
    ...(chances.length > 0 && { chance: Math.max(...chances) }),
    ...(audiences.length > 0 && { audience: Math.max(...audiences) }),
    ...(language !== undefined && { language }),
    evidence: before.evidence.some(({ verdictId }) => verdictId === evidence.verdictId)
      ? before.evidence
      : [...before.evidence, evidence],
  };
}
