import type { Claim } from "../api/dossier";
import { folded } from "../search/folded";
import type { Story } from "../story/story";

/** What narrows and orders the list of claims; each field stands in the address under its own name. */
export interface Selection {
  readonly status: string;
  readonly kind: string;
  readonly actor: string;
  readonly place: string;
  /** First day, inclusive, as YYYY-MM-DD; empty for no bound. */
  readonly from: string;
  readonly until: string;
  readonly q: string;
  readonly sort: string;
}

export const orders = {
  attention: "what to check first",
  reports: "most reports",
  origins: "most origins",
  time: "time of the event",
  text: "order in the reports",
} as const;

export type Order = keyof typeof orders;

export const orderOf = (name: string): Order => (name in orders ? (name as Order) : "attention");

export const selectionOf = (params: ReadonlyMap<string, string>): Selection => ({
  status: params.get("status") ?? "",
  kind: params.get("kind") ?? "",
  actor: params.get("actor") ?? "",
  place: params.get("place") ?? "",
  from: params.get("from") ?? "",
  until: params.get("until") ?? "",
  q: params.get("q") ?? "",
  sort: params.get("sort") ?? "",
});

export function select(story: Story, selection: Selection): Claim[] {
  const wanted = folded(selection.q.trim());
  const kept = story.dossier.claims.filter(
    (claim) =>
      (selection.status === "" || claim.status === selection.status) &&
      (selection.kind === "" || story.assertionsIn(claim).some((one) => one.event?.code === selection.kind)) &&
      (selection.actor === "" || story.actorsOf(claim).has(selection.actor)) &&
      (selection.place === "" || isAt(story, claim, selection.place)) &&
      isWithin(story, claim, selection.from, selection.until) &&
      (wanted === "" || story.assertionsIn(claim).some((one) => folded(one.quote).includes(wanted))),
  );
  return kept.toSorted(comparison(story, orderOf(selection.sort)));
}

function isAt(story: Story, claim: Claim, place: string): boolean {
  return story.placesOf(claim).some((one) => one.id === place || one.within.includes(place));
}

function isWithin(story: Story, claim: Claim, from: string, until: string): boolean {
  if (from === "" && until === "") {
    return true;
  }
  return story.assertionsIn(claim).some((one) => {
    const time = one.event?.time;
    const first = time?.start ?? time?.end;
    const last = time?.end ?? time?.start;
    return first != null && last != null && (until === "" || first <= until) && (from === "" || last >= from);
  });
}

function comparison(story: Story, order: Order): (a: Claim, b: Claim) => number {
  switch (order) {
    case "attention":
      return (a, b) => rank(b) - rank(a) || doubt(b) - doubt(a) || b.reports - a.reports;
    case "reports":
      return (a, b) => b.reports - a.reports;
    case "origins":
      return (a, b) => b.independentOrigins - a.independentOrigins || b.reports - a.reports;
    case "time":
      return (a, b) => (timeOf(story, a) ?? "~").localeCompare(timeOf(story, b) ?? "~");
    case "text":
      return (a, b) => story.face(a).report.localeCompare(story.face(b).report, "en", { numeric: true }) || story.face(a).start - story.face(b).start;
  }
}

/** An editor asks first what is disputed, then what many carry. */
const rank = (claim: Claim): number => (claim.status === "disputed" ? 1 : 0);

/** Reports for each origin: many on few is what looks confirmed and is not. */
const doubt = (claim: Claim): number => claim.reports / Math.max(1, claim.independentOrigins);

function timeOf(story: Story, claim: Claim): string | null {
  const starts = story.assertionsIn(claim).map((one) => one.event?.time?.start ?? null);
  return starts.reduce((least, start) => (start !== null && (least === null || start < least) ? start : least), null);
}
