import { room } from '../declare-room.ts';

/** What may be done here, and who may at first. */
export const portalRoom = room({
  name: 'portal',
  description: 'What officers of authorities do in the portal.',
  permissions: {},
});
