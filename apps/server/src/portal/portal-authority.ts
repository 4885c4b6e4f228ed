import { portalAuthorityOperations } from '@breakwater/contracts/portal';
import { officerOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';
import { serve } from '../http/serve.ts';
import type { PortalDesk } from './portal-desk.ts';

/** What an authority keeps of itself in the portal: the key that packages are encrypted to, and its languages. */
export function portalAuthorityRoutes(app: App, desk: PortalDesk): void {
  serve(app, portalAuthorityOperations, {
    authority: async (request) => desk.authority(officerOf(request).officer),
    enterRecipient: async (request) => desk.setRecipient(officerOf(request).officer, request.body),
    setLanguages: async (request) => desk.setLanguages(officerOf(request).officer, request.body.languages),
  });
}
