import { bind } from '@breakwater/kernel';
import {
  addAddressee,
  changeAddressee,
  getAddressee,
  listAddressees,
  retireAddressee,
} from './addressees/manage-addressees.ts';
import { assessAnswer, recordAnswer } from './answers/record-answer.ts';
import { recordMail } from './answers/record-mail.ts';
import { beginCapture } from './captures/begin-capture.ts';
import { getCapture, keepCapture, linkCapture, listCaptures } from './captures/change-capture.ts';
import { checkCapture, checkNext } from './captures/check-capture.ts';
import { askDestruction, destroyCapture, dropDestruction } from './captures/destroy-capture.ts';
import { evidenceState } from './captures/evidence-state.ts';
import { openCapture } from './captures/open-capture.ts';
import { putPart } from './captures/put-part.ts';
import { sealCapture } from './captures/seal-capture.ts';
import { sweepCaptures } from './captures/sweep-captures.ts';
import { closeCase, resumeCase, withdrawCase } from './cases/end-case.ts';
import { changeCase, openCase } from './cases/open-case.ts';
import { getCase, listCases } from './cases/show-cases.ts';
import { placeOpenCases } from './cases/touch-case.ts';
import { caseFacts } from './facts/case-facts.ts';
import { dropImport, importList, listImports, listRows } from './imports/import-list.ts';
import { expireImports, takeImport } from './imports/take-import.ts';
import { addItems, removeItem } from './items/add-items.ts';
import { setCaseItems } from './items/set-items.ts';
import { exportItems, itemHistory, listItems } from './items/show-items.ts';
import { makeLetter } from './letters/make-letter.ts';
import { checkLeaving, noteHanded } from './letters/note-sending.ts';
import { openLetter } from './letters/open-letter.ts';
import { recordReceipt, recordSending } from './letters/record-sending.ts';
import { takeEvidence } from './manifest/take-evidence.ts';
import type { CaseworkContext } from './ports.ts';
import { stampCapture, stampNext } from './stamps/stamp-captures.ts';

/** Casework. Each function is documented at the use-case of its name. */
export type Casework = ReturnType<typeof createCasework>;

/**
 * Puts casework together. Its tables are made by `caseworkMigrations`.
 *
 * @example
 * ```text
 * const casework = createCasework({ storage, clock, ids, law, letters, askStamp, sealingKey, signingKey, version, captures });
 * const { id } = await casework.addressees.add(lantern, 'staff:amina');
 * const one = await casework.cases.open({ kind: 'referral', addresseeId: id, reference: 'A-1', reason }, 'staff:amina');
 * await casework.items.add(one.id, [{ kind: 'url', value: 'https://lantern.example/p/1' }], 'staff:amina');
 * ```
 */
export function createCasework(context: CaseworkContext) {
  return {
    addressees: {
      ...bind(context, {
        list: listAddressees,
        get: getAddressee,
        add: addAddressee,
        change: changeAddressee,
        retire: retireAddressee,
      }),
    },
    cases: {
      ...bind(context, {
        list: listCases,
        get: getCase,
        open: openCase,
        change: changeCase,
        withdraw: withdrawCase,
        close: closeCase,
        resume: resumeCase,
      }),
    },
    items: {
      ...bind(context, {
        list: listItems,
        history: itemHistory,
        export: exportItems,
        add: addItems,
        remove: removeItem,
        set: setCaseItems,
      }),
    },
    imports: {
      ...bind(context, {
        read: importList,
        list: listImports,
        rows: listRows,
        take: takeImport,
        drop: dropImport,
        expire: expireImports,
      }),
    },
    letters: {
      ...bind(context, {
        make: makeLetter,
        open: openLetter,
        sent: recordSending,
        received: recordReceipt,
      }),
      /** For whoever hands letters over, in the unit of work that says so. */
      within: { ...bind(context, { sent: noteHanded, mayLeave: checkLeaving }) },
    },
    answers: {
      ...bind(context, { record: recordAnswer, mail: recordMail, assess: assessAnswer }),
    },
    captures: {
      ...bind(context, {
        list: listCaptures,
        get: getCapture,
        begin: beginCapture,
        putPart,
        seal: sealCapture,
        link: linkCapture,
        check: checkCapture,
        checkNext,
        open: openCapture,
        keep: keepCapture,
        askDestruction,
        dropDestruction,
        destroy: destroyCapture,
        stamp: stampCapture,
        stampNext,
        sweep: sweepCaptures,
        state: evidenceState,
        take: takeEvidence,
      }),
    },
    /** What cases came to, for who counts. */
    ...bind(context, { caseFacts, placeAll: placeOpenCases }),
  };
}
