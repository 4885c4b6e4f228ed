import { checkArchitecture } from './check-architecture.ts';
import { formatFinding } from './finding.ts';

/** Where the report goes. */
export type Output = { log(line: string): void; error(line: string): void };

/**
 * Checks a repository and prints what was found.
 *
 * @param root folder of the repository
 * @returns exit code: 0 when the house is in order, 1 when not
 */
export function reportArchitecture(root: string, output: Output): number {
  try {
    const { findings, counts } = checkArchitecture(root);
    for (const finding of findings) output.log(formatFinding(finding));
    const verdict = findings.length === 0 ? 'in order' : `${findings.length} findings`;
    output.log(
      `architecture: ${verdict}; ${counts.packages} packages, ${counts.files} files, ${counts.imports} imports`,
    );
    return findings.length === 0 ? 0 : 1;
  } catch (error) {
    output.error(`architecture: cannot check ${root}: ${error instanceof Error ? error.message : error}`);
    return 1;
  }
}
