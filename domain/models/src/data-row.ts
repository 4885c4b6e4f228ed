import type { MarkedSpan } from '@breakwater/learn';

/** A text with what people said of it. Personal data: never in a log or an error. */
export interface DataRow {
  readonly text: string;
  readonly labels: readonly string[];
  /** `platform/account`, where it is known. */
  readonly account?: string;
  readonly reviewer?: string;
  readonly decisionId?: string;
  readonly eventId?: string;
  /** Where it comes from: a file, or `decisions`. */
  readonly source: string;
  /** RFC 3339. */
  readonly at?: string;
  /** An appeal found that it is nothing. */
  readonly overturned?: boolean;
  /** Which row it was of the file, or of what was read of decisions, from 1; not kept. */
  readonly number?: number;
  /** Set where it is learnt from. */
  readonly marked?: readonly MarkedSpan[];
}

/** How an account is named in a data set. A platform is a slug: no slash is in it. */
export function accountName(platform: string, accountId: string): string {
  return `${platform}/${accountId}`;
}
