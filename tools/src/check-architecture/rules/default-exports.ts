import type { Rule } from './rule.ts';

/** Exports have names, so that a thing is called the same everywhere. */
export const defaultExports: Rule = (repository) =>
  repository.packages
    .flatMap((room) => room.files)
    .flatMap((file) =>
      file.defaultExportLines.map((line) => ({
        path: file.path,
        line,
        rule: 'default-exports',
        message: 'Default export: export it by name.',
      })),
    );
