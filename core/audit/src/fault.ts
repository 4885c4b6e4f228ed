export type FaultCode =
  | 'entry-edited'
  | 'entry-missing'
  | 'entry-out-of-order'
  | 'chain-broken'
  | 'checkpoint-forged'
  | 'checkpoint-untrusted'
  | 'checkpoint-mismatch'
  | 'witness-mismatch'
  | 'log-truncated'
  | 'line-unreadable'
  | 'line-edited'
  | 'header-missing'
  | 'manifest-missing'
  | 'manifest-forged'
  | 'manifest-mismatch'
  | 'line-after-manifest';

/** The first thing that is wrong with a log. */
export interface Fault {
  readonly code: FaultCode;
  /** One sentence for people. */
  readonly message: string;
  /** Line of the export, from 1. */
  readonly line?: number;
  /** Entry at or after which it is. */
  readonly seq?: number;
}

export type Verification =
  | { readonly ok: true; readonly entries: number; readonly checkpoints: number; readonly headHash: string }
  | { readonly ok: false; readonly fault: Fault };
