export type Change = "same" | "changed" | "lost" | "added";

/** A run of words that fared alike on the way from one passage to the other. */
export interface Run {
  readonly change: Change;
  /** Empty for what was added. */
  readonly from: string;
  /** Empty for what was lost. */
  readonly to: string;
}

/** Words beyond this many on one side are not aligned: the whole passage counts as changed. */
const longest = 1500;

const word = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu;

/** Aligns two passages word by word: the longest common subsequence, of Hunt and Szymanski's problem by plain dynamic programming. */
export function diff(from: string, to: string): Run[] {
  const [left, right] = [words(from), words(to)];
  if (left.length > longest || right.length > longest) {
    return [{ change: "changed", from, to }];
  }
  const lengths = table(left, right);
  const steps: { change: "same" | "lost" | "added"; from: string; to: string }[] = [];
  let [i, j] = [0, 0];
  const width = right.length + 1;
  while (i < left.length || j < right.length) {
    const [a, b] = [left[i], right[j]];
    if (a !== undefined && b !== undefined && a.key === b.key) {
      steps.push({ change: "same", from: a.text, to: b.text });
      i++;
      j++;
    } else if (b === undefined || (a !== undefined && (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))) {
      steps.push({ change: "lost", from: a?.text ?? "", to: "" });
      i++;
    } else {
      steps.push({ change: "added", from: "", to: b.text });
      j++;
    }
  }
  return joined(steps);
}

interface Word {
  /** With the space that follows it. */
  readonly text: string;
  readonly key: string;
}

function words(text: string): Word[] {
  const found = [...text.matchAll(word)];
  return found.map((match, index) => ({
    text: text.slice(match.index, found[index + 1]?.index ?? text.length),
    key: match[0].toLowerCase().replaceAll("’", "'").replace(/[“”]/g, '"'),
  }));
}

function table(left: readonly Word[], right: readonly Word[]): Uint16Array {
  const width = right.length + 1;
  const lengths = new Uint16Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        left[i]!.key === right[j]!.key
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  return lengths;
}

/** Neighbours of one kind become one run; what was lost where something was added was changed. */
function joined(steps: readonly Run[]): Run[] {
  const runs: Run[] = [];
  let [lost, added] = ["", ""];
  const flush = (): void => {
    if (lost !== "" || added !== "") {
      runs.push({ change: lost === "" ? "added" : added === "" ? "lost" : "changed", from: lost, to: added });
      [lost, added] = ["", ""];
    }
  };
  for (const step of steps) {
    if (step.change === "same") {
      flush();
      const last = runs.at(-1);
      if (last?.change === "same") {
        runs[runs.length - 1] = { change: "same", from: last.from + step.from, to: last.to + step.to };
      } else {
        runs.push(step);
      }
    } else {
      lost += step.from;
      added += step.to;
    }
  }
  flush();
  return runs;
}
