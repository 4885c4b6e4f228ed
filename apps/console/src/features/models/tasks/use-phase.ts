import { useModelLabel } from '../../../ui/passages/model-label.ts';
import { useModelWords } from '../words.ts';

/** What a task does now, in words: `support: weighing` names the label that it does it for. */
export function usePhase(): (phase: string) => string {
  const wordOf = useModelWords();
  const labelOf = useModelLabel();
  return (phase) => {
    const at = phase.indexOf(': ');
    if (at < 0) return wordOf('phase', phase);
    return `${labelOf(phase.slice(0, at))}: ${wordOf('phase', phase.slice(at + 2))}`;
  };
}
