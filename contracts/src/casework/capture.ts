import { type Static, Type } from 'typebox';
import { closed, Instant, OwnId } from '../scalar.ts';

/** A capture comes in parts of so many bytes, the last one shorter: what is cut off goes on where it stopped. */
export const CAPTURE_PART_BYTES = 8 * 1024 * 1024;

/**
 * `arriving`: parts are missing; `sealed`: whole, and never changed again; `over`: the end of its keeping has come, and it
 * opens no more; `destroyed`: its bytes are gone, what it was stays.
 */
export const CAPTURE_STATES = ['arriving', 'sealed', 'over', 'destroyed'] as const;
export type CaptureState = (typeof CAPTURE_STATES)[number];

const described = {
  name: Type.String({
    minLength: 1,
    maxLength: 300,
    pattern: '\\S',
    description: 'of the file, as it was given',
  }),
  mediaType: Type.String({
    pattern: '^[A-Za-z0-9!#$&^_.+-]{1,100}/[A-Za-z0-9!#$&^_.+-]{1,100}$',
    description: 'as whoever uploads it says; nothing relies on it',
  }),
  bytes: Type.Integer({ minimum: 1, description: 'size of the file' }),
  capturedAt: Instant('when it was captured'),
  capturedBy: Type.String({ minLength: 1, maxLength: 300, pattern: '\\S', description: 'who captured it' }),
  how: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S', description: 'tool or browser' }),
  address: Type.Optional(Type.String({ maxLength: 4_096, description: 'address that was shown' })),
  note: Type.Optional(Type.String({ maxLength: 5_000 })),
};

/** A file that shows something, made by a person: nothing is fetched, opened or unpacked here. */
export const NewCapture = Type.Object(
  {
    ...described,
    items: Type.Optional(Type.Array(OwnId('item that it shows'), { maxItems: 1_000, uniqueItems: true })),
    keepUntil: Type.Optional(Instant('end of its keeping; two years from now when left out, ten at most')),
  },
  { ...closed, $id: 'NewCapture' },
);
export type NewCapture = Static<typeof NewCapture>;

/** Whether the bytes are what was sealed: `unknown` where nobody looked since. */
export const CAPTURE_CHECKS = ['unknown', 'whole', 'broken', 'key-missing'] as const;
export type CaptureCheck = (typeof CAPTURE_CHECKS)[number];

/** A time-stamp of RFC 3161 over the SHA-256 of a capture. */
export const CaptureStamp = Type.Object(
  {
    time: Instant('by the clock of the service'),
    policy: Type.String({ description: 'object identifier' }),
    serial: Type.String({ description: 'hexadecimal' }),
    service: Type.String({ description: 'address that was asked' }),
    askedAt: Instant('asked'),
  },
  { ...closed, $id: 'CaptureStamp' },
);
export type CaptureStamp = Static<typeof CaptureStamp>;

export const Capture = Type.Object(
  {
    id: OwnId('capture'),
    caseId: OwnId('case'),
    ...described,
    state: Type.Enum([...CAPTURE_STATES]),
    parts: Type.Integer({ minimum: 0, description: 'parts that are there' }),
    partsOf: Type.Integer({ minimum: 1 }),
    sha256: Type.Optional(Type.String({ description: 'of its bytes, since it is sealed' })),
    uploadedAt: Instant('begun'),
    uploadedBy: Type.String(),
    sealedAt: Type.Optional(Instant('sealed')),
    keepUntil: Instant('end of its keeping'),
    items: Type.Array(OwnId('item that it shows')),
    check: Type.Enum([...CAPTURE_CHECKS]),
    checkedAt: Type.Optional(Instant('looked at last')),
    brokenAt: Type.Optional(Instant('since when it is known that its bytes are not what was sealed')),
    stamp: Type.Optional(CaptureStamp),
    stampFault: Type.Optional(Type.String({ description: 'code of the last failure to have it stamped' })),
    destruction: Type.Optional(
      Type.Object(
        {
          askedAt: Instant('asked for'),
          askedBy: Type.String(),
          because: Type.String(),
          at: Type.Optional(Instant('destroyed')),
          by: Type.Optional(Type.String({ description: 'the second person, or `retention`' })),
        },
        closed,
      ),
    ),
  },
  { ...closed, $id: 'Capture' },
);
export type Capture = Static<typeof Capture>;

/** Where captures stand that nobody may overlook. */
export const EvidenceState = Type.Object(
  {
    captures: Type.Integer({ minimum: 0 }),
    bytes: Type.Integer({ minimum: 0 }),
    broken: Type.Integer({ minimum: 0 }),
    over: Type.Integer({ minimum: 0, description: 'past the end of their keeping' }),
    unstamped: Type.Integer({ minimum: 0, description: 'that wait for a time-stamp' }),
    mostBytes: Type.Integer({ minimum: 1, description: 'that one capture may have' }),
    stamps: Type.Optional(Type.String({ description: 'service that stamps; none when left out' })),
    publicKey: Type.String({ description: 'Ed25519 key that manifests are signed with, base64url' }),
  },
  { ...closed, $id: 'EvidenceState' },
);
export type EvidenceState = Static<typeof EvidenceState>;
