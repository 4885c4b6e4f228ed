import { codeOf, messageOf } from '@breakwater/kernel';

/** Why a process is not ready. */
export interface ReadinessFault {
  readonly code: string;
  /** What is wrong and what to do; may name files and addresses, and is for who runs the machine. */
  readonly message: string;
}

/** Whether a process can do its work. */
export interface Readiness {
  readonly status: 'ready' | 'not-ready';
  /** False with the embedded database. */
  readonly durable: boolean;
  /** The database, its password masked. */
  readonly database: string;
  readonly faults: readonly ReadinessFault[];
}

/** What readiness looks at. */
export interface ReadinessParts {
  readonly durable: boolean;
  readonly database: string;
  /** Throws when the database does not answer. */
  readonly ping: () => Promise<void>;
  /** What is known to be wrong besides. */
  readonly faults: () => Promise<readonly ReadinessFault[]>;
}

/** Asks the database, and everything that has to be there for the data that it holds. */
export async function readReadiness(parts: ReadinessParts): Promise<Readiness> {
  const { durable, database } = parts;
  const faults = await look(parts);
  return { status: faults.length === 0 ? 'ready' : 'not-ready', durable, database, faults };
}

async function look({ ping, faults, database }: ReadinessParts): Promise<readonly ReadinessFault[]> {
  try {
    await ping();
    return await faults();
  } catch (error) {
    const code = codeOf(error) === 'unexpected' ? 'database-away' : codeOf(error);
    return [{ code, message: `The database ${database} does not answer: ${messageOf(error)}.` }];
  }
}
