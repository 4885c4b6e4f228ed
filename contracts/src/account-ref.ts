/** An account on its platform. */
export interface AccountRef {
  readonly platform: string;
  readonly accountId: string;
}
