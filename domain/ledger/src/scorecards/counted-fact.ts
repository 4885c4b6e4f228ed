import type { LocalText } from '@breakwater/contracts';
import type { ScorecardMeasureId } from '@breakwater/contracts/ledger';
import type { OrderFact } from '@breakwater/contracts/orders';
import type { Side } from './formulas.ts';

/** What a fact is to one measure: in its sample, and in the part that is counted, or with a value of which the median is. */
export interface Mark {
  readonly measure: ScorecardMeasureId;
  readonly counts: boolean;
  readonly value?: number;
  /** For what is yes or no in each jurisdiction: where. */
  readonly jurisdiction?: string;
}

/** One fact of a scorecard. */
export interface CountedFact {
  readonly id: string;
  readonly side: Side;
  readonly subject: string;
  readonly subjectId?: string;
  readonly at: string;
  /** The day of `at` in the zone of the law, where it is of a matter. */
  readonly day?: string;
  readonly what: LocalText;
  readonly marks: readonly Mark[];
}

/** Facts of a side, who is on it, and how many orders name nobody to whom they could be counted. */
export interface CountedFacts {
  readonly facts: readonly CountedFact[];
  readonly subjects: ReadonlyMap<string, string | undefined>;
  readonly unattributed: number;
}

const OUTCOMES: Readonly<Record<OrderFact['outcome'], LocalText>> = {
  open: { en: 'not answered yet', ur: 'ابھی جواب نہیں دیا گیا' },
  full: { en: 'answered in full', ur: 'مکمل جواب دیا گیا' },
  partial: { en: 'answered in part', ur: 'جزوی جواب دیا گیا' },
  refused: { en: 'refused', ur: 'انکار کیا گیا' },
  withdrawn: { en: 'withdrawn', ur: 'واپس لیا گیا' },
};

/** An order in one sentence, for whoever looks at what a scorecard counts. */
export function describeOrder({ instrument = '–', outcome, inTime }: OrderFact): LocalText {
  const said = OUTCOMES[outcome];
  const late = inTime === undefined ? ['', ''] : inTime ? [', in time', '، بروقت'] : [', late', '، تاخیر سے'];
  return {
    en: `Order under ${instrument}: ${said.en}${late[0]}.`,
    ur: `\u2068${instrument}\u2069 کے تحت حکم: ${said.ur}${late[1]}۔`,
  };
}
