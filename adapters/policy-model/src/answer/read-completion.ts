import { createValidator } from '@breakwater/contracts';
import { Type } from 'typebox';
import { AnswerShapeError } from './policy-reading.ts';

const Message = Type.Object({ content: Type.String({ maxLength: 20_000 }) });
const Completion = createValidator(
  Type.Object({ choices: Type.Array(Type.Object({ message: Message }), { minItems: 1 }) }),
);
const FirstToken = createValidator(
  Type.Object({
    choices: Type.Array(
      Type.Object({
        logprobs: Type.Object({
          content: Type.Array(
            Type.Object({
              top_logprobs: Type.Array(Type.Object({ token: Type.String(), logprob: Type.Number() }), {
                minItems: 1,
              }),
            }),
            { minItems: 1 },
          ),
        }),
      }),
      { minItems: 1 },
    ),
  }),
);

/** What the model said, of a chat completion: its own message alone. @throws AnswerShapeError */
export function completionText(body: unknown): string {
  const message = Completion.Check(body) ? body.choices[0]?.message : undefined;
  if (message === undefined) throw new AnswerShapeError('the answer is no chat completion');
  return message.content.trim();
}

export interface TokenLogprob {
  readonly token: string;
  readonly logprob: number;
}

/** What the model could have begun with, of a chat completion. @throws AnswerShapeError */
export function firstTokenLogprobs(body: unknown): readonly TokenLogprob[] {
  const first = FirstToken.Check(body) ? body.choices[0]?.logprobs.content[0] : undefined;
  if (first === undefined) throw new AnswerShapeError('the answer has no log-probabilities');
  return first.top_logprobs;
}
