import type { NewRemark, Remark } from '@breakwater/contracts/remarks';
import { type Clock, type IdSource, toInstant } from '@breakwater/kernel';
import type { Storage } from '@breakwater/storage';
import { insertRemark, selectLatest } from './store.ts';

export interface RemarksOptions {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
}

/** What staff say to colleagues. */
export interface Remarks {
  list(): Promise<Remark[]>;
  write(said: NewRemark, by: string): Promise<Remark>;
}

/** Keeps remarks in the database. */
export function createRemarks({ storage, clock, ids }: RemarksOptions): Remarks {
  return {
    list: () => selectLatest(storage.db, 100),
    write: (said, by) =>
      storage.work(async (work) => {
        const remark = { ...said, id: ids(), by, at: toInstant(clock.now()) };
        await insertRemark(work.db, remark);
        work.record({ actor: by, action: 'remark.written', subject: remark.id });
        return remark;
      }),
  };
}
