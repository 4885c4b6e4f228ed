import { room } from '../declare-room.ts';

/** What may be done here, and who may at first. */
export const caseworkRoom = room({
  name: 'casework',
  description:
    'Orders, notices and referrals of an authority to any platform, item by item, with their evidence.',
  permissions: {
    'casework.read': {
      title: 'See cases of the authority: items, letters, answers, which captures there are',
      roles: ['lead', 'legal', 'analyst', 'auditor', 'admin'],
      scopes: ['read'],
    },
    'casework.work': {
      title: 'Work on cases: addressees, lists, captures, what became of each item, answers',
      roles: ['lead', 'legal', 'analyst'],
      scopes: ['review'],
    },
    'casework.issue': {
      title: 'Make letters of cases and say that they were sent; withdraw and close cases',
      roles: ['lead', 'legal'],
      scopes: ['review'],
    },
    'casework.evidence': {
      title: 'Open captures and take evidence out',
      roles: ['lead', 'legal', 'analyst'],
      scopes: ['review'],
    },
    'casework.destroy': {
      title: 'Destroy captures, as one of two people; move the end of their keeping',
      roles: ['lead', 'legal'],
      scopes: [],
    },
  },
});

/** What others are told from here. */
export interface CaseworkOutbox {
  /** A case, what became of its items, or what was answered to it is not what it was. */
  'casework.changed': { readonly caseId: string };
}
