import { measureSpeed, runConformance } from '@breakwater/cel/testing';
import { isQuick, recordResult } from './record-result.ts';

const MIN_CORE = 0.994;

const { core, nonProto, failures } = runConformance();
const coreRate = core.passed / core.total;

recordResult({
  claim: 'Conformance of the CEL evaluator with the official suite (cel-spec)',
  bar: '≥ 99.4 % of the core sections',
  peers: 'best JavaScript library 99.4 %',
  measured: {
    core,
    coreRate: round(coreRate),
    withoutProtobuf: nonProto,
    withoutProtobufRate: round(nonProto.passed / nonProto.total),
    failures,
    speed: measureSpeed(isQuick ? 0.5 : 2),
  },
  met: coreRate >= MIN_CORE,
});

function round(rate: number): number {
  return Math.round(rate * 1e5) / 1e5;
}
