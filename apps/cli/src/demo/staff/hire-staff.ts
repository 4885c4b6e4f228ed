import { ADMIN, type DemoStaff, INVITED } from './demo-staff.ts';
import { enter, type Person } from './person.ts';

/** Who works in the demo, by e-mail address, all signed in. */
export type Crew = ReadonlyMap<string, Person>;

/** The admin comes in by the set-up link, invites the others, and each sets a password: as it is done for real. */
export async function hireStaff(address: string, setUpUrl: string, password: string): Promise<Crew> {
  const { name, email, roles } = ADMIN;
  const body = { token: tokenOf(setUpUrl), name, email, password, roles };
  const admin = await enter(address, (client) => client.respond('access.setUp', { body }));
  const crew = new Map([[email, admin]]);
  for (const one of INVITED) crew.set(one.email, await invite(address, admin, one, password));
  return crew;
}

async function invite(address: string, admin: Person, one: DemoStaff, password: string): Promise<Person> {
  const { name, email, roles, locale } = one;
  const added = await admin.call('access.addStaff', { body: { name, email, roles } });
  if ('waiting' in added) throw new Error(`${name} cannot be added by one administrator.`);
  const invited = { token: tokenOf(added.inviteUrl), password };
  const person = await enter(address, (client) => client.respond('access.acceptInvite', { body: invited }));
  const { preferences } = person.session.staff;
  const changed = { preferences: { ...preferences, locale, languages: ['en', 'ur'] } };
  await person.call('access.changeMe', { body: changed });
  // A fresh proof, which severe steps ask for, is one by password.
  return enter(address, (client) => client.respond('access.signIn', { body: { email, password } }));
}

/** One-time links carry their token after `#`, where no server log sees it. */
function tokenOf(link: string): string {
  return link.slice(link.indexOf('#') + 1);
}
