import { type CelProgram, compileCel, unknown } from '@breakwater/cel';
import { EVENT_TYPES, type EventType } from '@breakwater/contracts';
import { type Environment, EVENT_PARTS, isWithin } from './environment.ts';
import { conjunctsOf } from './tokens.ts';

const notLooked = unknown('not looked at yet');

/** An event of which nothing is known but its type. */
function eventOfType(type: EventType, environment: Environment): Readonly<Record<string, unknown>> {
  const nothing = Object.keys(environment.variables).map((name) => [name, notLooked]);
  const event = Object.keys(EVENT_PARTS.event.fields).map((name) => [name, notLooked]);
  return { ...Object.fromEntries(nothing), event: { ...Object.fromEntries(event), type } };
}

/**
 * The event types on which a condition can come true. Two kinds are left out:
 * - the type alone decides against it, e.g. behind `event.type == "content.created" && …`: evaluated with everything
 *   else unknown it is already false, and three-valued logic is monotone, so nothing that becomes known changes that;
 * - one of the conditions joined by `&&` reads only what events of the type never carry, e.g. `content.text` of a
 *   sign-up: it could never be decided there, and saying so on each event would drown what failed to be decided.
 */
export function applicableTypes(program: CelProgram, environment: Environment): readonly EventType[] {
  const conjuncts = readsOfConjuncts(program, environment);
  return EVENT_TYPES.filter(
    (type) =>
      program.test(eventOfType(type, environment)) !== false &&
      !conjuncts.some((reads) => reads.length > 0 && reads.every((path) => !environment.carries(type, path))),
  );
}

function readsOfConjuncts(program: CelProgram, environment: Environment): readonly (readonly string[])[] {
  const allCarried = program.paths.every((path) =>
    EVENT_TYPES.every((type) => environment.carries(type, path)),
  );
  if (allCarried) return [];
  return conjunctsOf(program.source).map((source) =>
    compileCel(source, { variables: environment.variables }).paths.filter((path) => !isWithin(path, 'event')),
  );
}
