import { portalOrderOperations } from '@breakwater/contracts/portal';
import { officerOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';
import { serve } from '../http/serve.ts';
import type { PortalDesk } from './portal-desk.ts';

/** Orders of an officer's own authority: checked, filed, read, mended, withdrawn. */
export function portalOrderRoutes(app: App, desk: PortalDesk): void {
  serve(app, portalOrderOperations, {
    law: async () => desk.law(),
    checkOrder: async (request) => desk.check(officerOf(request).officer, request.body.form),
    sendOrder: async (request) => desk.file(officerOf(request).officer, request.body.form),
    orders: async (request) => desk.list(officerOf(request).officer, request.query),
    order: async (request) => desk.get(officerOf(request).officer, request.params.id),
    putForm: async (request) => desk.amend(officerOf(request).officer, request.params.id, request.body.form),
    sendMessage: async (request) => {
      const { officer } = officerOf(request);
      return desk.write(officer, request.params.id, request.body);
    },
    withdrawOrder: async (request) =>
      desk.withdraw(officerOf(request).officer, request.params.id, request.body.reason),
  });
}
