import type { Command } from 'commander';
import { act, withJson, withServer } from '../command.ts';
import { registerAddressees } from './addressees.ts';
import { registerAnswers } from './answers.ts';
import { registerCaptures } from './captures.ts';
import { registerCases } from './cases.ts';
import { registerCaseItems } from './items.ts';
import { registerCaseLetters } from './letters.ts';
import { registerCaseLists } from './lists.ts';
import { type EvidenceOptions, takeEvidence } from './take-evidence.ts';
import type { VerifyOptions } from './verify.ts';

/** Commands of an authority's casework: `casework addressees|list|open|import|set|letter|answer|upload|package|verify|…`. */
export function registerCasework(program: Command): void {
  const casework = program
    .command('casework')
    .description(
      'orders, notices and referrals of an authority to any platform, item by item, with evidence',
    );
  registerAddressees(casework);
  registerCases(casework);
  registerCaseItems(casework);
  registerCaseLists(casework);
  registerCaseLetters(casework);
  registerAnswers(casework);
  registerCaptures(casework);
  withServer(casework.command('package <case>'))
    .description('all captures of a case with a signed manifest, as a tar; on record')
    .requiredOption('--out <file>', 'where to')
    .action((id: string, options: EvidenceOptions) => act(options, takeEvidence, id, options));
  withJson(casework.command('verify <folder>'))
    .description('check unpacked evidence, without a server')
    .option('--public-key <key>', 'the key of the authority, where you know it on another way')
    .action((folder: string, options: VerifyOptions) =>
      act(options, async () => (await import('./verify.ts')).verify(folder, options)),
    );
}
