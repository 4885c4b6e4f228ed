import { Type } from 'typebox';
import { LOCALES } from '../../local-text.ts';
import { operations } from '../../operation.ts';
import { pageOf, pageQuery } from '../../page.ts';
import { ById, closed } from '../../scalar.ts';
import { Incident } from '../incident.ts';
import {
  AcceptIncidentProposal,
  DeclineIncidentProposal,
  IncidentProposal,
  IncidentShare,
  IncidentShareRequest,
  PROPOSAL_STATES,
} from '../incident-facts.ts';
import { IncidentNotice, NewIncidentNotice } from '../incident-notice.ts';
import { IncidentReport } from '../incident-report.ts';

const ByNotice = Type.Object({
  id: Type.String({ maxLength: 100 }),
  noticeId: Type.String({ maxLength: 100 }),
});

/** What is told of an incident: reports, notices to authorities, facts between installations. */
export const incidentFactsOperations = operations('incidents', {
  report: {
    method: 'GET',
    path: '/v1/incidents/:id/report',
    permission: 'incidents.read',
    summary: 'Situation report in English or Urdu. Names no account',
    params: ById,
    query: Type.Object({ language: Type.Optional(Type.Enum([...LOCALES], { default: 'en' })) }, closed),
    answers: { 200: IncidentReport },
  },
  notices: {
    method: 'GET',
    path: '/v1/incidents/:id/notices',
    permission: 'incidents.share',
    onRead: 'incident.notices.read',
    summary: 'Notices of a threat to life, prepared and sent',
    params: ById,
    answers: { 200: Type.Object({ notices: Type.Array(IncidentNotice) }, closed) },
  },
  prepareNotice: {
    method: 'POST',
    path: '/v1/incidents/:id/notices',
    permission: 'incidents.share',
    caller: 'person',
    records: ['incident.notice-prepared'],
    summary: 'Prepare the notice of a threat to life (Art. 14(5) (EU) 2021/784); a person sends it',
    params: ById,
    body: NewIncidentNotice,
    answers: { 201: IncidentNotice },
  },
  changeNotice: {
    method: 'PATCH',
    path: '/v1/incidents/:id/notices/:noticeId',
    permission: 'incidents.share',
    caller: 'person',
    records: ['incident.notice-changed'],
    summary: 'Change the text of a notice that was not sent',
    params: ByNotice,
    body: Type.Object(
      {
        title: Type.Optional(Type.String({ minLength: 3, maxLength: 500 })),
        body: Type.Optional(Type.String({ minLength: 3, maxLength: 50_000 })),
      },
      closed,
    ),
    answers: { 200: IncidentNotice },
  },
  noticeSent: {
    method: 'POST',
    path: '/v1/incidents/:id/notices/:noticeId/sent',
    permission: 'incidents.share',
    caller: 'person',
    proof: 'fresh',
    records: ['incident.notice-sent'],
    summary: 'Say that you sent a notice, and on what way; nothing is sent by this',
    params: ByNotice,
    body: Type.Object({ how: Type.String({ minLength: 3, maxLength: 500, pattern: '\\S' }) }, closed),
    answers: { 200: IncidentNotice },
  },
  shares: {
    method: 'GET',
    path: '/v1/incidents/:id/shares',
    permission: 'incidents.read',
    summary: 'Which installations were told of an incident, and whether it arrived',
    params: ById,
    answers: { 200: Type.Object({ shares: Type.Array(IncidentShare) }, closed) },
  },
  share: {
    method: 'POST',
    path: '/v1/incidents/:id/shares',
    permission: 'incidents.share',
    caller: 'person',
    proof: 'fresh',
    records: ['incident.shared'],
    summary: 'Share facts of an incident with other installations, in signed envelopes',
    params: ById,
    body: IncidentShareRequest,
    answers: { 201: Type.Object({ shares: Type.Array(IncidentShare) }, closed) },
  },
  proposals: {
    method: 'GET',
    path: '/v1/incident-proposals',
    permission: 'incidents.read',
    onRead: 'incident.proposals.read',
    summary: 'Facts that other installations shared, the latest first',
    query: pageQuery({ state: Type.Optional(Type.Enum([...PROPOSAL_STATES])) }, { maximum: 200 }),
    answers: { 200: pageOf(IncidentProposal) },
  },
  acceptProposal: {
    method: 'POST',
    path: '/v1/incident-proposals/:id/accept',
    permission: 'incidents.declare',
    caller: 'person',
    proof: 'fresh',
    records: ['incident.proposal-accepted'],
    summary: 'Take facts over: their indicators are proposed in an incident of ours',
    description:
      'Binds the fingerprint of what was seen; refused where other facts came since. A new incident waits for a second ' +
      'person like any other. Needs a session and fresh proof.',
    params: ById,
    body: AcceptIncidentProposal,
    answers: { 200: Incident },
  },
  declineProposal: {
    method: 'POST',
    path: '/v1/incident-proposals/:id/decline',
    permission: 'incidents.declare',
    caller: 'person',
    records: ['incident.proposal-declined'],
    summary: 'Do not take facts over',
    params: ById,
    body: DeclineIncidentProposal,
    answers: { 200: IncidentProposal },
  },
});
