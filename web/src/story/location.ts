const words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
const rules = new Intl.PluralRules("en", { type: "ordinal" });
const suffixes: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "st", two: "nd", few: "rd" };

/** "third", "21st". */
export const ordinal = (number: number): string => words[number - 1] ?? `${number}${suffixes[rules.select(number)] ?? "th"}`;

/** Where in a report a passage stands: "third paragraph". */
export function paragraphAt(text: string, start: number): string {
  let number = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < start; at = text.indexOf("\n", at + 1)) {
    number++;
  }
  return `${ordinal(number)} paragraph`;
}
