import { useStaffNames } from '../api/staff-names.ts';

/** Who changed something: a person by name, what is no person in words of the page, a key by its id. */
export function ChangedBy({ actor, words }: ChangedByProps) {
  const nameOf = useStaffNames();
  const word = words[actor];
  if (word !== undefined) return <>{word}</>;
  const name = nameOf(actor);
  if (name !== undefined) return <bdi>{name}</bdi>;
  return (
    <bdi className="code" dir="ltr" title={actor}>
      {actor.slice(0, 17)}
    </bdi>
  );
}

interface ChangedByProps {
  readonly actor: string;
  /** What the product does by itself, by who it is in records. */
  readonly words: Readonly<Record<string, string>>;
}
