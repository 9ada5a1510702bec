/** A text cut at a word to at most so many UTF-16 code units, with an ellipsis where something was left out. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) {
    return text;
  }
  const cut = text.slice(0, most);
  const space = cut.lastIndexOf(" ");
  const kept = space > most * 0.6 ? cut.slice(0, space) : cut;
  return `${kept.replace(/[\ud800-\udbff]$/, "").trimEnd()} …`;
}
