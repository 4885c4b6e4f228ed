import type { EventRecord } from '@breakwater/contracts';
import type { IndicatorCheck, NewIndicator } from '@breakwater/contracts/incidents';
import { bind } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { readDebrief, writeDebrief } from './debrief/debrief-incident.ts';
import { acceptProposal, declineProposal, listProposals } from './facts/decide-proposal.ts';
import { listShares, shareIncident } from './facts/share-incident.ts';
import { takeFacts } from './facts/take-facts.ts';
import { addIndicators } from './indicators/add-indicators.ts';
import { putInForce, withdrawIndicator } from './indicators/change-indicator.ts';
import { checkIndicators } from './indicators/check-indicators.ts';
import { addAwareness, withdrawAwareness } from './indicators/let-through.ts';
import { listIndicators } from './indicators/list-indicators.ts';
import { changeIncident, extendIncident, setDuty } from './lifecycle/change-incident.ts';
import { confirmIncident } from './lifecycle/confirm-incident.ts';
import { declareIncident } from './lifecycle/declare-incident.ts';
import { closeIncident, expireIncidents, falseAlarm } from './lifecycle/end-incident.ts';
import { releaseEnded } from './lifecycle/release-ended.ts';
import { getIncident, listIncidents, stepsOf } from './lifecycle/show-incidents.ts';
import { sweepEnded } from './lifecycle/sweep-ended.ts';
import { incidentOf } from './lock-incident.ts';
import { groupVariants } from './matching/group-variants.ts';
import { createLiveIndex } from './matching/live-index.ts';
import { noteFired } from './matching/note-fired.ts';
import { noteArriving } from './matching/note-matches.ts';
import { changeNotice, listNotices, noticeSent, prepareNotice } from './notices/prepare-notice.ts';
import { followDecided, followUndone } from './numbers/follow-decisions.ts';
import { listMatches, listVariants } from './numbers/list-matches.ts';
import { readNumbers } from './numbers/read-numbers.ts';
import type { IncidentsContext } from './ports.ts';
import { askForRematch, cancelRematch, getRematch, listRematches } from './rematch/ask-rematch.ts';
import { workRematches } from './rematch/work-rematches.ts';
import { writeReport } from './report/write-report.ts';
import { selectNewsrooms } from './store/awareness.ts';
import { countIncidents } from './store/incidents.ts';
import { expireProposals } from './store/proposals.ts';
import { countWaitingEvents } from './store/rematches.ts';

/** Incidents. Each function is documented at the use-case of its name. */
export type Incidents = ReturnType<typeof createIncidents>;

/**
 * Puts incidents together. Their tables are made by `incidentsMigrations`; `reload` takes what is in force into memory.
 *
 * @example
 * ```text
 * const incidents = createIncidents({ storage, clock, ids, events, links, bankRules, accounts, review, exchange, notices });
 * await incidents.reload();
 * const { id, fingerprint } = await incidents.declare(declaration, 'staff:amina');
 * await incidents.confirm(id, fingerprint, 'staff:omar');
 * ```
 */
export function createIncidents(context: IncidentsContext) {
  const { storage, clock } = context;
  const live = createLiveIndex(context);
  return {
    ...bind(context, {
      list: listIncidents,
      get: getIncident,
      steps: stepsOf,
      declare: declareIncident,
      confirm: confirmIncident,
      change: changeIncident,
      extend: extendIncident,
      setDuty,
      close: closeIncident,
      falseAlarm,
      numbers: readNumbers,
      matches: listMatches,
      variants: listVariants,
      debrief: readDebrief,
      writeDebrief,
      expire: expireIncidents,
      sweep: sweepEnded,
      groupVariants,
    }),
    ...bind(context, { report: writeReport }),
    indicators: {
      ...bind(context, { list: listIndicators, add: addIndicators, putInForce, withdraw: withdrawIndicator }),
      check: async (id: string, indicators: readonly NewIndicator[]): Promise<IndicatorCheck> => {
        await incidentOf(storage.db, id);
        return checkIndicators(context, indicators);
      },
    },
    awareness: {
      ...bind(context, { add: addAwareness, withdraw: withdrawAwareness }),
      /** Which of these accounts an incident that runs lets through as newsrooms. */
      ...bind(storage.db, { newsrooms: selectNewsrooms }),
    },
    rematches: {
      ...bind(context, {
        list: listRematches,
        get: getRematch,
        ask: askForRematch,
        cancel: cancelRematch,
        work: workRematches,
      }),
      /** Events that are still to be looked at. */
      waitingEvents: () => countWaitingEvents(storage.db),
    },
    notices: {
      ...bind(context, {
        list: listNotices,
        prepare: prepareNotice,
        change: changeNotice,
        sent: noticeSent,
      }),
    },
    shares: { ...bind(context, { list: listShares, share: shareIncident }) },
    proposals: {
      ...bind(context, { list: listProposals, accept: acceptProposal, decline: declineProposal }),
    },
    counts: () => countIncidents(storage.db),
    /** Takes what is in force into the memory of this process; on `incident.changed`. */
    reload: () => live.reload(),
    /** How many indicators are in force in this process; undefined before they were loaded. */
    indicatorsInForce: () => live.current()?.size,
    /** The signal `incident.match` of a record. */
    valueOf: live.valueOf,
    /** Before the signals of a batch are computed, in its unit: what it meets is noted. */
    note: (records: readonly EventRecord[], trx: Db): Promise<void> =>
      noteArriving({ live, now: () => clock.now() }, records, trx),
    /** After a batch was judged, in its unit: which rules fired on what it met is kept with the incidents. */
    ...bind(live, { fired: noteFired }),
    /** What other domains tell, in their units. */
    within: {
      decided: followDecided,
      undone: followUndone,
      ...bind(context, { takeFacts }),
    },
    /** Lets go of what was kept long enough, and ends proposals whose incident is over. */
    release: async (): Promise<number> =>
      (await releaseEnded(context)) + (await expireProposals(storage.db, clock.now())),
  };
}
