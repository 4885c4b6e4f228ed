import { createIds } from '@breakwater/kernel';
import { createTestClock, type TestClock } from '@breakwater/kernel/testing';
import { LANE_COUNT, type Storage } from '@breakwater/storage';
import { createIntake, type Intake, type IntakeOptions } from '../create-intake.ts';
import { createRecordingJudge, emptyTables, type RecordingJudge } from './recording-store.ts';

/** An intake over a test storage, with a judge that writes down what it judged. */
export interface IntakeFixture {
  readonly storage: Storage;
  readonly clock: TestClock;
  readonly recording: RecordingJudge;
  intake(options?: Partial<IntakeOptions>): Intake;
  /** Empties all tables. */
  clear(): Promise<void>;
}

/** Needs a storage with `intakeMigrations`. */
export async function createIntakeFixture(storage: Storage): Promise<IntakeFixture> {
  const clock = createTestClock();
  const ids = createIds(clock);
  const recording = await createRecordingJudge(storage);
  const { judge, verdictsOf } = recording;
  return {
    storage,
    clock,
    recording,
    intake: (options) =>
      createIntake({ storage, clock, ids, laneCount: LANE_COUNT, judge, verdictsOf, ...options }),
    clear: () => emptyTables(storage),
  };
}
