import type { Rule } from './rule.ts';

const SAYS_NOTHING = /^(.+-)?(utils?|helpers?|common)$/;

/** A name says what is inside; `utils`, `helpers` and `common` are where things go to be forgotten. */
export const names: Rule = (repository) =>
  repository.packages
    .flatMap((room) => room.files)
    .flatMap((file) => {
      const part = file.path.split('/').find((name) => SAYS_NOTHING.test(name.split('.')[0] ?? ''));
      if (part === undefined) return [];
      return [
        {
          path: file.path,
          line: 1,
          rule: 'names',
          message: `"${part}" says nothing: name it after what it does.`,
        },
      ];
    });
