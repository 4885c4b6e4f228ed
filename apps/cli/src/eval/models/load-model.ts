import { readdir, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeOf } from '@breakwater/kernel';
import { LearnError, MOST_MODEL_BYTES, readTextModel, type TextModel } from '@breakwater/learn';
import { FileUnreadableError } from '../../read-input.ts';
import { OptionError } from '../../whole-number.ts';

const SHIPPED = fileURLToPath(new URL('../../../../../packs/models/', import.meta.url));
const ENDING = '.model';

/**
 * The model of a file, or one that comes with Breakwater by its id.
 *
 * @throws OptionError when it is neither @throws FileUnreadableError
 * @throws LearnError for a file that is none, was changed, is too large or of another version
 */
export async function loadModel(model: string): Promise<TextModel> {
  const isPath = /[/\\]/.test(model) || model.endsWith(ENDING);
  const file = isPath || (await sizeOf(model)) !== undefined ? model : `${SHIPPED}${model}${ENDING}`;
  const size = await sizeOf(file);
  if (size === undefined && !isPath) {
    const ids = await shippedIds();
    throw new OptionError(
      'option-invalid',
      `--model is '${model}': neither a file nor a model that comes with Breakwater (${ids.join(', ') || 'there are none yet'}).`,
    );
  }
  // What cannot be a model is not read at all.
  if (size !== undefined && size > MOST_MODEL_BYTES) {
    throw new LearnError(
      'model-too-large',
      `${basename(file)} has ${size} bytes; a model has ${MOST_MODEL_BYTES} at most.`,
    );
  }
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new FileUnreadableError(file, error);
  });
  return readTextModel(bytes);
}

/** Bytes of a file; undefined when there is none. */
async function sizeOf(file: string): Promise<number | undefined> {
  try {
    const found = await stat(file);
    return found.isFile() ? found.size : undefined;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(codeOf(error))) return undefined;
    throw new FileUnreadableError(file, error);
  }
}

async function shippedIds(): Promise<string[]> {
  const names = await readdir(SHIPPED).catch(() => []);
  return names
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length))
    .sort();
}

/**
 * The place of a label in a model: the one asked for, else the first of `preferred` that it has, else its first.
 *
 * @throws OptionError naming the labels that it has
 */
export function labelIndex(
  { header }: TextModel,
  asked: string | undefined,
  preferred: readonly (string | undefined)[],
): number {
  const labels = header.labels.map(({ label }) => label);
  if (asked !== undefined) {
    const at = labels.indexOf(asked);
    if (at >= 0) return at;
    throw new OptionError(
      'option-invalid',
      `--as is '${asked}': the model ${header.id} has ${labels.join(', ')}.`,
    );
  }
  const known = preferred.find((label) => label !== undefined && labels.includes(label));
  return known === undefined ? 0 : labels.indexOf(known);
}
