import type { Command } from 'commander';
import { act, withJson, withServer } from './command.ts';
import type * as Acts from './disclosure/acts.ts';
import type { VerifyOptions } from './disclosure/verify.ts';

const PROOF = 'e-mail address of the person who does it; the password is read from standard input';

/** Loaded when one of them runs: a start of the command line does not pay for them. */
const acts = () => import('./disclosure/acts.ts');

type Names = {
  [K in keyof typeof Acts]: (typeof Acts)[K] extends (...args: never[]) => Promise<undefined> ? K : never;
}[keyof typeof Acts];

function run<K extends Names>(name: K) {
  return (...args: unknown[]): Promise<void> => {
    const given = args.slice(0, -1); // the last one is the command itself
    const options = given.at(-1) as { readonly json?: boolean };
    return act(options, async () => {
      const work = (await acts())[name] as (...all: unknown[]) => Promise<undefined>;
      return work(...given);
    });
  };
}

/** Commands of disclosure: what is held, granted, packed, told; and the offline check of a package. */
export function registerDisclosure(program: Command): void {
  const disclosure = program
    .command('disclosure')
    .description('what is preserved and disclosed for orders: packages, holds, notices, the sign-in log');
  const lists = (name: string, what: string) =>
    withServer(disclosure.command(name))
      .description(what)
      .option('--order <id>', 'of this order')
      .option('--state <state>', 'in this state')
      .option('--limit <n>', 'at most, up to 200', '50');
  lists('holds', 'what is preserved, the latest first').action(run('holds'));
  lists('notices', 'what users are told of orders, and when').action(run('notices'));
  lists('packages', 'packages, the latest first')
    .option('--review-due', 'those that one person disclosed alone, not reviewed yet')
    .action(run('packages'));
  withServer(disclosure.command('grants'))
    .description('what orders allow to disclose')
    .option('--order <id>', 'of this order')
    .option('--limit <n>', 'at most, up to 200', '50')
    .action(run('grants'));
  withServer(disclosure.command('extend <hold>'))
    .description('move the end of a hold')
    .requiredOption('--until <instant>', 'new end, e.g. 2027-03-01T00:00:00Z')
    .requiredOption('--because <reason>', 'why')
    .action(run('extend'));
  withServer(disclosure.command('release <hold>'))
    .description('end a hold')
    .requiredOption('--because <reason>', 'why')
    .action(run('release'));
  withServer(disclosure.command('preview <grant>'))
    .description('fields and counts of what would be disclosed; no values; on record')
    .action(run('preview'));
  withServer(disclosure.command('prepare <grant>'))
    .description('prepare a package; somebody else approves it')
    .option('--note <text>', 'partial production or objection')
    .action(run('prepare'));
  withServer(disclosure.command('show <package>')).description('a package').action(run('show'));
  withServer(disclosure.command('values <package>'))
    .description('the values of a prepared package, for whoever approves it; on record')
    .requiredOption('--as <email>', PROOF)
    .action(run('values'));
  withServer(disclosure.command('approve <package>'))
    .description('approve a package as the second person')
    .requiredOption('--as <email>', PROOF)
    .option('--lawyer', 'act as lawyer')
    .action(run('approve'));
  withServer(disclosure.command('reject <package>'))
    .description('reject a package as the second person')
    .requiredOption('--because <reason>', 'why')
    .action(run('reject'));
  withServer(disclosure.command('break-glass <package>'))
    .description('disclose alone where a life is in danger; somebody else reviews it within 24 hours')
    .requiredOption('--as <email>', PROOF)
    .requiredOption('--because <reason>', 'what threatens whom')
    .action(run('breakGlass'));
  withServer(disclosure.command('review <package>'))
    .description('review what somebody else disclosed alone')
    .requiredOption('--note <reason>', 'why')
    .option('--object', 'not upheld')
    .action(run('review'));
  withServer(disclosure.command('withdraw <package>'))
    .description('take a package back that nobody downloaded yet')
    .requiredOption('--because <reason>', 'why')
    .action(run('withdraw'));
  withServer(disclosure.command('link <package>'))
    .description('make a link for one download within three days')
    .option('--because <reason>', 'why once more, where it was downloaded already')
    .action(run('link'));
  withServer(disclosure.command('secrecy <order>'))
    .description('delay what users are told of an order, or end the delay')
    .option('--until <instant>', 'new end; without it the delay ends now')
    .option('--decision <reference>', 'decision that orders it')
    .action(run('secrecy'));
  withServer(disclosure.command('log'))
    .description('what the sign-in log holds, in numbers; its keys by number')
    .action(run('log'));
  withServer(disclosure.command('rotate'))
    .description('a new key for the sign-in log')
    .requiredOption('--as <email>', PROOF)
    .action(run('rotate'));
  withJson(disclosure.command('verify <folder>'))
    .description('check an opened package, without a server')
    .option('--public-key <key>', 'the key of the platform, where you know it on another way')
    .action((folder: string, options: VerifyOptions) =>
      act(options, async () => (await import('./disclosure/verify.ts')).verify(folder, options)),
    );
}
