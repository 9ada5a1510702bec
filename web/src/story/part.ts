import type { Actor, Dossier } from "../api/dossier";

/** The part of a dossier that belongs to one of its stories, ids unchanged; null when it has no such story. */
export function part(whole: Dossier, id: string): Dossier | null {
  const story = whole.stories.find((one) => one.id === id);
  if (story === undefined) {
    return null;
  }
  const reports = new Set(story.reports);
  const isHere = (one: { report: string }): boolean => reports.has(one.report);
  const assertions = whole.assertions.filter(isHere);
  const here = new Set(assertions.map((one) => one.id));
  const claims = whole.claims.filter((claim) => here.has(claim.shown));
  const claimed = new Set(claims.map((claim) => claim.id));
  const framing = whole.framing.filter(isHere);
  const named = new Set([
    ...assertions.flatMap((one) => [...one.attribution.flatMap((step) => [step.source, step.via]), ...(one.event?.agents ?? []), ...(one.event?.targets ?? [])]),
    ...claims.flatMap((claim) => claim.origins.map((origin) => origin.actor)),
    ...framing.map((label) => label.actor),
    ...assertions.flatMap((one) => one.event?.places ?? []),
  ]);
  const mentioned = <T extends { id: string; mentions: readonly { report: string }[] }>(all: readonly T[]): T[] =>
    all.map((one) => ({ ...one, mentions: one.mentions.filter(isHere) })).filter((one) => one.mentions.length > 0 || named.has(one.id));
  const lostSources = whole.lostSources.filter((lost) => lost.reports.some((report) => reports.has(report)));
  const actors = mentioned(whole.actors).map((actor) => ({ ...actor, names: spelled(actor) }));
  const parents = new Set([...reports, ...lostSources.map((lost) => lost.id)]);
  const places = mentioned(whole.places);
  const placed = new Set(places.map((place) => place.id));
  return {
    ...whole,
    reports: whole.reports.filter((report) => reports.has(report.id)),
    assertions,
    claims,
    disputes: whole.disputes.filter((dispute) => dispute.claims.some((claim) => claimed.has(claim))),
    actors,
    places: places.map((place) => ({ ...place, within: place.within.filter((above) => placed.has(above)) })),
    derivations: whole.derivations.filter((tie) => reports.has(tie.to) && parents.has(tie.from)),
    lostSources,
    timeline: whole.timeline.filter((entry) => claimed.has(entry.claim)),
    framing,
    stories: [story],
    truth: { ...whole.truth, values: whole.truth.values.filter((value) => claimed.has(value.claim)), copying: whole.truth.copying.filter((pair) => reports.has(pair.one) && reports.has(pair.other)) },
  };
}

/** The spellings that its mentions use; all of them where none is left. */
function spelled({ names, mentions }: Actor): string[] {
  const said = new Set(mentions.map((mention) => mention.text));
  const kept = names.filter((name) => said.has(name));
  return kept.length > 0 ? kept : names;
}
