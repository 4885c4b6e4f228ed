import { verifyPackage } from '@breakwater/disclosure';
import type { CommonOptions } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { printResult } from '../output.ts';

export interface VerifyOptions extends CommonOptions {
  readonly publicKey?: string;
}

/** Checks an opened package without a server: signature, every file, nothing missing, nothing added. */
export async function verify(folder: string, { publicKey, ...options }: VerifyOptions): Promise<number> {
  const check = await verifyPackage(folder, publicKey);
  printResult(check, options, ({ errors, files, records, order, publicKey: key }) =>
    errors.length === 0
      ? `Sound: ${files} files with ${records} records for order ${order}, signed with ${key}.`
      : errors.map(({ file, message }) => `${file}: ${message}`).join('\n'),
  );
  return check.errors.length === 0 ? EXIT.done : EXIT.no;
}
