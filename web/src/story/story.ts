import type { Actor, Assertion, Claim, Derivation, Dispute, Dossier, LostSource, Place, Report, StoryOverview, Title } from "../api/dossier";
import { OriginMarks } from "./origins";

/** A dossier with what the views look up in it. */
export class Story {
  readonly origins: OriginMarks;
  readonly reports: ReadonlyMap<string, Report>;
  readonly assertions: ReadonlyMap<string, Assertion>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly places: ReadonlyMap<string, Place>;
  readonly lost: ReadonlyMap<string, LostSource>;
  private readonly disputes: ReadonlyMap<string, Dispute[]>;
  private readonly byReport: ReadonlyMap<string, Assertion[]>;
  private readonly ties: ReadonlyMap<string, Derivation[]>;

  constructor(readonly dossier: Dossier) {
    this.origins = new OriginMarks(dossier.claims);
    this.reports = byId(dossier.reports);
    this.assertions = byId(dossier.assertions);
    this.claims = byId(dossier.claims);
    this.actors = byId(dossier.actors);
    this.places = byId(dossier.places);
    this.lost = byId(dossier.lostSources);
    this.disputes = grouped(dossier.disputes, (dispute) => dispute.claims);
    this.byReport = grouped(dossier.assertions, (assertion) => [assertion.report]);
    this.ties = grouped(dossier.derivations, (tie) => [...new Set([tie.from, tie.to])]);
  }

  /** The title that names what is told: of several stories, that of the one with most reports. */
  get title(): Title | null {
    return largest(this.dossier.stories)?.title ?? null;
  }

  report(id: string): Report {
    return known(this.reports, id);
  }

  assertion(id: string): Assertion {
    return known(this.assertions, id);
  }

  disputesOf(claim: string): readonly Dispute[] {
    return this.disputes.get(claim) ?? [];
  }

  /** In text order. */
  assertionsOf(report: string): readonly Assertion[] {
    return this.byReport.get(report) ?? [];
  }

  assertionsIn(claim: Claim): readonly Assertion[] {
    return claim.assertions.map((id) => this.assertion(id));
  }

  face(claim: Claim): Assertion {
    return this.assertion(claim.shown);
  }

  /** Derivations that a report or lost source has a part in. */
  tiesOf(witness: string): readonly Derivation[] {
    return this.ties.get(witness) ?? [];
  }

  /** A report's letter, or the sign and number of a lost source. */
  siglum(witness: string): string {
    return this.reports.get(witness)?.siglum ?? `◌${witness.replace(/^L/, "")}`;
  }

  /** Places a claim's event is said to have happened at. */
  placesOf(claim: Claim): readonly Place[] {
    const ids = new Set(this.assertionsIn(claim).flatMap((assertion) => assertion.event?.places ?? []));
    return [...ids].map((id) => this.places.get(id)).filter((place) => place !== undefined);
  }

  /** Those who act, suffer or speak in a claim. */
  actorsOf(claim: Claim): ReadonlySet<string> {
    const ids = new Set<string>();
    for (const assertion of this.assertionsIn(claim)) {
      assertion.event?.agents.forEach((id) => ids.add(id));
      assertion.event?.targets.forEach((id) => ids.add(id));
      assertion.attribution.forEach((step) => step.source !== null && ids.add(step.source));
    }
    claim.origins.forEach((origin) => origin.actor !== null && ids.add(origin.actor));
    return ids;
  }
}

/** The first of those with most reports; undefined of none. */
export function largest(stories: readonly StoryOverview[]): StoryOverview | undefined {
  return stories.reduce<StoryOverview | undefined>((most, one) => (most !== undefined && most.reports.length >= one.reports.length ? most : one), undefined);
}

function byId<T extends { id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function grouped<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) {
        group.push(item);
      } else {
        groups.set(key, [item]);
      }
    }
  }
  return groups;
}

function known<T>(items: ReadonlyMap<string, T>, id: string): T {
  const item = items.get(id);
  if (item === undefined) {
    throw new Error(`The dossier names ${id} and does not hold it.`);
  }
  return item;
}
