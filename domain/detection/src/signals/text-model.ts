import type { EventRecord, FieldType, SignalValue } from '@breakwater/contracts';
import {
  type JudgedText,
  judgeText,
  type ModelReading,
  passagesOf,
  strongest,
} from '../models/judge-text.ts';
import { markSpans } from '../models/mark-spans.ts';
import { type OwnWords, ownWords } from '../models/own-words.ts';
import { type SignalContext, type SignalDefinition, unknown } from '../signal-definition.ts';
import { CONTENT_EVENTS } from './event-fields.ts';
import { perRecord } from './per-record.ts';

const TYPE: FieldType = {
  object: 'TextModel',
  fields: {
    band: 'string',
    label: 'string',
    probability: 'double',
    labels: {
      list: {
        object: 'ModelLabel',
        fields: {
          label: 'string',
          probability: 'double',
          band: 'string',
          model: 'string',
          version: 'int',
          mode: 'string',
        },
      },
    },
  },
};

/**
 * What text models say of the words of an event: of content, and of name and bio where the event is about the account.
 * `band`, `label` and `probability` are those of the live model that says most; models in shadow only stand in `labels`.
 * The passages that speak for and against it are the evidence.
 */
export const textModel: SignalDefinition = {
  descriptor: {
    id: 'text.model',
    title: 'What text models say of the content, or of name and bio',
    cost: 'moderate',
    reads: [...CONTENT_EVENTS, 'account.created', 'account.updated'],
    type: TYPE,
  },
  from: ['text.terms', 'account.terms'],
  evaluate: perRecord((record, context) => {
    const words = ownWords(record);
    if (words.length === 0) return unknown('the event has no words for a model');
    return readingsValue(words.map((own) => judged(own, record, context)));
  }),
};

interface JudgedWords {
  readonly own: OwnWords;
  readonly marked: ReturnType<typeof markSpans>;
  readonly result: JudgedText;
}

function judged(own: OwnWords, record: EventRecord, context: SignalContext): JudgedWords {
  const { entityBanks } = context.banks;
  const marked = markSpans(own.text, context.valueOf(own.terms, record), { field: own.field, entityBanks });
  return { own, marked, result: judgeText(own.text, marked, context.models) };
}

function readingsValue(words: readonly JudgedWords[]): SignalValue {
  const known = words.flatMap(({ own, marked, result }) =>
    result.known ? [{ own, marked, readings: result.readings }] : [],
  );
  const readings = known.flatMap((one) => one.readings);
  const best = strongest(readings);
  const [first] = words;
  if (readings.length === 0) {
    return unknown(first && !first.result.known ? first.result.reason : 'no model spoke');
  }
  const said = known.find((one) => best !== undefined && one.readings.includes(best));
  return {
    known: true,
    value: {
      band: best?.band ?? 'none',
      label: best?.label ?? '',
      probability: best?.probability ?? 0,
      labels: readings.map(asListed),
    },
    evidence:
      said && best && best.band !== 'none'
        ? passagesOf(said.own.text, best, { marked: said.marked, field: said.own.field })
        : [],
  };
}

function asListed({ label, probability, band, asked }: ModelReading) {
  return { label, probability, band, model: asked.id, version: asked.version, mode: asked.mode };
}
