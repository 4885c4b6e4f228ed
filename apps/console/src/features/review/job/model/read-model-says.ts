import type { Evidence } from '@breakwater/contracts';
import type { ModelBand } from '@breakwater/contracts/models';

/** A passage that a model marked, and what it weighs: bits above 0 speak for the label, below 0 against it. */
export interface Passage {
  readonly matched: string;
  readonly bits: number;
}

/** What one model says of one text under one label. */
export interface ModelSays {
  readonly model: string;
  readonly version: string;
  readonly label: string;
  readonly field: string;
  /** Absent in evidence of before a model said so as a whole. */
  readonly band?: ModelBand;
  readonly probability?: number;
  /** The weightiest first. */
  readonly supporting: readonly Passage[];
  readonly opposing: readonly Passage[];
}

/** Name and bio are read as one text; content is another. */
const subjectOf = (field: string) => field.split('/')[1] ?? '';

/** Puts what models said together again: evidence holds a line for the whole and one for each passage. */
export function readModelSays(evidence: readonly Evidence[]): readonly ModelSays[] {
  const found = new Map<string, Evidence[]>();
  for (const one of evidence) {
    if (one.kind !== 'model' || one.model === undefined) continue;
    const key = JSON.stringify([one.model, one.label, subjectOf(one.field)]);
    found.set(key, [...(found.get(key) ?? []), one]);
  }
  return [...found.values()].map(asSaid);
}

function asSaid(lines: readonly Evidence[]): ModelSays {
  const [first] = lines;
  const whole = lines.find(({ probability }) => probability !== undefined);
  const [model, version] = nameAndVersion(first?.model ?? '');
  const passages = lines
    .filter(({ start }) => start !== undefined)
    .map(({ matched = '', value = 0 }) => ({ matched, bits: value }));
  const band = bandOf(whole?.entry);
  return {
    model,
    version,
    label: first?.label ?? '',
    field: first?.field ?? '',
    ...(band && { band }),
    ...(whole?.probability !== undefined && { probability: whole.probability }),
    supporting: weightiest(passages.filter(({ bits }) => bits > 0)),
    opposing: weightiest(passages.filter(({ bits }) => bits < 0)),
  };
}

/**
 * Name and version of `name@version`.
 *
 * @example
 * ```ts
 * nameAndVersion('support-en@3') // => ['support-en', '3']
 * nameAndVersion('support-en') // => ['support-en', '']
 * ```
 */
export function nameAndVersion(model: string): readonly [name: string, version: string] {
  const at = model.lastIndexOf('@');
  return at < 0 ? [model, ''] : [model.slice(0, at), model.slice(at + 1)];
}

function bandOf(entry: string | undefined): ModelBand | undefined {
  return entry === 'none' || entry === 'possible' || entry === 'likely' ? entry : undefined;
}

/** The same words at two places are one passage here: each place is marked in the text itself. */
function weightiest(passages: readonly Passage[]): readonly Passage[] {
  const words = new Map<string, Passage>();
  for (const passage of passages) {
    const key = passage.matched.toLocaleLowerCase();
    const before = words.get(key);
    if (!before || Math.abs(before.bits) < Math.abs(passage.bits)) words.set(key, passage);
  }
  return [...words.values()].sort((a, b) => Math.abs(b.bits) - Math.abs(a.bits));
}
