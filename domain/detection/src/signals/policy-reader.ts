import { CONTENT_EVENTS, contentOf, type EventRecord, type Evidence } from '@breakwater/contracts';
import type { FieldType, SignalValue } from '@breakwater/contracts/detection';
import type { PolicyReader, PolicyReaderAnswer, PolicyReaderQuestion } from '../policy-reader.ts';
import { type SignalContext, type SignalDefinition, unknown } from '../signal-definition.ts';
import { questionLeftOpen } from './left-open.ts';

const TYPE: FieldType = {
  object: 'PolicyReading',
  fields: {
    asked: 'bool',
    violation: 'bool',
    labels: { list: { object: 'PolicyLabel', fields: { label: 'string', score: 'double' } } },
    model: 'string',
  },
};

/** The signal ends by itself a little before its time is over: what was answered by then is kept. */
const MARGIN_MS = 50;
const ASKED_ABOUT = '/content/text';

/** Where nothing is left open nobody is asked: no violation is claimed or denied by a model, and `model` is empty. */
const NOT_ASKED: SignalValue = {
  known: true,
  value: { asked: false, violation: false, labels: [], model: '' },
  evidence: [],
};

/**
 * What a policy model says of texts that the cheap signals leave open. It is asked within the batch, for as long as
 * `batchMs`; who is not answered by then is unknown, and the next copy of the text finds the answer. Past events are not
 * shown to it: a backtest would spend the budget of today.
 */
export function createPolicyReaderSignal(reader: PolicyReader | undefined): SignalDefinition {
  return {
    descriptor: {
      id: 'policy.reader',
      title: 'What a policy model says of a text that the cheap signals leave open',
      cost: 'expensive',
      reads: CONTENT_EVENTS,
      type: TYPE,
    },
    from: ['text.terms', 'text.model'],
    ...(reader && { budgetMs: reader.batchMs }),
    async evaluate(records, context) {
      if (reader === undefined) return records.map(() => unknown('no policy model is configured'));
      const stop = new AbortController();
      const timer = setTimeout(
        () => stop.abort(),
        Math.max(context.deadline - performance.now() - MARGIN_MS, 0),
      );
      try {
        return await Promise.all(records.map((record) => readingOf(record, context, reader, stop.signal)));
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

async function readingOf(
  record: EventRecord,
  context: SignalContext,
  reader: PolicyReader,
  signal: AbortSignal,
): Promise<SignalValue> {
  const text = contentOf(record)?.text;
  if (text === undefined && record.event.type !== 'content.created')
    return unknown('content.text was not provided');
  const question = questionLeftOpen(text ?? '', {
    terms: context.valueOf('text.terms', record),
    model: context.valueOf('text.model', record),
  });
  if (question === undefined) return NOT_ASKED;
  if (context.rehearsing) return unknown('past events are not shown to the policy model');
  return valueOfAnswer(await ask(reader, question, signal));
}

async function ask(
  reader: PolicyReader,
  question: PolicyReaderQuestion,
  signal: AbortSignal,
): Promise<PolicyReaderAnswer> {
  try {
    return await reader.read(question, { signal });
  } catch {
    // What it says could hold a part of the text.
    return { known: false, reason: 'the policy model failed' };
  }
}

function valueOfAnswer(answer: PolicyReaderAnswer): SignalValue {
  if (!answer.known) return unknown(answer.reason);
  const { violation, labels, model } = answer;
  return {
    known: true,
    value: { asked: true, violation, labels: labels.map(({ label, score }) => ({ label, score })), model },
    evidence:
      labels.length === 0
        ? [evidenceOf(model, 'none')]
        : labels.map((one) => evidenceOf(model, one.label, one.score)),
  };
}

function evidenceOf(model: string, label: string, score?: number): Evidence {
  return {
    kind: 'value',
    field: ASKED_ABOUT,
    entry: label,
    label,
    model,
    ...(score !== undefined && { value: score }),
  };
}
