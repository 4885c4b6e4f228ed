import { room } from '../declare-room.ts';

/** What may be done here, and who may at first. */
export const keepingRoom = room({
  name: 'keeping',
  description: 'How long what is kept, and erasing an account.',
  permissions: {
    'accounts.erase': {
      title: 'Erase an account; give out all that is kept of one',
      roles: ['legal'],
      scopes: ['review'],
    },
  },
});
