export { type BadEvent, badEvents } from './bad-events.ts';
export { createIntakeFixture, type IntakeFixture } from './intake-fixture.ts';
export { type Answer, goodEvent, type MalformedUpload, malformedUploads } from './malformed-uploads.ts';
export { createRecordingJudge, type Judgement, type RecordingJudge } from './recording-store.ts';
