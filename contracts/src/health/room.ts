import { room } from '../declare-room.ts';

/** What may be done here, and who may at first. */
export const healthRoom = room({
  name: 'health',
  description: 'For who balances load.',
  permissions: {},
});
