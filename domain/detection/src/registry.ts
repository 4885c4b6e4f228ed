import type { SignalDescriptor } from '@breakwater/contracts';
import type { SignalDefinition } from './signal-definition.ts';
import { accountTerms } from './signals/account-terms.ts';
import { createCountersSignal } from './signals/counters.ts';
import type { ReporterAccuracy } from './signals/reports.ts';
import { createReportsSignal, noReporterAccuracy } from './signals/reports.ts';
import { textLinks } from './signals/text-links.ts';
import { textTerms } from './signals/text-terms.ts';

export interface RegistryOptions {
  readonly reporterAccuracy: ReporterAccuracy;
  /** Salt of the counters, once it has been read. */
  readonly salt: () => string;
}

/** Every signal there is. To add one, add it here: nothing else names them. */
export function allSignals({ reporterAccuracy, salt }: RegistryOptions): readonly SignalDefinition[] {
  return [
    textTerms,
    accountTerms,
    textLinks,
    createReportsSignal(reporterAccuracy),
    createCountersSignal(salt),
  ];
}

/** What the built-in signals are, without a database: for checking rules anywhere. */
export function signalCatalogue(): readonly SignalDescriptor[] {
  const none = { reporterAccuracy: noReporterAccuracy, salt: () => '' };
  return allSignals(none).map(({ descriptor }) => descriptor);
}
