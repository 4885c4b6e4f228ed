import {
  ApplyObligations,
  Meeting,
  NewEvidence,
  NewMeeting,
  NewRepresentative,
  Obligation,
  ObligationChange,
  Representative,
} from '@breakwater/contracts';
import type { Ledger } from '@breakwater/ledger';
import { Type } from 'typebox';
import { actorOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';

const closed = { additionalProperties: false } as const;
const tags = ['ledger'];
const ById = Type.Object({ id: Type.String({ maxLength: 100 }) });
const platform = Type.Optional(Type.String({ maxLength: 200 }));
const instant = Type.Optional(Type.String({ maxLength: 40, format: 'date-time' }));

/** What a platform owes by law, who stands for it, and where both sides met. */
export function obligationRoutes(app: App, ledger: Ledger): void {
  dutyRoutes(app, ledger.obligations);
  representativeRoutes(app, ledger.representatives);
  meetingRoutes(app, ledger.meetings);
}

function dutyRoutes(app: App, obligations: Ledger['obligations']): void {
  const Listed = Type.Object({ obligations: Type.Array(Obligation) }, closed);
  app.get(
    '/v1/obligations',
    {
      config: { permission: 'ledger.read' },
      schema: {
        tags,
        summary: 'Obligations of platforms by date, with what shows that they are met',
        querystring: Type.Object(
          {
            platform,
            instrument: Type.Optional(Type.String({ maxLength: 100 })),
            state: Type.Optional(Type.Enum(['due', 'met', 'overdue', 'not-applicable', 'without-date'])),
            from: instant,
            to: instant,
          },
          closed,
        ),
        response: { 200: Listed },
      },
    },
    async ({ query }) => ({ obligations: await obligations.list(query) }),
  );
  app.post(
    '/v1/obligations/apply',
    {
      config: { permission: 'ledger.write' },
      schema: {
        tags,
        summary: 'Have a platform owe what a law pack asks; again to add what is new',
        body: ApplyObligations,
        response: { 200: Listed },
      },
    },
    async (request) => ({ obligations: await obligations.apply(request.body, actorOf(request)) }),
  );
  app.post(
    '/v1/obligations/:id/evidence',
    {
      config: { permission: 'ledger.write' },
      schema: {
        tags,
        summary: 'Add what shows that an obligation is met',
        params: ById,
        body: NewEvidence,
        response: { 200: Obligation },
      },
    },
    async (request) => obligations.evidence(request.params.id, request.body, actorOf(request)),
  );
  app.put(
    '/v1/obligations/:id',
    {
      config: { permission: 'ledger.write' },
      schema: {
        tags,
        summary: 'Change date, owner or state of an obligation; what is left out stays',
        params: ById,
        body: ObligationChange,
        response: { 200: Obligation },
      },
    },
    async (request) => obligations.change(request.params.id, request.body, actorOf(request)),
  );
}

function representativeRoutes(app: App, representatives: Ledger['representatives']): void {
  app.get(
    '/v1/representatives',
    {
      config: { permission: 'ledger.read', onRead: 'representatives.read' },
      schema: {
        tags,
        summary: 'Who stands for platforms before authorities',
        querystring: Type.Object({ platform }, closed),
        response: { 200: Type.Object({ representatives: Type.Array(Representative) }, closed) },
      },
    },
    async ({ query }) => ({ representatives: await representatives.list(query.platform) }),
  );
  app.post(
    '/v1/representatives',
    {
      config: { permission: 'ledger.write' },
      schema: {
        tags,
        summary: 'Enter who stands for a platform',
        body: NewRepresentative,
        response: { 201: Representative },
      },
    },
    async (request, reply) => reply.code(201).send(await representatives.add(request.body, actorOf(request))),
  );
  app.put(
    '/v1/representatives/:id',
    {
      config: { permission: 'ledger.write' },
      schema: {
        tags,
        summary: 'Change who stands for a platform; with `until` it ends and stays in the register',
        params: ById,
        body: NewRepresentative,
        response: { 200: Representative },
      },
    },
    async (request) => representatives.change(request.params.id, request.body, actorOf(request)),
  );
}

function meetingRoutes(app: App, meetings: Ledger['meetings']): void {
  app.get(
    '/v1/meetings',
    {
      config: { permission: 'ledger.read', onRead: 'meetings.read' },
      schema: {
        tags,
        summary: 'Meetings with their minutes, the latest first',
        querystring: Type.Object(
          {
            matter: Type.Optional(
              Type.String({
                pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
                description: 'of it only',
              }),
            ),
          },
          closed,
        ),
        response: { 200: Type.Object({ meetings: Type.Array(Meeting) }, closed) },
      },
    },
    async ({ query }) => ({ meetings: await meetings.list(query.matter) }),
  );
  app.post(
    '/v1/meetings',
    {
      config: { permission: 'ledger.write' },
      schema: { tags, summary: 'Record a meeting', body: NewMeeting, response: { 201: Meeting } },
    },
    async (request, reply) => reply.code(201).send(await meetings.add(request.body, actorOf(request))),
  );
  app.put(
    '/v1/meetings/:id',
    {
      config: { permission: 'ledger.write' },
      schema: {
        tags,
        summary: 'Change a meeting until its minutes are agreed',
        params: ById,
        body: NewMeeting,
        response: { 200: Meeting },
      },
    },
    async (request) => meetings.change(request.params.id, request.body, actorOf(request)),
  );
}
