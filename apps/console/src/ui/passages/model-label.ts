import { useTaxonomy } from '../../api/taxonomy.ts';
import { useLocalText } from '../../i18n/local-text.ts';
import { usePartWords } from '../../i18n/word-of.ts';

/**
 * What a label of a model is called in the language of now: its title in the taxonomy, ours for the few that are none of
 * it; the label itself where somebody made it up.
 */
export function useModelLabel(): (label: string) => string {
  const { labels } = useTaxonomy();
  const say = useLocalText();
  const wordOf = usePartWords('ui');
  return (label) => {
    const known = labels.find(({ id }) => id === label);
    return known ? say(known.title) : wordOf('model-label', label);
  };
}

/** The same with the id behind it, where the id is what one types: in rules and in files. */
export function useModelLabelAndId(): (label: string) => string {
  const labelOf = useModelLabel();
  return (label) => {
    const title = labelOf(label);
    return title === label ? label : `${title} (\u2066${label}\u2069)`;
  };
}
