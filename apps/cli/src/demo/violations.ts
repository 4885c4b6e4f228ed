import { type DemoContext, type Draft, HOUR, MINUTE } from './context.ts';
import { by, post, signUp } from './drafts.ts';
import { plantNetwork } from './network.ts';
import type { Casting, DemoPerson } from './people.ts';
import { accountsShowing } from './truth.ts';

/** Where in the demo things happen, as a share of its length: apart from each other, so that each can be watched. */
const WHEN = { linkWave: 0.42, profileChange: 0.55, burst: 0.6, reports: 0.66, copiedText: 0.74 };

/** The address from which the whole wave signs up; nobody else has it. */
const WAVE_ADDRESS = '203.0.113.254';

/** All that is planted to be found, as `packs/demo/violations.yaml` has it. */
export function plantViolations(
  context: DemoContext,
  casting: Casting,
  reporters: readonly DemoPerson[],
): Draft[] {
  const { accounts, burst, reports, profileChange, network } = context.material.violations;
  const people = new Map(
    Object.entries(accounts).map(([id, cast]) => {
      const born = id === burst.account ? timeOf(context, 'burst') - 20 * MINUTE : undefined;
      return [id, casting.written(id, cast, born)];
    }),
  );
  const named = (id: string) => {
    const person = people.get(id);
    if (person === undefined) throw new RangeError(`violations.yaml names ${id} without describing it.`);
    return person;
  };
  return [
    ...Object.entries(accounts).flatMap(([id, { says = [] }]) => sayInTurn(context, named(id), says)),
    ...plantBurst(context, named(burst.account)),
    ...plantReports(context, named(reports.account), reporters),
    ...plantProfileChange(context, named(profileChange.account)),
    ...plantLinkWave(context, casting),
    ...plantCopiedText(context, casting),
    ...plantNetwork(context, casting, named(network.leader)),
  ];
}

const timeOf = ({ start, end }: DemoContext, what: keyof typeof WHEN) =>
  Math.floor(start + WHEN[what] * (end - start));

/** Each text once, in the order in which it is written, in the first half of the demo, some hours apart. */
function sayInTurn(context: DemoContext, person: DemoPerson, texts: readonly string[]): Draft[] {
  const first = context.start + context.random.below(12 * HOUR);
  return texts.map((text, turn) =>
    post(context, person, first + turn * 4 * HOUR + context.random.below(HOUR), text),
  );
}

/** A new account posts the same few texts over and over within minutes. */
function plantBurst(context: DemoContext, person: DemoPerson): Draft[] {
  const { count, minutes, says } = context.material.violations.burst;
  const from = timeOf(context, 'burst');
  const texts = Array.from({ length: Math.ceil(count / says.length) }, () => says)
    .flat()
    .slice(0, count);
  return [
    signUp(person),
    ...texts.map((text, turn) =>
      post(context, person, from + Math.floor((turn * minutes * MINUTE) / count), text),
    ),
  ];
}

/** Distinct people report one account within hours. */
function plantReports(context: DemoContext, person: DemoPerson, crowd: readonly DemoPerson[]): Draft[] {
  const { reporters, hours, reasons, notes } = context.material.violations.reports;
  const { random } = context;
  const neighbours = crowd.filter(
    ({ platform, born }) => platform === person.platform && born < context.start,
  );
  return random
    .shuffle(neighbours)
    .slice(0, reporters)
    .map((reporter) => ({
      at: timeOf(context, 'reports') + random.below(hours * HOUR),
      event: {
        type: 'report.created',
        ...by(person),
        report: {
          reason: random.pick(reasons),
          reporter: reporter.id,
          ...(random.chance(0.4) && { note: random.pick(notes) }),
        },
      },
    }));
}

/** A profile that was quiet takes the name of an organisation. */
function plantProfileChange(context: DemoContext, person: DemoPerson): Draft[] {
  const { handle, name, bio, says } = context.material.violations.profileChange;
  const at = timeOf(context, 'profileChange');
  const renamed = { ...person, account: { ...person.account, handle, displayName: name, bio } };
  return [
    { at, event: { type: 'account.updated', ...by(renamed), session: person.session } },
    ...says.map((text, turn) => post(context, renamed, at + (turn + 1) * 30 * MINUTE, text)),
  ];
}

/** Accounts made within minutes, from one address and few devices, push one link. */
function plantLinkWave(context: DemoContext, casting: Casting): Draft[] {
  const { minutes, says } = context.material.violations.linkWave;
  const from = timeOf(context, 'linkWave');
  return accountsShowing('link-wave').flatMap((id, index) => {
    const born = from + index * 2 * MINUTE;
    const deviceId = `device-wave-${index % 2}`;
    const person = casting.ordinary(id, { born, ip: WAVE_ADDRESS, deviceId, language: 'en' });
    const at = from + HOUR + context.random.below(minutes * MINUTE);
    return [signUp(person), post(context, person, at, context.phrase('en', says))];
  });
}

/** Accounts old and new post one text. */
function plantCopiedText(context: DemoContext, casting: Casting): Draft[] {
  const { minutes, text } = context.material.violations.copiedText;
  const from = timeOf(context, 'copiedText');
  return accountsShowing('copied-text').map((id) => {
    const born = context.start - context.random.below(120 * 24 * HOUR);
    const person = casting.ordinary(id, { born, language: 'en' });
    return post(context, person, from + context.random.below(minutes * MINUTE), text);
  });
}
