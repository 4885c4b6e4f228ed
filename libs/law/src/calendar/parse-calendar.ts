import { createValidator } from '@breakwater/contracts';
import { LawError } from '../law-error.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { rememberRead } from '../yaml/remember-read.ts';
import { Calendar } from './calendar.ts';

const validator = createValidator(Calendar);

/** Whether a value has the shape of a holiday calendar. */
export const isCalendar = (value: unknown): value is Calendar => validator.Check(value);

/**
 * Reads a holiday calendar from YAML.
 *
 * @throws LawError `calendar-invalid` with the first faults in `extra`
 */
export const parseCalendar: (source: string) => Calendar = rememberRead(readCalendar);

function readCalendar(source: string): Calendar {
  const read = readYaml(source);
  const faults =
    read.faults.length > 0
      ? read.faults
      : validator.Check(read.value)
        ? []
        : validator.Errors(read.value).map(({ instancePath, message }) => read.fault(instancePath, message));
  const [first] = faults;
  if (!first) return read.value as Calendar;
  throw new LawError(
    'calendar-invalid',
    `A calendar is wrong at line ${first.line}: ${first.pointer} ${first.message}`,
    { extra: { faults: faults.slice(0, 20) } },
  );
}
