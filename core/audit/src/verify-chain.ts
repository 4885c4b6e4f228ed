import { canonicalOf, sha256 } from '@breakwater/kernel';
import { isGenuine, type SignedCheckpoint } from './checkpoint.ts';
import { EMPTY_HEAD, type Head, type SealedEntry } from './entry.ts';
import type { Fault, FaultCode } from './fault.ts';

/** What a log is held against besides itself. */
export interface Trust {
  /** Keys (base64url) whose checkpoints count. Without them a log can only be checked against what it says itself. */
  readonly publicKeys?: readonly string[];
  /** Checkpoints that were kept elsewhere. */
  readonly witness?: readonly SignedCheckpoint[];
}

/** Walks a log from its first entry and reports the first fault. */
export interface ChainVerifier {
  readonly head: Head;
  readonly checkpoints: number;
  takeEntry(sealed: SealedEntry, text?: string): Fault | undefined;
  takeCheckpoint(signed: SignedCheckpoint): Fault | undefined;
  /** To be called after the last entry. */
  finish(): Fault | undefined;
}

/**
 * The checks that an export and the live tables share: every hash, every link, every signature, and the witness.
 */
export function createChainVerifier({ publicKeys, witness = [] }: Trust): ChainVerifier {
  const trusted = publicKeys && new Set(publicKeys);
  const witnessed = new Map(witness.map(({ checkpoint }) => [checkpoint.seq, checkpoint.hash]));
  const latestWitnessed = witness.reduce((latest, { checkpoint }) => Math.max(latest, checkpoint.seq), 0);
  let head = EMPTY_HEAD;
  let lastCheckpoint = 0;
  let checkpoints = 0;

  return {
    get head() {
      return head;
    },
    get checkpoints() {
      return checkpoints;
    },
    takeEntry: ({ entry, hash }, text = canonicalOf(entry)) => {
      const found = entryFault(head, entry.seq, entry.prevHash, text !== undefined && sha256(text) === hash);
      if (found) return found;
      head = { seq: entry.seq, hash };
      const kept = witnessed.get(entry.seq);
      if (kept === undefined || kept === hash) return undefined;
      return fault('witness-mismatch', entry.seq, `entry ${entry.seq} is not the one that the witness saw`);
    },
    takeCheckpoint: (signed) => {
      const found = checkpointFault(signed, head, lastCheckpoint, trusted);
      if (found) return found;
      lastCheckpoint = head.seq;
      checkpoints++;
      return undefined;
    },
    finish: () => {
      if (latestWitnessed <= head.seq) return undefined;
      return fault(
        'log-truncated',
        head.seq,
        `the log ends at entry ${head.seq}, but the witness has seen entry ${latestWitnessed}`,
      );
    },
  };
}

function fault(code: FaultCode, seq: number, message: string): Fault {
  return { code, seq, message };
}

function entryFault(head: Head, seq: number, prevHash: string, hashHolds: boolean): Fault | undefined {
  if (!hashHolds)
    return fault('entry-edited', seq, `entry ${seq} was edited: its hash is not that of its content`);
  const due = head.seq + 1;
  if (seq > due)
    return fault('entry-missing', due, `entry ${due} is missing: after entry ${head.seq} comes entry ${seq}`);
  if (seq < due)
    return fault(
      'entry-out-of-order',
      seq,
      `entry ${seq} comes again or out of order, after entry ${head.seq}`,
    );
  if (prevHash === head.hash) return undefined;
  return fault(
    'chain-broken',
    seq,
    `entry ${seq} does not continue entry ${head.seq}: one of the two was replaced`,
  );
}

function checkpointFault(
  signed: SignedCheckpoint,
  head: Head,
  lastCheckpoint: number,
  trusted: ReadonlySet<string> | undefined,
): Fault | undefined {
  const { seq, hash, publicKey } = signed.checkpoint;
  if (!isGenuine(signed))
    return fault(
      'checkpoint-forged',
      seq,
      `the checkpoint of entry ${seq} does not carry the signature of its key`,
    );
  if (trusted && !trusted.has(publicKey))
    return fault(
      'checkpoint-untrusted',
      seq,
      `the checkpoint of entry ${seq} is signed by a key that is not trusted`,
    );
  if (seq > head.seq)
    return fault(
      'entry-missing',
      head.seq + 1,
      `entry ${head.seq + 1} is missing: a checkpoint of entry ${seq} follows entry ${head.seq}`,
    );
  if (seq < head.seq || seq === lastCheckpoint) {
    return fault(
      'checkpoint-mismatch',
      seq,
      `the checkpoint of entry ${seq} is not where it belongs, after entry ${seq}`,
    );
  }
  if (hash === head.hash) return undefined;
  return fault(
    'checkpoint-mismatch',
    seq,
    `entry ${seq} or one before it was rewritten: the signed checkpoint has another hash`,
  );
}
