import type { Doing } from './returns-fixture.ts';

const AGENT = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0';

/** Somebody invented, with an address, a device, a mailbox and a line of their own. */
export function someone(name: string, place: number) {
  return {
    account: { id: `a-${name}`, handle: `${name}_writes`, displayName: `${name} of the pier` },
    session: { ip: `203.0.${place % 250}.7`, userAgent: AGENT, deviceId: `device-of-${name}` },
    identifiers: {
      email: `${name}.pier@harbour.example`,
      phone: `+92301234${String(1000 + place)}`,
      device: { screen: `1920x${1000 + place}`, gpu: `lantern ${place}` },
    },
  } satisfies Doing;
}

/** The same person with another account. */
export function again(person: Doing, id: string, handle = `h${id}`): Doing {
  return { ...person, account: { id, handle } };
}
