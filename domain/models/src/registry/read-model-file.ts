import type { ModelLabel } from '@breakwater/contracts/models';
import { createTextModel, decodeModel, type ModelHeader, type TextModel } from '@breakwater/learn';
import { ModelsError } from '../models-error.ts';

const ID = /^[a-z0-9][a-z0-9._/-]{0,99}$/;
/** These stand where the id of a model does in the addresses of the API. */
const RESERVED = new Set(['data-sets', 'import', 'promotions', 'tasks', 'train']);

/** Whether something may be called this. */
export function isModelId(id: string): boolean {
  return ID.test(id) && !RESERVED.has(id);
}

/** What of a model file is kept beside it. */
export interface ReadModel {
  readonly header: ModelHeader;
  readonly digest: string;
  readonly labels: readonly ModelLabel[];
  readonly card: Readonly<Record<string, unknown>>;
  readonly figures: Readonly<Record<string, unknown>>;
  readonly model: TextModel;
}

/**
 * Reads a file and looks at what it says of itself, before anything of it is kept.
 *
 * @throws LearnError `model-too-large`, `model-unreadable`, `model-version-unknown`, `model-digest-differs`
 * @throws ModelsError 422 `model-file-invalid`
 */
export function readModelFile(bytes: Uint8Array, digest?: string): ReadModel {
  const file = decodeModel(bytes, digest);
  const { header } = file;
  if (!isModelId(header.id) || !Array.isArray(header.labels) || header.labels.length === 0) throw invalid();
  if (!Array.isArray(header.languages) || header.languages.some((one) => typeof one !== 'string'))
    throw invalid();
  const { figures, ...card } = header.card;
  return {
    header,
    digest: file.digest,
    labels: header.labels.map(({ label, thresholds: { possible, likely } }) => ({ label, possible, likely })),
    card,
    figures: isRecord(figures) ? figures : {},
    model: createTextModel(file),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(): ModelsError {
  const message = 'The model file names no id of ours, no labels or no languages: make it again.';
  return new ModelsError('model-file-invalid', message, 422);
}
