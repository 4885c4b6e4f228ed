import type { PlatformHome } from '@breakwater/contracts/orders';
import { statesOf } from '../packs/jurisdiction.ts';

/** Whether a state is one in which the law of a jurisdiction holds; the Union counts as one of its states. */
export const holdsIn = (jurisdiction: string, state: string): boolean =>
  jurisdiction === state || statesOf(jurisdiction).includes(state);

/** States whose law binds a platform: where it is established, and where its data are. */
export const homeStates = ({ established, data }: PlatformHome): readonly string[] => [
  ...new Set([established, ...data]),
];

/** Whether a platform offers its service in a state; everywhere where it names none. */
export const isOfferedIn = ({ offered }: PlatformHome, state: string): boolean =>
  offered === undefined || offered.some((named) => holdsIn(named, state) || holdsIn(state, named));
