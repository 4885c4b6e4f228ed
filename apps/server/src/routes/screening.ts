import {
  CASE_STATES,
  CaseDecision,
  CaseDerivation,
  Designation,
  DesignationSummary,
  EVIDENCE_TIERS,
  RecordedMatch,
  ScreeningCase,
  ScreeningResult,
  ScreeningRun,
  ScreenRequest,
} from '@breakwater/contracts';
import type { Screening } from '@breakwater/screening';
import { Type } from 'typebox';
import { actorOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';

/** A thousand subjects with long bios. */
const SCREEN_BODY = 16 * 1024 * 1024;
const closed = { additionalProperties: false } as const;
const ById = Type.Object({ id: Type.String({ maxLength: 100 }) });
const limit = Type.Optional(Type.Integer({ minimum: 1, maximum: 200 }));
const cursor = Type.Optional(Type.String({ maxLength: 200 }));
const list = Type.Optional(Type.String({ maxLength: 100 }));

/** Looking names up, and cases of accounts beside designations. */
export function screeningRoutes(app: App, screening: Screening): void {
  const tags = ['screening'];
  app.post(
    '/v1/screen',
    {
      bodyLimit: SCREEN_BODY,
      config: { permission: 'screening.read', onRead: 'screening.looked-up' },
      schema: {
        tags,
        summary: 'Screen names or accounts against the lists',
        description:
          'One result per subject, in order. A match is a candidate and no finding; no match is no clearance. ' +
          'Nothing is stored but that somebody looked.',
        body: ScreenRequest,
        response: { 200: Type.Object({ results: Type.Array(ScreeningResult) }, closed) },
      },
    },
    async ({ body }) => ({ results: await screening.screen(body) }),
  );
  app.get(
    '/v1/designations',
    {
      config: { permission: 'screening.read' },
      schema: {
        tags,
        summary: 'Designations by name in any script, by reference, or all of a list',
        querystring: Type.Object(
          { q: Type.Optional(Type.String({ maxLength: 500 })), list, limit, cursor },
          closed,
        ),
        response: {
          200: Type.Object(
            { designations: Type.Array(DesignationSummary), next: Type.Optional(Type.String()) },
            closed,
          ),
        },
      },
    },
    async ({ query }) => screening.designations.find(query),
  );
  app.get(
    '/v1/designations/:id',
    {
      config: { permission: 'screening.read' },
      schema: { tags, summary: 'A designation', params: ById, response: { 200: Designation } },
    },
    async ({ params }) => screening.designations.get(params.id),
  );
  app.get(
    '/v1/screening/cases',
    {
      config: { permission: 'screening.read', onRead: 'screening-cases.read', platform: 'query' },
      schema: {
        tags,
        summary: 'Screening cases: those that wait first, by tier and age',
        querystring: Type.Object(
          {
            state: Type.Optional(Type.Enum([...CASE_STATES, 'waiting'])),
            tier: Type.Optional(Type.Enum([...EVIDENCE_TIERS])),
            list,
            platform: Type.Optional(Type.String({ maxLength: 100 })),
            account: Type.Optional(Type.String({ maxLength: 200 })),
            designation: Type.Optional(Type.String({ maxLength: 40 })),
            q: Type.Optional(Type.String({ maxLength: 200 })),
            ...{ limit, cursor },
          },
          closed,
        ),
        response: {
          200: Type.Object(
            { cases: Type.Array(ScreeningCase), total: Type.Integer(), next: Type.Optional(Type.String()) },
            closed,
          ),
        },
      },
    },
    async ({ query: { account, designation, ...query } }) =>
      screening.cases.list({ ...query, accountId: account, designationId: designation }),
  );
  app.get(
    '/v1/screening/counts',
    {
      config: { permission: 'screening.read' },
      schema: {
        tags,
        summary: 'How many cases stand in each state, and how many accounts wait to be screened',
        response: {
          200: Type.Object(
            {
              cases: Type.Object(
                Object.fromEntries(CASE_STATES.map((state) => [state, Type.Integer()])),
                closed,
              ),
              waiting: Type.Integer({ description: 'accounts that are still to be screened' }),
            },
            closed,
          ),
        },
      },
    },
    async () => ({ cases: await screening.cases.counts(), waiting: (await screening.waiting()).waiting }),
  );
  app.get(
    '/v1/screening/cases/:id',
    {
      config: { permission: 'screening.read', onRead: 'screening-case.read' },
      schema: { tags, summary: 'A screening case', params: ById, response: { 200: ScreeningCase } },
    },
    async ({ params }) => screening.cases.get(params.id),
  );
  app.post(
    '/v1/screening/cases/:id/decision',
    {
      config: {
        permission: 'screening.decide',
        onChange: 'screening-case.decide',
        caller: 'person',
        proof: 'fresh',
      },
      schema: {
        tags,
        summary: 'Confirm or clear a case, or say what is missing',
        description:
          'Confirming does nothing to the account: it opens a review job. Clearing holds for this account and this ' +
          'designation until it expires or either of them changes.',
        params: ById,
        body: CaseDecision,
        response: { 200: ScreeningCase },
      },
    },
    async (request) => screening.cases.decide(request.params.id, request.body, actorOf(request)),
  );
  app.get(
    '/v1/screening/cases/:id/derivation',
    {
      config: { permission: 'screening.read', onRead: 'screening-case.derived' },
      schema: {
        tags,
        summary: 'Make the match of a case again from what was kept',
        params: ById,
        response: { 200: CaseDerivation },
      },
    },
    async ({ params }) => screening.cases.derive(params.id),
  );
  app.get(
    '/v1/accounts/:platform/:id/matches',
    {
      config: { permission: 'screening.read', onRead: 'account.matches.read', platform: 'params' },
      schema: {
        tags,
        summary: 'What is recorded of an account beside designations, names alone too',
        params: Type.Object({
          platform: Type.String({ maxLength: 100 }),
          id: Type.String({ maxLength: 200 }),
        }),
        response: { 200: Type.Object({ matches: Type.Array(RecordedMatch) }, closed) },
      },
    },
    async ({ params }) => ({
      matches: await screening.matchesOf({ platform: params.platform, accountId: params.id }),
    }),
  );
  runRoutes(app, screening);
}

/** Screenings of all accounts. */
function runRoutes(app: App, { runs }: Screening): void {
  const tags = ['screening'];
  app.get(
    '/v1/screening/runs',
    {
      config: { permission: 'screening.read' },
      schema: {
        tags,
        summary: 'Screenings of all accounts, latest first',
        response: { 200: Type.Object({ runs: Type.Array(ScreeningRun) }, closed) },
      },
    },
    async () => ({ runs: await runs.list() }),
  );
  app.post(
    '/v1/screening/runs',
    {
      config: { permission: 'lists.write', onChange: 'screening.run' },
      schema: {
        tags,
        summary: 'Have all accounts screened against everything that is listed',
        response: { 200: ScreeningRun },
      },
    },
    async (request) => runs.ask(actorOf(request)),
  );
}
