import type { Locale, Role } from '@breakwater/contracts';

/** Somebody invented who works at the demo's platforms. */
export interface DemoStaff {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly locale: Locale;
}

const at = (name: string) => `${name}@harbour.example`;

/** The first person, who comes in by the set-up link and invites the others. */
export const ADMIN: DemoStaff = {
  name: 'Saira Qureshi',
  email: at('saira'),
  roles: ['admin', 'lead'],
  locale: 'en',
};
export const REVIEWER: DemoStaff = {
  name: 'Rukhsana Iqbal',
  email: at('rukhsana'),
  roles: ['reviewer'],
  locale: 'en',
};
/** Sees the console in Urdu. */
const URDU_REVIEWER: DemoStaff = {
  name: 'Bilal Hanif',
  email: at('bilal'),
  roles: ['reviewer'],
  locale: 'ur',
};
export const LEAD: DemoStaff = { name: 'Daniyal Mirza', email: at('daniyal'), roles: ['lead'], locale: 'en' };
export const APPEALS: DemoStaff = {
  name: 'Farah Siddiqui',
  email: at('farah'),
  roles: ['appeals'],
  locale: 'en',
};
export const ANALYST: DemoStaff = {
  name: 'Hina Baloch',
  email: at('hina'),
  roles: ['analyst'],
  locale: 'en',
};
export const AUDITOR: DemoStaff = {
  name: 'Yusuf Karim',
  email: at('yusuf'),
  roles: ['auditor', 'legal'],
  locale: 'en',
};

/** Whom the admin invites. */
export const INVITED: readonly DemoStaff[] = [REVIEWER, URDU_REVIEWER, LEAD, APPEALS, ANALYST, AUDITOR];
