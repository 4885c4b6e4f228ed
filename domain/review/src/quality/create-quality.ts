import type {
  GoldenJob,
  GoldenJobRequest,
  MissedReport,
  QualityAnswer,
  QualityReport,
  QualityReview,
  ReporterAccuracy,
} from '@breakwater/contracts/review';
import { bind, decodeCursor, isId, isInstant, type Page, type PageQuery, pageOf } from '@breakwater/kernel';
import { reportMissed } from '../audit/report-missed.ts';
import type { ReviewContext } from '../ports.ts';
import { selectAnswers } from '../store/quality-tasks.ts';
import { answerTask } from './answer-task.ts';
import { addGolden, listGolden, removeGolden } from './golden-jobs.ts';
import { listReporters, type ReporterQuery } from './list-reporters.ts';
import { type QualityQuery, reportQuality } from './report-quality.ts';
import { type BlindTask, takeTask } from './take-task.ts';

const PAGE = 50;

export interface AnswerQuery extends PageQuery {
  /** Only answers that agree, or only those that do not; all when left out. */
  readonly agrees?: boolean;
}

/** How well decisions are made, and reports. Each function is documented at the use-case of its name. */
export interface Quality {
  next(by: string): Promise<BlindTask | undefined>;
  answer(id: string, by: string, answer: QualityAnswer): Promise<void>;
  /** What was judged again, newest first. */
  answers(query?: AnswerQuery): Promise<Page<QualityReview>>;
  report(query: QualityQuery): Promise<QualityReport>;
  missed(query?: { readonly weeks?: number }): Promise<MissedReport>;
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
      missed: reportMissed,
      reporters: listReporters,
    }),
    answers: async ({ agrees = null, limit = PAGE, cursor } = {}) => {
      const before = decodeCursor(cursor, { at: isInstant, id: isId });
      const rows = await selectAnswers(context.storage.db, { agrees, before, limit: limit + 1 });
      return pageOf(rows, limit, (last) => [last.reviewedAt, last.id]);
    },
    golden: bind(context, { list: listGolden, add: addGolden, remove: removeGolden }),
  };
}
