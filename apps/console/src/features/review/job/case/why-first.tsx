import type { Job } from '@breakwater/contracts/review';
import { useWhyFirst } from './use-why-first.ts';

/** Why a job stands where it stands, as a line; nothing where that is not told. */
export function WhyFirst({ job }: { readonly job: Job }) {
  const text = useWhyFirst()(job);
  return text === '' ? null : <p className="dim">{text}</p>;
}
