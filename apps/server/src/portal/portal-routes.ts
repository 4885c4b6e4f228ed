import type { App } from '../http/create-app.ts';
import { portalAccountRoutes } from './portal-account.ts';
import { portalAuthorityRoutes } from './portal-authority.ts';
import type { PortalDesk } from './portal-desk.ts';
import { portalFileRoutes } from './portal-files.ts';
import { portalJoinRoutes } from './portal-join.ts';
import { portalOrderRoutes } from './portal-orders.ts';
import { type PortalEntrance, portalSessionRoutes } from './portal-session.ts';

/** The portal of authorities: its own way in, and orders of one's own authority. */
export function portalRoutes(app: App, entrance: PortalEntrance, desk: PortalDesk): void {
  portalSessionRoutes(app, entrance);
  portalJoinRoutes(app, entrance);
  portalAccountRoutes(app, entrance);
  portalOrderRoutes(app, desk);
  portalFileRoutes(app, desk);
  portalAuthorityRoutes(app, desk);
}
