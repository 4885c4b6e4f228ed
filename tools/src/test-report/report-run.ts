import { readFileSync } from 'node:fs';
import { type Requirement, requirementOf } from './requirement.ts';

type Run = {
  /** Where vitest's JSON reporter wrote its results; need not exist. */
  resultsPath: string;
  /** Whether vitest ended with exit code 0. */
  runnerSucceeded: boolean;
  /** Whether a skip is a failure, but for those whose requirement is optional. */
  requireAll: boolean;
};

type Skip = { title: string; requirement: Requirement };

type Outcome = { passed: number; failed: number; skipped: Skip[] };

/** The part of the JSON reporter's output that counts. */
type Results = {
  testResults: { status: string; assertionResults: { status: string; fullName: string }[] }[];
};

/**
 * Sums up a test run: what was skipped, why, what would enable it, and one last line of counts.
 *
 * A run without results, without tests, or that the runner calls failed is never green.
 */
export function reportRun({ resultsPath, runnerSucceeded, requireAll }: Run): {
  text: string;
  isGreen: boolean;
} {
  const outcome = countResults(readResults(resultsPath));
  // The runner also fails on what belongs to no test, such as an unhandled rejection.
  if (!runnerSucceeded && outcome.failed === 0) outcome.failed = 1;
  const missed = requireAll ? outcome.skipped.filter(({ requirement }) => !requirement.isOptional) : [];
  const lines = [...describeSkips(outcome.skipped)];
  if (missed.length > 0)
    lines.push(`${missed.length} skipped tests are required here (BREAKWATER_REQUIRE_ALL=1).`);
  const didRun = outcome.passed + outcome.failed > 0;
  if (!didRun) lines.push('No test ran.');
  return {
    text: [...lines, describeCounts(outcome)].join('\n'),
    isGreen: didRun && outcome.failed === 0 && missed.length === 0,
  };
}

function readResults(path: string): Results {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    // The runner broke off before it wrote any: it has said why, and the run counts as failed.
    return { testResults: [] };
  }
}

function countResults({ testResults }: Results): Outcome {
  const outcome: Outcome = { passed: 0, failed: 0, skipped: [] };
  for (const file of testResults) {
    const failedBefore = outcome.failed;
    for (const { status, fullName } of file.assertionResults) {
      if (status === 'passed') outcome.passed += 1;
      else if (status === 'failed') outcome.failed += 1;
      else outcome.skipped.push({ title: fullName, requirement: requirementOf(fullName) });
    }
    // A file that could not be loaded, or whose hook failed, has failed without a failed test.
    if (file.status === 'failed' && outcome.failed === failedBefore) outcome.failed += 1;
  }
  return outcome;
}

function describeSkips(skipped: Skip[]): string[] {
  const requirements = new Set(skipped.map(({ requirement }) => requirement));
  return [...requirements].flatMap(({ name, reason, enable }) => {
    const skips = skipped.filter(({ requirement }) => requirement.name === name);
    return [
      `Skipped ${skips.length}: ${reason}. To enable: ${enable}`,
      ...skips.map(({ title }) => `  - ${title.trim()}`),
    ];
  });
}

function describeCounts({ passed, failed, skipped }: Outcome): string {
  const counts = `${passed} passed, ${failed} failed`;
  return skipped.length > 0 ? `${counts}, ${skipped.length} skipped` : counts;
}
