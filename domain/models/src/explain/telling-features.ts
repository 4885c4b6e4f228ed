import type { ModelVersion, TellingFeature } from '@breakwater/contracts/models';
import type { TextModel } from '@breakwater/learn';
import { readDataRows } from '../data/read-rows.ts';
import type { DataRow } from '../data-row.ts';
import { inLanguages } from '../in-languages.ts';
import type { HarmlessText, ModelsContext, TextMarker } from '../ports.ts';

const LOOKED_AT = 2_000;
const SHOWN = 20;
const COUNTER_EXAMPLES = 3;
const MOST_LETTERS = 200;
/** Words of fewer accounts would point at who wrote them. */
const LEAST_ACCOUNTS = 3;

interface Word {
  bits: number;
  times: number;
  readonly accounts: Set<string>;
}

/**
 * The words that say most for and against each label, beside harmless texts of ours in which they stand too: what a
 * person looks at to see whether a model learnt the right thing. A word is shown when three accounts, or harmless texts of
 * ours, have it; from data that is erased nothing is shown.
 */
export async function tellingFeatures(
  context: ModelsContext,
  version: ModelVersion,
  model: TextModel,
): Promise<TellingFeature[]> {
  const { dataSetId } = version;
  const rows = dataSetId === undefined ? [] : await readDataRows(context.storage.db, dataSetId, LOOKED_AT);
  // Words of another language say what its letters happen to weigh, and the model never reads them.
  const harmless = inLanguages(await context.harmless(), version.languages);
  const step = Math.max(1, harmless.length / LOOKED_AT);
  const shown = harmless.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
  return model.header.labels.flatMap(({ label }) => {
    const words = wordsOf(model, label, { rows, harmless: shown, mark: context.mark });
    const known = [...words].filter(([, { accounts }]) => accounts.size >= LEAST_ACCOUNTS);
    const sorted = known
      .map(([span, { bits, times }]) => ({ span, bits: bits / times }))
      .sort((a, b) => b.bits - a.bits);
    const strongest = [...sorted.slice(0, SHOWN), ...sorted.slice(SHOWN).slice(-SHOWN)];
    return strongest.map(({ span, bits }) => ({
      label,
      span,
      bits,
      counterExamples: counterExamples(span, harmless),
    }));
  });
}

function wordsOf(
  model: TextModel,
  label: string,
  {
    rows,
    harmless,
    mark,
  }: {
    readonly rows: readonly DataRow[];
    readonly harmless: readonly HarmlessText[];
    readonly mark: TextMarker;
  },
): Map<string, Word> {
  const words = new Map<string, Word>();
  const read = (text: string, account: string) => {
    for (const { matched, bits } of model.explain(text, label, mark(text))) {
      const key = matched.toLowerCase();
      const word = words.get(key) ?? { bits: 0, times: 0, accounts: new Set() };
      word.bits += bits;
      word.times++;
      word.accounts.add(account);
      words.set(key, word);
    }
  };
  for (const { text, account } of rows) if (account !== undefined) read(text, account);
  for (const [at, { text }] of harmless.entries()) read(text, `ours ${at}`);
  return words;
}

function counterExamples(span: string, harmless: readonly HarmlessText[]): TellingFeature['counterExamples'] {
  const found: TellingFeature['counterExamples'] = [];
  for (const { text, of } of harmless) {
    if (!` ${text.toLowerCase()} `.includes(span)) continue;
    found.push({ text: text.slice(0, MOST_LETTERS), slice: of });
    if (found.length === COUNTER_EXAMPLES) break;
  }
  return found;
}
