import { checkArchitecture } from './check-architecture.ts';
import { formatFinding } from './finding.ts';

/** `node tools/dist/check-architecture/main.js [root]`: exit code 0 when the house is in order, 1 when not. */
function main(root: string): number {
  try {
    const { findings, counts } = checkArchitecture(root);
    for (const finding of findings) console.log(formatFinding(finding));
    const verdict = findings.length === 0 ? 'in order' : `${findings.length} findings`;
    console.log(
      `architecture: ${verdict}; ${counts.packages} packages, ${counts.files} files, ${counts.imports} imports`,
    );
    return findings.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(`architecture: cannot check ${root}: ${error instanceof Error ? error.message : error}`);
    return 1;
  }
}

process.exitCode = main(process.argv[2] ?? process.cwd());
