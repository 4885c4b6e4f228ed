import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { LinkageError, type LinkageModel, parseLinkageModel } from '@breakwater/graph';
import { messageOf } from '@breakwater/kernel';
import { parse, stringify } from 'yaml';
import { FileUnreadableError } from '../read-input.ts';

/** Reads a model from JSON or YAML. @throws FileUnreadableError @throws LinkageError `linkage-model-invalid` */
export async function readModel(file: string): Promise<LinkageModel> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new FileUnreadableError(file, error);
  });
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    throw new LinkageError(
      'linkage-model-invalid',
      `${basename(file)} is neither JSON nor YAML: ${messageOf(error)}.`,
    );
  }
  return parseLinkageModel(value);
}

/** Writes a model: YAML for .yaml and .yml, else JSON. */
export async function writeModel(file: string, model: LinkageModel): Promise<void> {
  const text = /\.ya?ml$/.test(file) ? stringify(model) : `${JSON.stringify(model, null, 2)}\n`;
  await writeFile(file, text);
}
