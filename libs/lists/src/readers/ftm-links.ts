import { parseObject, readObjects } from '../json/read-objects.ts';
import type { ListSource } from '../list-source.ts';
import { asObject, type FtmRecord, ftmRecord } from './ftm-record.ts';

/** Kinds of records that say something of a subject and are no subject. */
const LINKED = /"schema"\s*:\s*"(?:Sanction|Address|CryptoWallet|Passport|Identification)"/;

export interface FtmLinks {
  /** Sanctions, wallets and documents by the subject that they point at. */
  of(subject: string): readonly FtmRecord[];
  address(id: string): string;
}

/** First pass: only lines that hold such a record are parsed at all. */
export async function readFtmLinks(source: ListSource): Promise<FtmLinks> {
  const bySubject = new Map<string, FtmRecord[]>();
  const addresses = new Map<string, string>();
  for await (const json of readObjects(source)) {
    if (!LINKED.test(json.text)) {
      continue;
    }
    const object = parseObject(source, json);
    const record = ftmRecord(object.entity === undefined ? object : asObject(object.entity));
    if (record.schema === 'Address') {
      addresses.set(record.id, record.values('full')[0] ?? record.caption);
      continue;
    }
    for (const subject of [...record.values('entity'), ...record.values('holder')]) {
      bySubject.set(subject, [...(bySubject.get(subject) ?? []), record]);
    }
  }
  return { of: (subject) => bySubject.get(subject) ?? [], address: (id) => addresses.get(id) ?? '' };
}
