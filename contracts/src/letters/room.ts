import { room } from '../declare-room.ts';

/** What may be done here, and who may at first. */
export const lettersRoom = room({
  name: 'letters',
  description:
    'Letters of authorities and platforms: written from templates, numbered, signed, printed, sent.',
  permissions: {
    'letters.read': {
      title: 'Read letters',
      roles: ['lead', 'legal', 'auditor', 'admin'],
      scopes: ['read'],
    },
    'letters.write': {
      title: 'Write letters, and give them their number',
      roles: ['lead', 'legal'],
      scopes: ['review'],
    },
    'letters.sign': {
      title: 'Sign a letter as the second person',
      roles: ['lead', 'legal', 'admin'],
      scopes: ['admin'],
    },
    'letters.send': {
      title: 'Send letters, and note what was sent by hand',
      roles: ['lead', 'legal'],
      scopes: ['review'],
    },
    'letters.settings': {
      title: 'Change letterhead, signatories and registers; send a test message',
      roles: ['admin'],
      scopes: ['admin'],
    },
  },
});
