import type { LetterKind } from '@breakwater/contracts/letters';
import type { Order, OrderAnswer, OrderMessage } from '@breakwater/contracts/orders';
import { type DeskPort, LetterError } from '@breakwater/letters';
import type { Orders } from '@breakwater/orders';

type MessageKind = OrderMessage['kind'];

/** Letters that answer nothing: they may go before the desk has decided. */
const BEFORE: Readonly<Partial<Record<LetterKind, MessageKind>>> = {
  acknowledgement: 'acknowledgement',
  clarification: 'clarification-request',
};
/** What a letter is on the desk, by the answer that two people or a lawyer gave there. */
const BY_ANSWER: Readonly<Record<OrderAnswer, MessageKind>> = {
  comply: 'feedback',
  narrow: 'narrowing',
  refuse: 'refusal',
  clarify: 'clarification-request',
  impossible: 'impossibility',
  'terms-review': 'feedback',
};
/** What a letter says of the answer has to be the answer. */
const ANSWERS: Readonly<Partial<Record<LetterKind, readonly OrderAnswer[]>>> = {
  compliance: ['comply', 'narrow'],
  narrowing: ['narrow'],
  refusal: ['refuse', 'impossible'],
};

const MOST_TEXT = 50_000;

/** Letters as messages of the desk: a refusal goes out when the order was refused there, and not by being written. */
export function letterDesk(orders: Pick<Orders, 'get' | 'within'>): DeskPort {
  return {
    async prepare(orderId, kind) {
      const as = BEFORE[kind] ?? asAnswered(await orders.get(orderId), kind);
      return async (work, { subject, text, language }, by) => {
        if (text.length > MOST_TEXT)
          throw new LetterError(
            'letter-too-long',
            `A message of the desk has ${MOST_TEXT} characters; send this letter by mail or by post.`,
            422,
          );
        return orders.within.send(
          work,
          orderId,
          { kind: as, subject: subject.slice(0, 500), body: text, language },
          by,
        );
      };
    },
  };
}

function asAnswered({ decisions }: Order, kind: LetterKind): MessageKind {
  const answer = decisions.findLast(({ outcome }) => outcome === 'final')?.answer;
  if (answer === undefined || ANSWERS[kind]?.includes(answer) === false)
    throw new LetterError(
      'letter-decision-needed',
      'The desk has not answered the order like this: decide it first, the letter goes with the answer.',
      409,
    );
  return BY_ANSWER[answer];
}
