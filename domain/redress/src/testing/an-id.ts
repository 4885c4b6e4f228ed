import { createIds } from '@breakwater/kernel';
import { createTestClock } from '@breakwater/kernel/testing';

/** An id of its own, in the form of ours. */
export const anId = createIds(createTestClock());
