import { type CommonOptions, clientOf } from '../command.ts';
import { printResult } from '../output.ts';
import { saveAnswer } from '../save-answer.ts';

export interface EvidenceOptions extends CommonOptions {
  readonly out: string;
}

/** Writes the evidence of a case into a file, as it comes. */
export async function takeEvidence(id: string, { out, ...options }: EvidenceOptions): Promise<undefined> {
  await saveAnswer(await clientOf(options).respond('casework.takeEvidence', { params: { id } }), out);
  printResult(
    { file: out },
    options,
    () => `${out}: unpack it into a folder of its own, then casework verify.`,
  );
  return undefined;
}
