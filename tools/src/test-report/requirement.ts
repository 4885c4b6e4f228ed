/** What a test may need that a machine may lack. Its title says so: `it('… [needs postgres]')`. */
export type Requirement = {
  /** What stands in the title, between `[needs ` and `]`. */
  name: string;
  /** Why the test was skipped, in words. */
  reason: string;
  /** Command or step that enables it. */
  enable: string;
  /** Absence is no fault even where every test is required: the thing is not published with the code. */
  isOptional?: true;
};

const REQUIREMENTS: readonly Requirement[] = [
  { name: 'postgres', reason: 'no PostgreSQL binaries found', enable: 'apt-get install postgresql' },
  {
    name: 'root',
    reason: 'not root, so no small file system can be mounted to fill',
    enable: 'sudo npm test',
  },
  {
    name: 'shared data',
    reason: 'the evaluation data is not there',
    enable: 'put the data into ../shared/data, beside the checkout',
    isOptional: true,
  },
  { name: 'chromium', reason: 'no Chromium found', enable: 'apt-get install chromium-headless-shell' },
  { name: 'age', reason: 'no age found, the tool that opens packages', enable: 'apt-get install age' },
  {
    name: 'openssl',
    reason: 'no openssl found, the tool that time-stamps and checks',
    enable: 'apt-get install openssl',
  },
];

const UNEXPLAINED: Requirement = {
  name: 'unexplained',
  reason: 'no reason given',
  enable: 'end the title with one of '.concat(REQUIREMENTS.map(({ name }) => `[needs ${name}]`).join(', ')),
};

/**
 * The requirement that a skipped test names in its title or in that of a group around it.
 *
 * @example
 * requirementOf('outbox survives kill -9 [needs postgres]').enable // => 'apt-get install postgresql'
 * requirementOf('opens a package [needs age]').enable // => 'apt-get install age'
 * requirementOf('outbox survives').reason // => 'no reason given'
 */
export function requirementOf(title: string): Requirement {
  return REQUIREMENTS.find(({ name }) => title.includes(`[needs ${name}]`)) ?? UNEXPLAINED;
}
