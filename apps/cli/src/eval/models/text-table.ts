import { table } from '../../output.ts';
import type { TextResult, TrainingFigures } from './text-result.ts';

/** What `eval text` prints for people. */
export function textTable(result: TextResult): string {
  const { intervals, recallAtFpr, training } = result;
  const row = (name: string, value: number, [low, high]: readonly [number, number]) => [
    name,
    value.toFixed(3),
    `${low.toFixed(3)} to ${high.toFixed(3)}`,
  ];
  const decided = Object.entries(result.atThresholds).map(([name, at]) => [
    ...[name, at.threshold, at.precision, at.recall, at.f1, at.macroF1].map((cell) =>
      typeof cell === 'number' ? cell.toFixed(3) : cell,
    ),
    `${(at.falseAlarms.rate * 100).toFixed(2)} %`,
  ]);
  return [
    `${result.model.id} ${result.model.version}, label ${result.model.label}, at ${result.threshold.toFixed(3)}: ${result.n} texts, ${result.positives} of them yes`,
    table(
      ['figure', 'value', '95 %'],
      [
        row('AUC', result.auc, intervals.auc),
        row('F1', result.f1, intervals.f1),
        row('macro-F1', result.macroF1, intervals.macroF1),
        row('precision', result.precision, intervals.precision),
        row('recall', result.recall, intervals.recall),
        row('calibration error', result.ece, intervals.ece),
        row('recall at 0.5 % false alarms', recallAtFpr['0.005'], intervals['recallAtFpr0.005']),
        row('recall at 0.1 % false alarms', recallAtFpr['0.001'], intervals['recallAtFpr0.001']),
      ],
    ),
    table(['threshold', 'at', 'precision', 'recall', 'F1', 'macro-F1', 'false alarms'], decided),
    ...(result.unjudged > 0
      ? [`${result.unjudged} texts had too few words; none of them counts as flagged.`]
      : []),
    ...(result.unlabelled > 0 ? [`${result.unlabelled} rows had no label and were left out.`] : []),
    ...(training ? [trainingLine(training)] : []),
  ].join('\n');
}

function trainingLine({ texts, heldOut, nearTwins, withoutNearTwins }: TrainingFigures): string {
  const clean = withoutNearTwins ? `; without them macro-F1 is ${withoutNearTwins.macroF1.toFixed(3)}` : '';
  return `Trained on ${texts} texts; held out of them macro-F1 was ${heldOut.macroF1.toFixed(3)}. ${nearTwins} test texts are near-duplicates of training texts${clean}.`;
}
