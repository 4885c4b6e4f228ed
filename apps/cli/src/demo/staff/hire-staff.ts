import { ADMIN, type DemoStaff, INVITED } from './demo-staff.ts';
import { comeIn, type Person } from './person.ts';

/** Who works in the demo, by e-mail address, all signed in. */
export type Crew = ReadonlyMap<string, Person>;

/** The admin comes in by the set-up link, invites the others, and each sets a password: as it is done for real. */
export async function hireStaff(address: string, setUpUrl: string, password: string): Promise<Crew> {
  const { name, email, roles } = ADMIN;
  const admin = await comeIn(address, '/v1/setup', {
    token: tokenOf(setUpUrl),
    name,
    email,
    password,
    roles,
  });
  const crew = new Map([[email, admin]]);
  for (const one of INVITED) crew.set(one.email, await invite(address, admin, one, password));
  return crew;
}

async function invite(address: string, admin: Person, one: DemoStaff, password: string): Promise<Person> {
  const { name, email, roles, locale } = one;
  const { inviteUrl } = await admin.post<{ inviteUrl: string }>('/v1/staff', { name, email, roles });
  const person = await comeIn(address, '/v1/invite', { token: tokenOf(inviteUrl), password });
  const { preferences } = person.session.staff;
  await person.patch('/v1/me', { preferences: { ...preferences, locale, languages: ['en', 'ur'] } });
  // A fresh proof, which severe steps ask for, is one by password.
  return comeIn(address, '/v1/session', { email, password });
}

/** One-time links carry their token after `#`, where no server log sees it. */
function tokenOf(link: string): string {
  return link.slice(link.indexOf('#') + 1);
}
