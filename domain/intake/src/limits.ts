/** How much one upload may hold. */
export interface UploadLimits {
  /** Events in one upload. */
  readonly maxEvents: number;
  /** Bytes of the upload, as sent and after inflating. */
  readonly maxBytes: number;
  /** Bytes of one event. */
  readonly maxEventBytes: number;
  /** Brackets and braces open at once within one event. */
  readonly maxDepth: number;
}

export const UPLOAD_LIMITS: UploadLimits = {
  maxEvents: 1_000,
  maxBytes: 16 * 1024 * 1024,
  maxEventBytes: 256 * 1024,
  maxDepth: 32,
};

/** How much intake takes on before it asks senders to slow down. */
export interface FlowLimits {
  /** Events in the database that are not judged yet. */
  readonly maxBacklog: number;
  /** Events in memory that wait for the commit under way to end. */
  readonly maxPending: number;
  /** Events that are committed together at most (an upload is never split). */
  readonly maxCommit: number;
  /** Uploads that wait for verdicts at once; one more is answered without waiting. */
  readonly maxWaiting: number;
}

export const FLOW_LIMITS: FlowLimits = {
  maxBacklog: 50_000,
  maxPending: 20_000,
  maxCommit: 4_000,
  maxWaiting: 2_000,
};
