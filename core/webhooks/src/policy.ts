/** How deliveries are made, and where they may go. */
export interface WebhookPolicy {
  /** Attempts until a delivery is dead. */
  readonly attempts: number;
  readonly firstDelayMs: number;
  readonly maxDelayMs: number;
  /** For one attempt as a whole: name, connection, answer. */
  readonly timeoutMs: number;
  /** Attempts at the same time per endpoint and process. */
  readonly concurrency: number;
}

export const DEFAULT_POLICY: WebhookPolicy = {
  attempts: 10,
  firstDelayMs: 1_000,
  maxDelayMs: 3_600_000,
  timeoutMs: 10_000,
  concurrency: 8,
};
