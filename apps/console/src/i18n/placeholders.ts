import type { CompiledMessage } from '@lingui/message-utils/compileMessage';

/**
 * What a text has room for, sorted: `count:plural`, `name`, `<0>`. Texts that say the same in two languages have the
 * same, whatever their order and plural forms.
 */
export function placeholdersOf(message: CompiledMessage): readonly string[] {
  return [...new Set(collect(message))].sort();
}

function collect(message: CompiledMessage): string[] {
  return message.flatMap((token) => {
    if (typeof token === 'string') return [...token.matchAll(/<\/?(\w+)\/?>/g)].map(([, tag]) => `<${tag}>`);
    const [name, type, choices] = token;
    const own = type ? `${name}:${type}` : name;
    if (typeof choices !== 'object' || choices === null) return [own];
    return [
      own,
      ...Object.values(choices).flatMap((choice) => (Array.isArray(choice) ? collect(choice) : [])),
    ];
  });
}
