import { Type } from 'typebox';
import { operations } from '../operation.ts';

const Health = Type.Object({ status: Type.String() });
const Ready = Type.Object({
  status: Type.Union([Type.Literal('ready'), Type.Literal('not-ready')]),
  durable: Type.Boolean(),
  faults: Type.Array(Type.String(), {
    description: 'codes; what they mean is said on the port for watching',
  }),
});

/** For who balances load. Strangers see these too: files, addresses and metrics are on the port for watching alone. */
export const healthOperations = operations('health', {
  alive: {
    method: 'GET',
    path: '/healthz',
    permission: 'public',
    summary: 'The process runs',
    answers: { 200: Health },
  },
  ready: {
    method: 'GET',
    path: '/readyz',
    permission: 'public',
    summary: 'It can take events: the database answers, and no key is missing',
    answers: { 200: Ready, 503: Ready },
  },
});
