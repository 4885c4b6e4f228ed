import { CONTENT_EVENTS, contentOf } from '@breakwater/contracts';
import { type SignalDefinition, unknown } from '../signal-definition.ts';
import { perRecord } from './per-record.ts';
import { TERM_HITS_TYPE, termHitsValue } from './term-hits.ts';

/** Entries of term banks in the text of content. In running text every hit is a mention: naming is not belonging. */
export const textTerms: SignalDefinition = {
  descriptor: {
    id: 'text.terms',
    title: 'Terms of the term banks in the text of the content',
    cost: 'moderate',
    reads: CONTENT_EVENTS,
    type: TERM_HITS_TYPE,
  },
  evaluate: perRecord((record, { termsIn }) => {
    const text = contentOf(record)?.text;
    if (text === undefined && record.event.type !== 'content.created') {
      return unknown('content.text was not provided');
    }
    const { hits } = termsIn(text ?? '');
    return termHitsValue(hits.map((hit) => ({ ...hit, field: '/content/text', use: 'mention' })));
  }),
};
