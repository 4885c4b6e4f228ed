import { Type } from 'typebox';
import { operations } from '../../operation.ts';
import { pageOf, pageQuery } from '../../page.ts';
import { ByAccount, ById, closed } from '../../scalar.ts';
import { Designation, DesignationSummary } from '../designation-list.ts';
import { EVIDENCE_TIERS, ScreeningResult, ScreenRequest } from '../screening.ts';
import {
  CASE_STATES,
  CaseDecision,
  CaseDerivation,
  RecordedMatch,
  ScreeningCase,
  ScreeningRun,
} from '../screening-case.ts';

/** A thousand subjects with long bios. */
const SCREEN_BODY = 16 * 1024 * 1024;
const list = Type.Optional(Type.String({ maxLength: 100 }));

/** Looking names up, and cases of accounts beside designations. */
export const screeningOperations = operations('screening', {
  screen: {
    method: 'POST',
    path: '/v1/screen',
    permission: 'screening.read',
    onRead: 'screening.looked-up',
    summary: 'Screen names or accounts against the lists',
    description:
      'One result per subject, in order. A match is a candidate and no finding; no match is no clearance. ' +
      'Nothing is stored but that somebody looked.',
    body: ScreenRequest,
    bodyLimit: SCREEN_BODY,
    answers: { 200: Type.Object({ results: Type.Array(ScreeningResult) }, closed) },
  },
  designations: {
    method: 'GET',
    path: '/v1/designations',
    permission: 'screening.read',
    summary: 'Designations by name in any script, by reference, or all of a list',
    query: pageQuery({ q: Type.Optional(Type.String({ maxLength: 500 })), list }, { maximum: 200 }),
    answers: { 200: pageOf(DesignationSummary) },
  },
  designation: {
    method: 'GET',
    path: '/v1/designations/:id',
    permission: 'screening.read',
    summary: 'A designation',
    params: ById,
    answers: { 200: Designation },
  },
  cases: {
    method: 'GET',
    path: '/v1/screening/cases',
    permission: 'screening.read',
    onRead: 'screening-cases.read',
    platform: 'query',
    summary: 'Screening cases: those that wait first, by tier and age',
    query: pageQuery(
      {
        state: Type.Optional(Type.Enum([...CASE_STATES, 'waiting'])),
        tier: Type.Optional(Type.Enum([...EVIDENCE_TIERS])),
        list,
        platform: Type.Optional(Type.String({ maxLength: 100 })),
        account: Type.Optional(Type.String({ maxLength: 200 })),
        designation: Type.Optional(Type.String({ maxLength: 40 })),
        q: Type.Optional(Type.String({ maxLength: 200 })),
      },
      { maximum: 200 },
    ),
    answers: { 200: pageOf(ScreeningCase, { total: Type.Integer() }) },
  },
  counts: {
    method: 'GET',
    path: '/v1/screening/counts',
    permission: 'screening.read',
    summary: 'How many cases stand in each state, and how many accounts wait to be screened',
    answers: {
      200: Type.Object(
        {
          cases: Type.Record(Type.Enum([...CASE_STATES]), Type.Integer()),
          waiting: Type.Integer({ description: 'accounts that are still to be screened' }),
        },
        closed,
      ),
    },
  },
  case: {
    method: 'GET',
    path: '/v1/screening/cases/:id',
    permission: 'screening.read',
    onRead: 'screening-case.read',
    summary: 'A screening case',
    params: ById,
    answers: { 200: ScreeningCase },
  },
  decideCase: {
    method: 'POST',
    path: '/v1/screening/cases/:id/decision',
    permission: 'screening.decide',
    onChange: 'screening-case.decide',
    caller: 'person',
    proof: 'fresh',
    summary: 'Confirm or clear a case, or say what is missing',
    description:
      'Confirming does nothing to the account: it opens a review job. Clearing holds for this account and this ' +
      'designation until it expires or either of them changes.',
    params: ById,
    body: CaseDecision,
    answers: { 200: ScreeningCase },
  },
  derivation: {
    method: 'GET',
    path: '/v1/screening/cases/:id/derivation',
    permission: 'screening.read',
    onRead: 'screening-case.derived',
    summary: 'Make the match of a case again from what was kept',
    params: ById,
    answers: { 200: CaseDerivation },
  },
  matches: {
    method: 'GET',
    path: '/v1/accounts/:platform/:id/matches',
    permission: 'screening.read',
    onRead: 'account.matches.read',
    platform: 'params',
    summary: 'What is recorded of an account beside designations, names alone too',
    params: ByAccount,
    answers: { 200: Type.Object({ matches: Type.Array(RecordedMatch) }, closed) },
  },
  runs: {
    method: 'GET',
    path: '/v1/screening/runs',
    permission: 'screening.read',
    summary: 'Screenings of all accounts, latest first',
    answers: { 200: Type.Object({ runs: Type.Array(ScreeningRun) }, closed) },
  },
  startRun: {
    method: 'POST',
    path: '/v1/screening/runs',
    permission: 'lists.write',
    onChange: 'screening.run',
    summary: 'Have all accounts screened against everything that is listed',
    answers: { 200: ScreeningRun },
  },
});
