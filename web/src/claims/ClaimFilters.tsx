import { type ReactNode, useMemo } from "react";
import { type Route, altered, replace } from "../app/route";
import type { Story } from "../story/story";
import { statusWord } from "../story/words";
import { shortened } from "../widgets/shortened";
import { type Selection, orders } from "./selection";

const statuses = ["disputed", "single-origin", "corroborated", "unattributed"] as const;

/** What narrows the list; every choice goes into the address. */
export function ClaimFilters({ story, route, selection }: { story: Story; route: Route; selection: Selection }): ReactNode {
  const choices = useMemo(() => choicesOf(story), [story]);
  const set = (name: keyof Selection) => (event: { currentTarget: { value: string } }) => replace(altered(route, { [name]: event.currentTarget.value }));
  const isNarrowed = Object.entries(selection).some(([name, value]) => name !== "sort" && value !== "");
  return (
    <form className="filters" role="search" aria-label="Narrow the claims" onSubmit={(event) => event.preventDefault()}>
      <label className="grow">
        <span className="hidden">Words in a quotation</span>
        <input type="search" placeholder="words in a quotation" value={selection.q} onChange={set("q")} />
      </label>
      <Choice name="status" value={selection.status} change={set("status")} options={statuses.map((one) => [one, statusWord(one)])} />
      <Choice name="kind" value={selection.kind} change={set("kind")} options={choices.kinds.map((one) => [one, one.toLowerCase()])} />
      <Choice name="actor" value={selection.actor} change={set("actor")} options={choices.actors} />
      <Choice name="place" value={selection.place} change={set("place")} options={choices.places} />
      {choices.hasTimes && (
        <span className="days">
          <label>
            <span className="hidden">From day</span>
            <input type="date" value={selection.from} onChange={set("from")} />
          </label>
          <span aria-hidden="true">–</span>
          <label>
            <span className="hidden">To day</span>
            <input type="date" value={selection.until} onChange={set("until")} />
          </label>
        </span>
      )}
      <label>
        <span className="hidden">Order</span>
        <select value={selection.sort} onChange={set("sort")}>
          {Object.entries(orders).map(([order, words]) => (
            <option key={order} value={order === "attention" ? "" : order}>
              {words}
            </option>
          ))}
        </select>
      </label>
      {isNarrowed && (
        <button
          type="button"
          className="bare"
          onClick={() => replace(altered(route, { status: null, kind: null, actor: null, place: null, from: null, until: null, q: null }))}
        >
          show all
        </button>
      )}
    </form>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly value: string;
  readonly change: (event: { currentTarget: { value: string } }) => void;
  readonly options: readonly (readonly [string, string])[];
}

function Choice({ name, value, change, options }: ChoiceProps): ReactNode {
  return (
    <label>
      <span className="hidden">{name}</span>
      <select value={value} onChange={change}>
        <option value="">any {name}</option>
        {options.map(([code, words]) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

const longestName = 60;

/** Most actors or places offered; the search field reaches the others. */
const mostOffered = 200;

function choicesOf(story: Story) {
  const kinds = new Set<string>();
  const actors = new Map<string, number>();
  const places = new Map<string, number>();
  let hasTimes = false;
  for (const claim of story.dossier.claims) {
    for (const one of story.assertionsIn(claim)) {
      one.event && kinds.add(one.event.code);
      hasTimes ||= one.event?.time?.start != null || one.event?.time?.end != null;
    }
    story.actorsOf(claim).forEach((id) => actors.set(id, (actors.get(id) ?? 0) + 1));
    story.placesOf(claim).forEach(({ id }) => places.set(id, (places.get(id) ?? 0) + 1));
  }
  return {
    kinds: [...kinds].toSorted(),
    actors: named(actors, (id) => story.actors.get(id)?.name),
    places: named(places, (id) => story.places.get(id)?.name),
    hasTimes,
  };
}

function named(counts: ReadonlyMap<string, number>, nameOf: (id: string) => string | undefined): [string, string][] {
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, mostOffered)
    .map(([id]): [string, string] => [id, shortened(nameOf(id) ?? id, longestName)])
    .toSorted((a, b) => a[1].localeCompare(b[1], "en"));
}
