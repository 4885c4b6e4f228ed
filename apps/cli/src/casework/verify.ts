import { verifyEvidence } from '@breakwater/casework';
import type { CommonOptions } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { printResult } from '../output.ts';

export interface VerifyOptions extends CommonOptions {
  readonly publicKey?: string;
}

/** Checks unpacked evidence without a server: signature, every capture and stamp, nothing missing, nothing added. */
export async function verify(folder: string, { publicKey, ...options }: VerifyOptions): Promise<number> {
  const check = await verifyEvidence(folder, publicKey);
  printResult(check, options, ({ errors, captures, stamps, leftOut, reference, publicKey: key }) =>
    [
      ...(errors.length === 0
        ? [`Sound: ${captures} captures and ${stamps} time-stamps of ${reference}, signed with ${key}.`]
        : errors.map(({ file, message }) => `${file}: ${message}`)),
      ...leftOut.map(({ name, state }) => `${name} is not here: ${state}.`),
    ].join('\n'),
  );
  return check.errors.length === 0 ? EXIT.done : EXIT.no;
}
