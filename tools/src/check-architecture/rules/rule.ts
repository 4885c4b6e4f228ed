import type { Finding } from '../finding.ts';
import type { Package, Repository, SourceFile } from '../repository.ts';
import type { Import } from '../scan-module.ts';
import { resolveSpecifier, type Target } from '../specifier.ts';

/** A rule looks at the whole repository and reports what breaks it. Its name is its file's name. */
export type Rule = (repository: Repository) => Finding[];

export type Edge = { owner: Package; file: SourceFile; statement: Import; target: Target };

/** Every import statement of the repository together with where it leads. */
export function edgesOf(repository: Repository): Edge[] {
  return repository.packages.flatMap((owner) =>
    owner.files.flatMap((file) =>
      file.imports.map((statement) => ({
        owner,
        file,
        statement,
        target: resolveSpecifier(statement.specifier, file.path, repository.architecture),
      })),
    ),
  );
}
