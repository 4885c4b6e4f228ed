import type {
  GoldenJob,
  GoldenJobRequest,
  QualityAnswer,
  QualityReport,
  QualityReview,
  ReporterAccuracy,
} from '@breakwater/contracts/review';
import { bind, decodeCursor, encodeCursor, isId, isInstant, type Page, pageOf } from '@breakwater/kernel';
import type { ReviewContext } from '../ports.ts';
import { type AnsweredRow, answeredAt, selectAnswers } from '../store/quality-tasks.ts';
import { answerTask } from './answer-task.ts';
import { addGolden, listGolden, removeGolden } from './golden-jobs.ts';
import { listReporters, type ReporterQuery } from './list-reporters.ts';
import { pairOf, type QualityQuery, reportQuality } from './report-quality.ts';
import { type BlindTask, takeTask } from './take-task.ts';

const PAGE = 50;

export interface AnswerQuery {
  /** Only answers that agree, or only those that do not; all when left out. */
  readonly agrees?: boolean;
  /** 50 when left out. */
  readonly limit?: number;
  readonly cursor?: string;
}

/** How well decisions are made, and reports. Each function is documented at the use-case of its name. */
export interface Quality {
  next(by: string): Promise<BlindTask | undefined>;
  answer(id: string, by: string, answer: QualityAnswer): Promise<void>;
  /** What was judged again, newest first. */
  answers(query?: AnswerQuery): Promise<Page<QualityReview>>;
  report(query: QualityQuery): Promise<QualityReport>;
  readonly golden: {
    list(): Promise<GoldenJob[]>;
    add(request: GoldenJobRequest, by: string): Promise<GoldenJob>;
    remove(jobId: string, by: string): Promise<void>;
  };
  reporters(query?: ReporterQuery): Promise<Page<ReporterAccuracy>>;
}

export function createQuality(context: ReviewContext): Quality {
  return {
    ...bind(context, {
      next: takeTask,
      answer: answerTask,
      report: reportQuality,
      reporters: listReporters,
    }),
    answers: async ({ agrees = null, limit = PAGE, cursor } = {}) => {
      const [at = '', id = ''] = cursor === undefined ? [] : decodeCursor(cursor, [isInstant, isId]);
      const before = cursor === undefined ? null : { at, id };
      const rows = await selectAnswers(context.storage.db, { agrees, before, limit: limit + 1 });
      const page = pageOf(rows, limit, (last) => encodeCursor([answeredAt(last), last.id]));
      return { ...page, items: page.items.map(toReview) };
    },
    golden: bind(context, { list: listGolden, add: addGolden, remove: removeGolden }),
  };
}

function toReview(row: AnsweredRow): QualityReview {
  const [first, second] = pairOf(row);
  return {
    id: row.id,
    kind: row.kind,
    jobId: row.job_id,
    reviewedBy: row.answered_by,
    reviewedAt: answeredAt(row),
    answer: { decision: row.answer, ...(row.answer_policy !== null && { policy: row.answer_policy }) },
    against: {
      decision: row.decision,
      ...(row.policy !== null && { policy: row.policy }),
      ...(row.decided_by !== null && { by: row.decided_by }),
    },
    agrees: first === second,
  };
}
