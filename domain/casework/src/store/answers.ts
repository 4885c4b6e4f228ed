import type { AnswerAssessment, CaseAnswer } from '@breakwater/contracts/casework';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

interface FlatAnswer extends Omit<CaseAnswer, 'assessment'> {
  readonly sufficient?: boolean;
  readonly assessedBecause?: string;
  readonly assessedAt?: string;
  readonly assessedBy?: string;
}

const COLUMNS = sql.raw(`
  w.id, w.kind, w.at, w.pauses, w.way, w.text, w."from", w.recorded_at, w.by, w.mail, w.capture_id, w.sufficient,
  w.assessed_because, w.assessed_at, w.assessed_by`);

function answerOf({ sufficient, assessedBecause, assessedAt, assessedBy, ...row }: FlatAnswer): CaseAnswer {
  return {
    ...row,
    ...(sufficient !== undefined &&
      assessedAt !== undefined &&
      assessedBy !== undefined && {
        assessment: { sufficient, because: assessedBecause ?? '', at: assessedAt, by: assessedBy },
      }),
  };
}

export async function insertAnswer(
  trx: Db,
  caseId: string,
  answer: Omit<CaseAnswer, 'assessment'>,
): Promise<void> {
  const { id, kind, at, pauses, way, text, from, recordedAt, by, mail, captureId } = answer;
  await sql`
    insert into casework_answers (id, case_id, kind, at, pauses, way, text, "from", recorded_at, by, mail, capture_id)
    values (${id}, ${caseId}, ${kind}, ${at}, ${pauses ?? null}, ${way}, ${text}, ${from ?? null}, ${recordedAt}, ${by},
      ${mail === undefined ? null : JSON.stringify(mail)}::jsonb, ${captureId ?? null})`.execute(trx);
}

export async function writeAssessment(
  trx: Db,
  id: string,
  { sufficient, because }: AnswerAssessment,
  { at, by }: { readonly at: string; readonly by: string },
): Promise<void> {
  await sql`
    update casework_answers set sufficient = ${sufficient}, assessed_because = ${because}, assessed_at = ${at},
      assessed_by = ${by}
    where id = ${id}`.execute(trx);
}

export async function findAnswer(db: Db, caseId: string, id: string): Promise<CaseAnswer | undefined> {
  const row = await rowOf<FlatAnswer>(
    db,
    sql`select ${COLUMNS} from casework_answers w where w.case_id = ${caseId} and w.id = ${id}`,
  );
  return row && answerOf(row);
}

/** The first first. */
export async function selectAnswers(db: Db, caseId: string): Promise<CaseAnswer[]> {
  const rows = await rowsOf<FlatAnswer>(
    db,
    sql`select ${COLUMNS} from casework_answers w where w.case_id = ${caseId} order by w.at, w.recorded_at, w.id`,
  );
  return rows.map(answerOf);
}

/** What came back of cases: when each answer came (milliseconds, in order), and how often one was judged insufficient. */
export interface AnswerTally {
  readonly caseId: string;
  readonly answeredAt: readonly number[];
  readonly insufficient: number;
}

export async function answerTally(
  db: Db,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, AnswerTally>> {
  const rows = await rowsOf<AnswerTally>(
    db,
    sql`
    select case_id, count(*) filter (where sufficient = false)::int as insufficient,
      coalesce(jsonb_agg(floor(extract(epoch from at) * 1000)::bigint order by at) filter (where kind = 'answer'),
        '[]'::jsonb) as answered_at
    from casework_answers where case_id = any(${caseIds}::uuid[]) group by case_id`,
  );
  return new Map(rows.map((row) => [row.caseId, row]));
}
