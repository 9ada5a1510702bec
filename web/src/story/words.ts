import type { Assertion, ClaimStatus, Derivation, Dispute, Origin, Report } from "../api/dossier";
import { shortened } from "../widgets/shortened";

/** Code units of a code; a longer one is none of ours. */
const longestCode = 80;

/** A stable code read as words: "attribution-lost" is "attribution lost". */
export const plain = (code: string): string => shortened(code, longestCode).replaceAll("-", " ");

const numbers = new Intl.NumberFormat("en", { maximumFractionDigits: 3 });

export const grouped = (number: number): string => numbers.format(number);

export const count = (number: number, noun: string): string => `${grouped(number)} ${noun}${number === 1 ? "" : "s"}`;

const statuses: Record<ClaimStatus, string> = {
  corroborated: "corroborated",
  "single-origin": "on one origin",
  unattributed: "unattributed",
  disputed: "disputed",
};

export const statusWord = (status: ClaimStatus): string => statuses[status];

/** A sign beside the word, so that status is never colour alone. */
export const statusSign: Record<ClaimStatus, string> = {
  corroborated: "◆",
  "single-origin": "◇",
  unattributed: "○",
  disputed: "⇄",
};

export function originKind(origin: Origin): string {
  switch (origin.kind) {
    case "own-reporting":
      return "the outlet’s own reporting";
    case "outlet":
      return "an outlet, cited as the source";
    case "unspecified":
      return "not told who";
    default:
      return plain(origin.kind);
  }
}

const takings: Record<Derivation["kind"], string> = {
  verbatim: "word for word",
  paraphrase: "reworded",
  translation: "translated",
  credit: "credited",
};

export const taking = (kind: Derivation["kind"]): string => takings[kind];

export const disputeWord = (dispute: Dispute): string => `${plain(dispute.kind)}: ${plain(dispute.verdict)}`;

/** What is unusual about how a thing is told; empty for a certain, past, positive assertion. */
export function told(factuality: Assertion["factuality"]): string[] {
  const words: string[] = [];
  if (factuality.polarity === "negative") {
    words.push("denied");
  }
  if (factuality.certainty === "possible" || factuality.certainty === "probable") {
    words.push(factuality.certainty);
  }
  if (factuality.time !== "past") {
    words.push(factuality.time);
  }
  return words;
}

const grades = ["confirmed", "probably true", "possibly true", "doubtful", "improbable", "cannot be judged"];

/** Admiralty credibility, 1 to 6. */
export const credibility = (grade: number): string => grades[grade - 1] ?? "cannot be judged";

const bases: Record<string, string> = {
  given: "as given with it",
  metadata: "from the page’s metadata",
  url: "from its address",
  text: "from its text",
};

/** When a report was published and where that is known from. */
export function published(report: Report): string {
  const { value, precision, basis } = report.published;
  if (value === null) {
    return "not known";
  }
  const when = precision === "instant" ? value.replace("T", " ").replace(/(:\d\d):00Z$/, "$1 UTC").replace(/Z$/, " UTC") : value;
  const from = bases[basis];
  return from === undefined ? when : `${when}, ${from}`;
}
