import { isAddressOf } from '../network/address.ts';
import type { Person } from '../people/person.ts';
import type { Profile, WorldSession } from '../row.ts';

/** Populations that an account belongs to; false holds are counted by each. */
export function groupsOf(person: Person, profile: Profile, sessions: readonly WorldSession[]): string[] {
  const { place, institution, recycledSim, resoldDevice } = person;
  const tests: readonly [string, boolean][] = [
    ['carrier-nat', sessions.some(({ ip }) => isAddressOf('mobile', ip))],
    ['ipv6', sessions.some(({ ip }) => ip.includes(':'))],
    [
      'household',
      place.householdSize > 1 && (sharesDevice(person) || sessions.some(({ ip }) => isAddressOf('home', ip))),
    ],
    ['hostel-campus', institution?.kind === 'hostel' || institution?.kind === 'campus'],
    ['no-device-id', profile.device === undefined],
    ['resold-device', resoldDevice],
    ['recycled-sim', recycledSim],
    ['hidden-exit', sessions.some(({ ip }) => isAddressOf('exit', ip))],
  ];
  return [place.country.population, ...tests.filter(([, holds]) => holds).map(([group]) => group)];
}

const sharesDevice = ({ deviceKey, number, place }: Person) =>
  deviceKey === place.household && deviceKey !== number;
