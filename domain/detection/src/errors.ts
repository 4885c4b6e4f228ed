import type { BankDryRun } from '@breakwater/contracts/detection';
import { BreakwaterError } from '@breakwater/kernel';

/** A signal broke the transaction of its batch; evaluated again, the batch has it as `unknown`. */
export class SignalFailedError extends BreakwaterError {
  override readonly name = 'SignalFailedError';

  constructor(signal: string, cause: unknown) {
    super('signal-failed', `The signal ${signal} failed. The batch is evaluated again without it.`, {
      status: 503,
      cause,
    });
  }
}

/** No bank, or no such version of it. */
export class BankNotFoundError extends BreakwaterError {
  override readonly name = 'BankNotFoundError';

  constructor(id: string, version?: number) {
    const what =
      version === undefined ? `There is no bank '${id}'` : `Bank '${id}' has no version ${version}`;
    super('bank-not-found', `${what}.`, { status: 404 });
  }
}

/** Somebody else changed the bank meanwhile; nothing was written. */
export class BankChangedError extends BreakwaterError {
  override readonly name = 'BankChangedError';

  constructor(id: string, expected: number) {
    const message = `Bank '${id}' is no longer at version ${expected}: read it again and repeat the change on top of it.`;
    super('bank-changed', message, { status: 409 });
  }
}

/** A bank that rules name, so that it cannot end: they would never find anything again. */
export class BankInUseError extends BreakwaterError {
  override readonly name = 'BankInUseError';

  constructor(id: string) {
    const message = `Bank '${id}' is named by the live rule set: activate one that does not name it, then remove the bank.`;
    super('bank-in-use', message, { status: 409 });
  }
}

/** Something that is wrong with a bank, by its place. */
export interface BankFault {
  /** JSON Pointer into the bank, e.g. `/entries/3/term`. */
  readonly pointer: string;
  readonly message: string;
}

/** A bank that cannot be stored whatever is forced. */
export class BankInvalidError extends BreakwaterError {
  override readonly name = 'BankInvalidError';
  readonly faults: readonly BankFault[];

  constructor(faults: readonly BankFault[]) {
    const first = faults[0] ?? { pointer: '', message: 'it is not a bank' };
    super('bank-invalid', `The bank is not valid: ${first.pointer || '/'} ${first.message}.`, {
      status: 422,
      pointer: first.pointer,
      extra: { faults },
    });
    this.faults = faults;
  }
}

/**
 * A change that would do harm by the look of it and that was not forced. The dry run holds excerpts of stored events:
 * it is for whoever asked, not for logs.
 */
export class BankRefusedError extends BreakwaterError {
  override readonly name = 'BankRefusedError';
  readonly dryRun: BankDryRun;

  constructor(id: string, dryRun: BankDryRun) {
    const reasons = dryRun.faults.map(({ entry, message }) => `${entry}: ${message}`).join('; ');
    super(
      'bank-refused',
      `Bank '${id}' was not changed. ${reasons}. Correct it, or repeat the change with force.`,
      {
        status: 422,
        // Which entries hit what; the words themselves are shown by a dry run, which is on record.
        extra: {
          scanned: dryRun.scanned,
          hits: dryRun.hits,
          share: dryRun.share,
          faults: dryRun.faults,
          perEntry: dryRun.perEntry,
          samples: dryRun.samples.map(({ eventId, entry, field }) => ({ eventId, entry, field })),
        },
      },
    );
    this.dryRun = dryRun;
  }
}

/** A change was to be stored whatever its dry run says, and nobody said why. */
export class BankReasonNeededError extends BreakwaterError {
  override readonly name = 'BankReasonNeededError';

  constructor(id: string) {
    const message = `Bank '${id}' was not changed. A change that is forced needs a reason, which stays in its history.`;
    super('bank-reason-needed', message, { status: 422 });
  }
}

/** A fault in an import file. Rows count from 1 as in an editor; for JSON the row is the number of the entry. */
export interface ImportFault {
  readonly row: number;
  readonly column: string;
  readonly message: string;
}

/** An import file that cannot be read as a bank. */
export class BankImportError extends BreakwaterError {
  override readonly name = 'BankImportError';
  readonly faults: readonly ImportFault[];

  constructor(faults: readonly ImportFault[]) {
    const [first] = faults;
    const where = first ? `row ${first.row}, column ${first.column}: ${first.message}` : 'it is empty';
    super('bank-import-invalid', `The file cannot be imported: ${where}.`, {
      status: 422,
      extra: { faults },
    });
    this.faults = faults;
  }
}
