import {
  getConformanceSuite,
  type IncrementalTest,
  type IncrementalTestSuite,
} from '@bufbuild/cel-spec/testdata/tests.js';

export interface ConformanceTest {
  readonly name: string;
  readonly category: string;
  readonly original: IncrementalTest['original'];
}

/** What only a test with protobuf messages mentions; Timestamp and Duration as types are part of the language. */
const messages =
  /TestAllTypes|NestedTest|proto[23]|messageType|type\.googleapis|google\.protobuf(?:\.\w+\{|"[,}])/;

/** Every test of the suite that needs no protobuf message. */
export function conformanceTests(): readonly ConformanceTest[] {
  return getConformanceSuite().suites.flatMap((category) => collect(category, category.name, category.name));
}

function collect(suite: IncrementalTestSuite, category: string, path: string): readonly ConformanceTest[] {
  const own = suite.tests
    .filter(
      ({ original }) =>
        !messages.test(
          JSON.stringify(original, (_, value) => (typeof value === 'bigint' ? `${value}` : value)),
        ),
    )
    .map(({ name, original }) => ({ name: `${path}/${name}`, category, original }));
  return [...own, ...suite.suites.flatMap((inner) => collect(inner, category, `${path}/${inner.name}`))];
}
