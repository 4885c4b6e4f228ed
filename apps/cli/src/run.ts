import { Command, CommanderError } from 'commander';
import { registerAccess } from './access.ts';
import { registerAccounts } from './accounts.ts';
import { registerApi } from './api.ts';
import { registerAudit } from './audit.ts';
import { registerAuthorities } from './authorities.ts';
import { registerBulk } from './bulk.ts';
import { registerCasework } from './casework/casework.ts';
import { registerChanges } from './changes.ts';
import { registerDecisions } from './decisions.ts';
import { registerDetection } from './detection.ts';
import { registerDisclosure } from './disclosure.ts';
import { registerEval } from './eval.ts';
import { EXIT } from './exit-code.ts';
import { registerIncidents } from './incidents/incidents.ts';
import { registerIntake } from './intake.ts';
import { registerKeeping } from './keeping.ts';
import { registerKeyFiles } from './key-files.ts';
import { registerLaw } from './law.ts';
import { registerLetters } from './letters/letters.ts';
import { registerLink } from './link.ts';
import { registerLists } from './lists.ts';
import { registerMatters } from './matters.ts';
import { registerModels } from './models.ts';
import { registerNetworks } from './networks.ts';
import { registerExchange } from './notice-exchange/exchange.ts';
import { registerObligations } from './obligations.ts';
import { registerOfficers } from './officers.ts';
import { registerOrders } from './orders.ts';
import { printJson } from './output.ts';
import { registerPolicies } from './policies.ts';
import { registerPolicyModel } from './policy-model.ts';
import { registerQuality } from './quality.ts';
import { registerQueues } from './queues.ts';
import { registerAppeals } from './redress/appeals.ts';
import { registerNotices } from './redress/notices.ts';
import { registerStatements } from './redress/statements.ts';
import { registerReports } from './reports.ts';
import { registerReturns } from './returns/address-lists.ts';
import { registerGate } from './returns/gate.ts';
import { registerRemovals } from './returns/removals.ts';
import { registerVault } from './returns/vault.ts';
import { registerReview } from './review.ts';
import { registerRules } from './rules.ts';
import { registerScorecards } from './scorecards.ts';
import { registerScreening } from './screening.ts';
import { registerServer } from './server.ts';
import { registerServices } from './services.ts';
import { registerSettings } from './settings.ts';
import { registerSignIn } from './sign-in.ts';
import { registerSpread } from './spread/spread.ts';
import { registerTaxonomy } from './taxonomy.ts';
import { atTerminal, type Terminal } from './terminal.ts';
import { registerVerdicts } from './verdicts.ts';
import { registerWebhooks } from './webhooks.ts';

/** Runs one command, given as it is typed behind the name of the program, and leaves its exit code at the terminal. */
export async function run(args: readonly string[], terminal: Terminal): Promise<void> {
  const json = args.includes('--json');
  await atTerminal(terminal, async () => {
    try {
      await createProgram(terminal, json).parseAsync(args, { from: 'user' });
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      terminal.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
      if (json && error.exitCode !== 0) printJson({ error: usageOf(error) });
    }
  });
}

/** `commander.missingArgument` → `usage-missing-argument`; the message without the word that people are shown before it. */
function usageOf({ code, message }: CommanderError): { readonly code: string; readonly message: string } {
  const kind = code.replace(/^commander\./, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return { code: `usage-${kind}`, message: message.replace(/^error: /, '') };
}

function createProgram({ stdout, stderr }: Terminal, json: boolean): Command {
  const program = new Command('breakwater')
    .description('Counter-terrorism trust and safety: explained verdicts, people decide, nothing lost.')
    .version('0.1.0')
    .showHelpAfterError()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      // A program that asked for JSON reads JSON, also of what it did wrong.
      writeErr: (text) => (json ? undefined : stderr.write(text)),
    })
    .exitOverride();
  registerServer(program);
  registerIntake(program);
  registerVerdicts(program);
  registerReview(program);
  registerQueues(program);
  registerBulk(program);
  registerQuality(program);
  registerDecisions(program);
  registerPolicies(program);
  registerTaxonomy(program);
  registerStatements(program);
  registerAppeals(program);
  registerNotices(program);
  registerSettings(program);
  registerLists(program);
  registerScreening(program);
  registerGate(program);
  registerReturns(program);
  registerRemovals(program);
  registerVault(program);
  registerIncidents(program);
  registerNetworks(program);
  registerSpread(program);
  registerModels(program);
  registerDisclosure(program);
  registerMatters(program);
  registerObligations(program);
  registerScorecards(program);
  registerReports(program);
  registerOfficers(program);
  registerExchange(program);
  registerCasework(program);
  registerOrders(program);
  registerAuthorities(program);
  registerLaw(program);
  registerLetters(program);
  registerRules(program);
  registerDetection(program);
  registerPolicyModel(program);
  registerLink(program);
  registerEval(program);
  registerWebhooks(program);
  registerAccess(program);
  registerServices(program);
  registerChanges(program);
  registerSignIn(program);
  registerAccounts(program);
  registerKeeping(program);
  registerAudit(program);
  registerKeyFiles(program);
  registerApi(program);
  return program;
}
