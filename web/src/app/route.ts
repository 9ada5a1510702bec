import { useSyncExternalStore } from "react";

export const views = ["stories", "claims", "reports", "stemma", "compare", "timeline", "map", "actors", "search", "add", "about"] as const;

export type View = (typeof views)[number];

/** What is shown, as the address says it: #/claims/c3?status=disputed. */
export interface Route {
  readonly view: View;
  /** The selected claim, report, actor, or pair of reports; null for none. */
  readonly id: string | null;
  readonly params: ReadonlyMap<string, string>;
  /** The story that all is narrowed to; null for all of them. */
  readonly story: string | null;
  /** Whether the address leaves it to the page what is shown first. */
  readonly isBare: boolean;
}

/** The parameter that stands in the address of every view. */
const storyParameter = "story";

/** Longest address that is read; a longer one shows the claims. */
const longestHash = 4096;

export function parse(hash: string): Route {
  if (hash.length > longestHash) {
    return { view: "claims", id: null, params: new Map(), story: null, isBare: true };
  }
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  const [view = "", id = ""] = path.split("/", 2);
  const params = new Map(new URLSearchParams(query));
  const story = params.get(storyParameter) ?? null;
  params.delete(storyParameter);
  return {
    view: views.find((known) => known === view) ?? "claims",
    id: id === "" ? null : decoded(id),
    params,
    story,
    isBare: path === "",
  };
}

/** The address of a view, of the story shown. A parameter that is empty or null is left out, so that equal states have equal addresses. */
export function to(view: View, id?: string | null, params?: Iterable<readonly [string, string | null]>): string {
  return within(current().story, view, id, params);
}

/** The address of a view of another story, or of all. */
export function within(story: string | null, view: View, id?: string | null, params?: Iterable<readonly [string, string | null]>): string {
  const query = new URLSearchParams();
  for (const [name, value] of [...(params ?? []), [storyParameter, story] as const]) {
    if (value !== null && value !== "") {
      query.set(name, value);
    }
  }
  query.sort();
  const path = id === undefined || id === null ? view : `${view}/${encodeURIComponent(id)}`;
  return `#/${path}${query.size > 0 ? `?${query.toString()}` : ""}`;
}

/** The same view with some parameters changed. */
export function altered(route: Route, changes: Record<string, string | null>): string {
  return to(route.view, route.id, new Map<string, string | null>([...route.params, ...Object.entries(changes)]));
}

/** Goes on without a new step in the history: for what changes with every key. */
export function replace(hash: string): void {
  history.replaceState(null, "", hash);
  dispatchEvent(new HashChangeEvent("hashchange"));
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

let last = { hash: "\0", route: parse("") };

function current(): Route {
  if (last.hash !== location.hash) {
    last = { hash: location.hash, route: parse(location.hash) };
  }
  return last.route;
}

function subscribe(changed: () => void): () => void {
  addEventListener("hashchange", changed);
  return () => removeEventListener("hashchange", changed);
}

export const useRoute = (): Route => useSyncExternalStore(subscribe, current);
