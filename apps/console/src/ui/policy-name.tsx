import { usePolicyTitle } from '../api/policies.ts';
import { Name } from './user-text.tsx';

/** What a policy is called in the language of the console; its id shows on pointing at it. */
export function PolicyName({ id, version }: { readonly id: string; readonly version?: number | undefined }) {
  const titleOf = usePolicyTitle();
  return (
    <span title={version === undefined ? id : `${id} v${version}`}>
      <Name>{titleOf(id)}</Name>
    </span>
  );
}
