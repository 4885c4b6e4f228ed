import type { CaseItem } from '@breakwater/contracts/casework';
import { canonical, sha256, toInstant } from '@breakwater/kernel';
import { showCapture } from '../captures/capture-of.ts';
import { lookAt, recordCheck } from '../captures/check-capture.ts';
import { contentOf } from '../captures/open-capture.ts';
import { getCase } from '../cases/show-cases.ts';
import type { CaseworkContext } from '../ports.ts';
import { type StoredCapture, selectCaptures } from '../store/captures.ts';
import { selectItems } from '../store/items.ts';
import { HOW_TO_CHECK } from './how-to-check.ts';
import {
  EVIDENCE_FORMAT,
  type EvidenceManifest,
  fileName,
  HOW_TO,
  MANIFEST,
  type ManifestCapture,
  PUBLIC_KEY,
  SIGNATURE,
  SUMS,
} from './manifest.ts';
import { pemOf } from './public-key.ts';
import { type TarFile, writeTar } from './write-tar.ts';

const ALL_ITEMS = 10_001;

/** Evidence on its way out. */
export interface TakenEvidence {
  readonly name: string;
  readonly manifest: EvidenceManifest;
  /** A tar. */
  readonly content: AsyncIterable<Uint8Array>;
}

/** A capture with what was found of it just now. */
interface Looked {
  readonly stored: StoredCapture;
  readonly file: string;
  readonly state: ManifestCapture['state'];
}

/**
 * All captures of a case as one archive with a signed manifest. Each capture is looked at before: what is not whole any more is
 * named and left out.
 *
 * Throws CaseworkError 404 `case-not-found`.
 */
export async function takeEvidence(
  context: CaseworkContext,
  caseId: string,
  by: string,
): Promise<TakenEvidence> {
  const { storage, clock } = context;
  const one = await getCase(context, caseId);
  const captures = await looked(context, caseId, by);
  const items = await selectItems(storage.db, caseId, { limit: ALL_ITEMS });
  const now = clock.now();
  const manifest: EvidenceManifest = {
    format: EVIDENCE_FORMAT,
    case: {
      id: one.id,
      number: one.number,
      kind: one.kind,
      state: one.state,
      reference: one.reference,
      addresseeName: one.addresseeName,
      ...(one.instrument !== undefined && { instrument: one.instrument }),
      ...(one.requestType !== undefined && { requestType: one.requestType }),
      ...(one.issuedAt !== undefined && { issuedAt: one.issuedAt }),
    },
    items: items.map(itemOf),
    captures: captures.map((capture) => captureOf(capture, now)),
    letters: one.letters.map(({ id, kind, sha256: hash }) => ({ id, kind, sha256: hash })),
    sendings: one.sendings.map(({ note: _, receivedNote: _r, ...sending }) => sending),
    answers: one.answers.map(({ id, kind, at, way, recordedAt, by: who, captureId }) => ({
      id,
      kind,
      at,
      way,
      recordedAt,
      by: who,
      ...(captureId !== undefined && { captureId }),
    })),
    madeAt: toInstant(now),
    madeBy: by,
    software: `Breakwater ${context.version}`,
    publicKey: context.signingKey.publicKey,
  };
  return {
    name: `evidence-${one.number}.tar`,
    manifest,
    content: writeTar(filesOf(context, manifest, captures), now),
  };
}

async function looked(context: CaseworkContext, caseId: string, by: string): Promise<Looked[]> {
  const all = await selectCaptures(context.storage.db, caseId);
  const found: Looked[] = [];
  for (const [at, stored] of all.reverse().entries()) {
    const { state } = showCapture(stored, context.clock.now());
    if (state === 'arriving') continue;
    const file = fileName(at, stored.mediaType);
    if (state !== 'sealed') {
      found.push({ stored, file, state });
      continue;
    }
    const check = await lookAt(context, stored);
    if (check === 'broken') await recordCheck(context, stored.id, check, by);
    found.push({ stored, file, state: check });
  }
  return found;
}

function captureOf({ stored, file, state }: Looked, now: number): ManifestCapture {
  const { id, name, mediaType, bytes, capturedAt, capturedBy, how, address, note, uploadedAt, uploadedBy } =
    stored;
  const { destruction, stamp, sha256: hash = '', keepUntil, items } = showCapture(stored, now);
  return {
    id,
    ...(state === 'whole' && { file }),
    state,
    name,
    mediaType,
    bytes,
    sha256: hash,
    capturedAt,
    capturedBy,
    how,
    ...(address !== undefined && { address }),
    ...(note !== undefined && { note }),
    uploadedAt,
    uploadedBy,
    keepUntil,
    items,
    ...(stamp && state !== 'destroyed' && { stamp: { ...stamp, file: stampFile(file) } }),
    ...(destruction && { destruction }),
  };
}

const stampFile = (file: string) => file.replace(/\.[a-z0-9]+$/, '.tsr');

function itemOf({ id, kind, value, platform, state, stateAt, stateBy, refusedOn }: CaseItem) {
  return {
    id,
    kind,
    value,
    platform,
    state,
    ...(stateAt !== undefined && { stateAt }),
    ...(stateBy !== undefined && { stateBy }),
    ...(refusedOn !== undefined && { refusedOn }),
  };
}

async function* filesOf(
  context: CaseworkContext,
  manifest: EvidenceManifest,
  captures: readonly Looked[],
): AsyncGenerator<TarFile, void, undefined> {
  const text = canonical(manifest);
  const beside = [
    [MANIFEST, Buffer.from(text)],
    [SIGNATURE, Buffer.from(context.signingKey.sign(text), 'base64url')],
    [PUBLIC_KEY, Buffer.from(pemOf(manifest.publicKey))],
    [HOW_TO, Buffer.from(HOW_TO_CHECK)],
    ...captures.flatMap(({ stored, file, state }): (readonly [string, Buffer])[] =>
      stored.stamp && state !== 'destroyed' ? [[stampFile(file), Buffer.from(stored.stamp)]] : [],
    ),
  ] as const;
  const whole = captures.filter(({ state }) => state === 'whole');
  const sums = [
    ...beside.map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`),
    ...whole.map(({ stored, file }) => `${stored.sha256}  ${file}\n`),
  ].join('');
  for (const [name, bytes] of [...beside, [SUMS, Buffer.from(sums)] as const])
    yield { name, bytes: bytes.length, content: [bytes] };
  for (const { stored, file } of whole)
    yield { name: file, bytes: stored.bytes, content: contentOf(context, stored) };
}
