import type { SignalValue } from '@breakwater/contracts/detection';
import type { PolicyReaderQuestion } from '../policy-reader.ts';

/** Reasons of `text.model` that mean: there is none that could read this. All others mean that it failed or had too little. */
const NO_MODEL = /^(?:text\.model:? )?(?:no signal is called text\.model|no model\b)/;

/** What the cheap signals say of a text. */
export interface CheapReadings {
  readonly terms: SignalValue;
  readonly model: SignalValue;
}

/**
 * The question to a policy model about a text, where the cheap signals leave it open: our model finds it possible, or there
 * is no live model for its language and banks found something in it. Undefined where nobody has to be asked.
 *
 * @example
 * ```ts
 * const terms = { known: true, value: { hits: [{ label: 'ISIL' }] }, evidence: [] } as const
 * const none = { known: true, value: { hits: [] }, evidence: [] } as const
 * const band = (name: string) => ({ known: true, value: { band: name }, evidence: [] }) as const
 * const noModel = { known: false, reason: 'no model for the language' } as const
 * questionLeftOpen('a', { terms, model: band('possible') }) // => { text: 'a', entities: ['ISIL'] }
 * questionLeftOpen('a', { terms, model: band('likely') }) // => undefined
 * questionLeftOpen('a', { terms, model: noModel }) // => { text: 'a', entities: ['ISIL'] }
 * questionLeftOpen('a', { terms: none, model: noModel }) // => undefined
 * const shadow = { known: true, value: { band: 'none', labels: [{ mode: 'shadow' }] }, evidence: [] } as const
 * questionLeftOpen('a', { terms, model: shadow }) // => { text: 'a', entities: ['ISIL'] }
 * ```
 */
export function questionLeftOpen(
  text: string,
  { terms, model }: CheapReadings,
): PolicyReaderQuestion | undefined {
  if (text.trim() === '') return undefined;
  const entities = labelsOf(terms);
  const open = bandOf(model) === 'possible' || (entities.length > 0 && isUnread(model));
  return open ? { text, entities } : undefined;
}

/** What stands for each hit, each once. */
function labelsOf(terms: SignalValue): readonly string[] {
  const hits = terms.known ? field(terms.value, 'hits') : undefined;
  const labels = Array.isArray(hits) ? hits.map((hit: unknown) => field(hit, 'label')) : [];
  return [...new Set(labels.filter((label) => typeof label === 'string'))];
}

function bandOf(model: SignalValue): unknown {
  return model.known ? field(model.value, 'band') : undefined;
}

/** Whether there is no model that could say anything: none at all, or those of the language are in shadow. */
function isUnread(model: SignalValue): boolean {
  if (NO_MODEL.test(model.known ? String(field(model.value, 'reason') ?? '') : model.reason)) return true;
  if (!model.known) return false;
  const labels = field(model.value, 'labels');
  return Array.isArray(labels) && labels.length > 0 && labels.every((one) => field(one, 'mode') === 'shadow');
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
