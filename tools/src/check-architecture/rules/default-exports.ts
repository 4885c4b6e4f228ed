import type { Rule } from './rule.ts';

/** Exports have names, so that a thing is called the same everywhere; a bundler asks its settings for a default. */
export const defaultExports: Rule = (repository) =>
  repository.packages
    .flatMap((room) => room.files)
    .filter((file) => !file.isBuildConfig)
    .flatMap((file) =>
      file.defaultExportLines.map((line) => ({
        path: file.path,
        line,
        rule: 'default-exports',
        message: 'Default export: export it by name.',
      })),
    );
