/** How somebody who returns hides. */
export const TACTICS = [
  'T0',
  'T1',
  'T2',
  'T3',
  'T4',
  'T5',
  'all-but-mailbox',
  'all-but-phone',
  'all-but-device',
  'all-but-payment',
  'all-but-invite',
  'all-but-avatar',
  'bought-account',
  'all-new',
] as const;
export type Tactic = (typeof TACTICS)[number];

/** What becomes of each thing that tells a person. */
export interface Disguise {
  readonly email: 'kept' | 'same-mailbox' | 'new';
  readonly phone: 'kept' | 'new';
  readonly device: 'kept' | 'new';
  readonly payment: 'kept' | 'new';
  readonly invite: 'kept' | 'new';
  readonly avatar: 'kept' | 're-encoded' | 'new' | 'copied';
  readonly handle: 'other-number' | 'respelled' | 'disguised' | 'new' | 'copied';
  readonly name: 'kept' | 'respelled' | 'new' | 'copied';
  /** Bio and links of the profile. */
  readonly about: 'kept' | 'new' | 'copied';
  readonly network: 'own' | 'mobile' | 'exit' | 'new';
  /** Hours, writing, whom and what somebody follows and passes on. */
  readonly behaviour: 'own' | 'new';
}

const NOTHING_KEPT: Disguise = {
  email: 'new',
  phone: 'new',
  device: 'new',
  payment: 'new',
  invite: 'new',
  avatar: 'new',
  handle: 'new',
  name: 'new',
  about: 'new',
  network: 'new',
  behaviour: 'new',
};
const ALL_KEPT: Disguise = {
  email: 'kept',
  phone: 'kept',
  device: 'kept',
  payment: 'kept',
  invite: 'kept',
  avatar: 'kept',
  handle: 'other-number',
  name: 'kept',
  about: 'kept',
  network: 'own',
  behaviour: 'own',
};
const PHONE_ALONE: Disguise = { ...NOTHING_KEPT, phone: 'kept', network: 'mobile' };
const HABITS_ALONE: Disguise = { ...NOTHING_KEPT, about: 'kept', network: 'mobile', behaviour: 'own' };

/** One disguise a tactic, or several that are used in turn. */
export const DISGUISES: Readonly<Record<Tactic, readonly [Disguise, ...Disguise[]]>> = {
  T0: [ALL_KEPT],
  T1: [{ ...ALL_KEPT, handle: 'respelled', name: 'respelled', payment: 'new', invite: 'new', about: 'new' }],
  T2: [{ ...NOTHING_KEPT, device: 'kept', network: 'own', behaviour: 'own' }],
  T3: [PHONE_ALONE, HABITS_ALONE],
  T4: [{ ...NOTHING_KEPT, handle: 'disguised', name: 'respelled', network: 'exit', behaviour: 'own' }],
  T5: [
    {
      ...NOTHING_KEPT,
      handle: 'copied',
      name: 'copied',
      avatar: 'copied',
      about: 'copied',
      network: 'own',
      behaviour: 'own',
    },
  ],
  'all-but-mailbox': [{ ...NOTHING_KEPT, email: 'same-mailbox' }],
  'all-but-phone': [{ ...NOTHING_KEPT, phone: 'kept' }],
  'all-but-device': [{ ...NOTHING_KEPT, device: 'kept' }],
  'all-but-payment': [{ ...NOTHING_KEPT, payment: 'kept' }],
  'all-but-invite': [{ ...NOTHING_KEPT, invite: 'kept' }],
  'all-but-avatar': [{ ...NOTHING_KEPT, avatar: 're-encoded' }],
  'bought-account': [{ ...NOTHING_KEPT, device: 'kept', network: 'own', behaviour: 'own' }],
  'all-new': [{ ...NOTHING_KEPT, behaviour: 'own' }],
};
