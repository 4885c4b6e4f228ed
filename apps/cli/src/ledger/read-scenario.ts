import { MatterScenario } from '@breakwater/contracts/ledger';
import { BreakwaterError } from '@breakwater/kernel';
import { Check, Errors } from 'typebox/value';
import { parse } from 'yaml';

/** A file that tells no matters. */
export class ScenarioError extends BreakwaterError {
  override readonly name = 'ScenarioError';
}

/**
 * A file of matters, YAML or JSON. Days may stand without quotes.
 *
 * @throws ScenarioError `scenario-invalid` with the place of the first fault
 */
export function readScenario(source: string): MatterScenario {
  let value: unknown;
  try {
    value = parse(source);
  } catch (cause) {
    throw new ScenarioError('scenario-invalid', 'The file is neither YAML nor JSON.', { cause });
  }
  if (Check(MatterScenario, value)) return value;
  const [fault] = Errors(MatterScenario, value);
  throw new ScenarioError(
    'scenario-invalid',
    `The file is no scenario: ${fault?.instancePath ?? ''} ${fault?.message ?? ''}`,
  );
}
