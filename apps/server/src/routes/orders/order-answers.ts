import { orderAnswerOperations } from '@breakwater/contracts/orders';
import type { Decider, Orders } from '@breakwater/orders';
import type { FastifyRequest } from 'fastify';
import { mayCall, personOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';

/** Who decides, and as what: the role counts as it is at this moment. */
function deciderOf(request: FastifyRequest): Decider {
  return {
    by: personOf(request),
    lawyer: mayCall(request, 'orders.legal'),
    mayBreakGlass: mayCall(request, 'disclosure.break-glass'),
  };
}

/** What people decide about orders; never a machine, and the severe ones two people. */
export function orderAnswerRoutes(app: App, orders: Orders): void {
  serve(app, orderAnswerOperations, {
    callBack: async (request) => orders.callBack(request.params.id, request.body, personOf(request)),
    reverse: async (request) => orders.reverse(request.params.id, request.body, personOf(request)),
    decide: async (request) => orders.decide(request.params.id, request.body, deciderOf(request)),
    confirm: async (request) => orders.confirm(request.params.id, deciderOf(request)),
    reject: async (request) => orders.reject(request.params.id, request.body.because, deciderOf(request)),
    review: async (request) => orders.review(request.params.id, request.body.upheld, deciderOf(request)),
    reviewTerms: async (request) =>
      orders.reviewUnderTerms(request.params.id, request.body, personOf(request)),
    executeTasks: async (request) => {
      const { policy: _unused, ...wish } = request.body;
      return orders.execute(request.params.id, wish, personOf(request));
    },
    executeTask: async (request) => {
      const { policy: _unused, ...wish } = request.body;
      const { id, task } = request.params;
      return orders.execute(id, { ...wish, taskIds: [task] }, personOf(request));
    },
    setTaskStatus: async (request) =>
      orders.setTask(request.params.id, request.params.task, request.body, personOf(request)),
  });
}
