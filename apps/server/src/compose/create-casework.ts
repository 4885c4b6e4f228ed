import { type Casework, type CaseworkPorts, createCasework } from '@breakwater/casework';
import { BreakwaterError, type Clock, type IdSource } from '@breakwater/kernel';
import type { LawInUse } from '@breakwater/law-packs';
import type { Letters } from '@breakwater/letters';
import type { Outgoing } from '@breakwater/outgoing';
import type { Storage } from '@breakwater/storage';
import type { ServerConfig } from '../config.ts';
import { ENGINE_VERSION } from '../version.ts';
import type { KeyFiles } from '../watch/key-files.ts';
import { caseLetters } from './ports/case-letters.ts';

/** What casework is wired to. */
export interface CaseworkSurroundings {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly config: ServerConfig;
  readonly outgoing: Outgoing;
  readonly keyFiles: KeyFiles;
  readonly law: LawInUse;
  readonly letters: Letters;
}

/** Casework with its ports: manifests are signed with the key that others know, captures sealed with one of their own. */
export async function wireCasework(around: CaseworkSurroundings): Promise<Casework> {
  const { storage, clock, ids, config, outgoing, keyFiles, law, letters } = around;
  return createCasework({
    storage,
    clock,
    ids,
    law: law.law,
    letters: caseLetters({ letters, zoneOf: (id) => law.law().pack(id)?.pack.timezone }),
    askStamp: askStampBy(outgoing),
    sealingKey: await keyFiles.open('evidence'),
    signingKey: await keyFiles.open('disclosure-signing'),
    version: ENGINE_VERSION,
    captures: config.captures,
  });
}

/** Asks over the one way out (RFC 3161, 3.4); what is answered beyond a stamp is not read. */
export function askStampBy(outgoing: Outgoing): CaseworkPorts['askStamp'] {
  return async (service, query) => {
    const answer = await outgoing.forSetting(service).fetch(service, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: query as Uint8Array<ArrayBuffer>,
    });
    if (answer.status === 200) return new Uint8Array(await answer.arrayBuffer());
    throw new BreakwaterError(
      'stamp-service-away',
      `The time-stamping service answered with ${answer.status}: check BREAKWATER_TIMESTAMP_URL, or try again later.`,
      { status: 502 },
    );
  };
}
