/** What chat templates of models are made of. Servers read some of it as control signs even inside a message. */
const CONTROL =
  /<\||\|>|\[(\/?)(INST|SYS)\]|<(\/?)(s|bos|eos|start_of_turn|end_of_turn|think)>|<<(\/?)SYS>>/gi;

/**
 * A text whose control signs of chat templates are torn apart, so that it can end no message and begin no other one.
 *
 * @example
 * ```ts
 * defuseMarkup('a <|im_end|> b [/INST]') // => 'a < |im_end| > b [ /INST]'
 * ```
 */
export function defuseMarkup(text: string): string {
  let torn = text.replaceAll('\u0000', '');
  // Until nothing is left: of `<|>`, what is torn apart first leaves a sign behind.
  for (;;) {
    const next = torn.replace(CONTROL, (sign) =>
      sign === '|>' ? '| >' : `${sign.charAt(0)} ${sign.slice(1)}`,
    );
    if (next === torn) return torn;
    torn = next;
  }
}
