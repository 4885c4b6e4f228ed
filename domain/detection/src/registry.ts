import type { SignalDescriptor } from '@breakwater/contracts/detection';
import { type ConfirmedTexts, createConfirmedTexts } from './confirmed/confirmed-texts.ts';
import type { PolicyReader } from './policy-reader.ts';
import type { SignalDefinition } from './signal-definition.ts';
import { createAccountRiskSignal, noRiskFacts, type RiskFacts } from './signals/account-risk/account-risk.ts';
import { accountTerms } from './signals/account-terms.ts';
import { createCountersSignal } from './signals/counters.ts';
import { createPolicyReaderSignal } from './signals/policy-reader.ts';
import { createReportsSignal, noReporterAccuracy, type ReporterAccuracy } from './signals/reports.ts';
import { textLinks } from './signals/text-links.ts';
import { textModel } from './signals/text-model.ts';
import { textTerms } from './signals/text-terms.ts';

export interface RegistryOptions {
  readonly reporterAccuracy: ReporterAccuracy;
  /** Salt of the counters, once it has been read. */
  readonly salt: () => string;
  /** Asks a policy model; none when left out. */
  readonly policyReader?: PolicyReader | undefined;
  /** Texts that people confirmed as violations; none when left out. */
  readonly confirmed?: ConfirmedTexts;
  /** What is known of accounts besides their events; nothing when left out. */
  readonly riskFacts?: RiskFacts;
}

/** Every signal there is. To add one, add it here: nothing else names them. */
export function allSignals({
  reporterAccuracy,
  salt,
  policyReader,
  confirmed = createConfirmedTexts(),
  riskFacts = noRiskFacts,
}: RegistryOptions): readonly SignalDefinition[] {
  return [
    textTerms,
    accountTerms,
    textLinks,
    createReportsSignal(reporterAccuracy),
    createCountersSignal(salt),
    textModel,
    createAccountRiskSignal(confirmed, riskFacts),
    createPolicyReaderSignal(policyReader),
  ];
}

/** What the built-in signals are, without a database: for checking rules anywhere. */
export function signalCatalogue(): readonly SignalDescriptor[] {
  const none = { reporterAccuracy: noReporterAccuracy, salt: () => '' };
  return allSignals(none).map(({ descriptor }) => descriptor);
}
