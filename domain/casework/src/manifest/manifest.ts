import type {
  Capture,
  CaseAnswer,
  CaseItem,
  CaseSending,
  CaseworkCase,
} from '@breakwater/contracts/casework';

export const EVIDENCE_FORMAT = 'breakwater-casework/1';

/** Names of the files beside the captures. */
export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'manifest.sig';
export const PUBLIC_KEY = 'public-key.pem';
export const SUMS = 'SHA256SUMS';
export const HOW_TO = 'how-to-check.txt';

/** A capture as the manifest names it. */
export interface ManifestCapture
  extends Pick<
    Capture,
    | 'id'
    | 'name'
    | 'mediaType'
    | 'bytes'
    | 'capturedAt'
    | 'capturedBy'
    | 'how'
    | 'address'
    | 'note'
    | 'uploadedAt'
    | 'uploadedBy'
    | 'keepUntil'
  > {
  readonly sha256: string;
  /** Its file here; none of what is not whole any more. */
  readonly file?: string;
  readonly state: 'whole' | 'broken' | 'key-missing' | 'over' | 'destroyed';
  /** Ids of the items that it shows. */
  readonly items: readonly string[];
  readonly stamp?: NonNullable<Capture['stamp']> & { readonly file: string };
  readonly destruction?: Capture['destruction'];
}

/** What evidence says of itself; signed. */
export interface EvidenceManifest {
  readonly format: typeof EVIDENCE_FORMAT;
  readonly case: Pick<
    CaseworkCase,
    | 'id'
    | 'number'
    | 'kind'
    | 'state'
    | 'reference'
    | 'addresseeName'
    | 'instrument'
    | 'requestType'
    | 'issuedAt'
  >;
  readonly items: readonly Pick<
    CaseItem,
    'id' | 'kind' | 'value' | 'platform' | 'state' | 'stateAt' | 'stateBy' | 'refusedOn'
  >[];
  readonly captures: readonly ManifestCapture[];
  readonly letters: readonly { readonly id: string; readonly kind: string; readonly sha256: string }[];
  readonly sendings: readonly Omit<CaseSending, 'note' | 'receivedNote'>[];
  readonly answers: readonly Pick<
    CaseAnswer,
    'id' | 'kind' | 'at' | 'way' | 'recordedAt' | 'by' | 'captureId'
  >[];
  readonly madeAt: string;
  readonly madeBy: string;
  readonly software: string;
  /** Ed25519, base64url. */
  readonly publicKey: string;
}

/** Endings of files that people know, by what a capture is said to be; anything else is bytes. */
const ENDINGS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'application/pdf': 'pdf',
  'video/mp4': 'mp4',
  'text/html': 'html',
  'application/warc': 'warc',
  'message/rfc822': 'eml',
};

/**
 * The name of a capture's file in the package: of our own making, whatever somebody called it.
 *
 * @example
 * ```ts
 * fileName(2, 'image/png') // => 'capture-0003.png'
 * fileName(0, 'application/x-../../sh') // => 'capture-0001.bin'
 * ```
 */
export function fileName(at: number, mediaType: string): string {
  const ending = ENDINGS[mediaType.toLowerCase()] ?? 'bin';
  return `capture-${String(at + 1).padStart(4, '0')}.${ending}`;
}
