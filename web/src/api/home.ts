import type { Dossier, FoundPassage, Overview, Problem as ProblemDocument, StoryOverview } from "./dossier";

/** Where the page has its dossier from: the file it was written into, or the server that sent it. */
export type Home =
  | { readonly kind: "file"; readonly dossier: Dossier }
  | {
      readonly kind: "served";
      /** The page that tells how far workers are that make the collection; null where the server makes it itself. */
      readonly work: string | null;
    };

/** Id of the element that holds the dossier of a page that stands on its own. */
const dossierElement = "dossier";

/** Id of the element that the page is built in. */
const rootElement = "app";

export function home(): Home {
  const written = document.getElementById(dossierElement);
  return written === null ? { kind: "served", work: document.getElementById(rootElement)?.dataset.work ?? null } : { kind: "file", dossier: JSON.parse(written.textContent ?? "") as Dossier };
}

/** Why the server did not do as asked: the fields of a problem document (RFC 9457). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
  ) {
    super(detail);
  }
}

export const apiRoot = "/api/v1";

/** Asks the API, and says why in a {@link Problem} where it refuses. */
export async function ask(path: string, init?: RequestInit): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(apiRoot + path, { ...init, credentials: "same-origin" });
  } catch {
    throw new Problem(0, "unreachable", "The server does not answer. Is “stemma serve” still running?");
  }
  if (!answer.ok) {
    const problem = (await answer.json().catch(() => ({}))) as Partial<ProblemDocument>;
    throw new Problem(answer.status, problem.code ?? String(answer.status), problem.detail ?? problem.title ?? answer.statusText);
  }
  return answer;
}

export const dossierOf = async (story: string | null): Promise<Dossier> =>
  (await (await ask(`/dossier${story === null ? "" : `?story=${encodeURIComponent(story)}`}`)).json()) as Dossier;

export const overview = async (): Promise<Overview> => (await (await ask("/overview")).json()) as Overview;

interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  /** From the root of the server; null on the last page. */
  readonly next: string | null;
}

/** The stories of the collection, page after page. */
export async function stories(): Promise<StoryOverview[]> {
  const all: StoryOverview[] = [];
  for (let path: string | null = "/stories?limit=500"; path !== null; ) {
    const page = (await (await ask(path)).json()) as Page<StoryOverview>;
    all.push(...page.items);
    path = page.next === null ? null : page.next.slice(apiRoot.length);
  }
  return all;
}

/** The first passages of the whole collection that hold some words. */
export const search = async (words: string): Promise<Page<FoundPassage>> =>
  (await (await ask(`/search?q=${encodeURIComponent(words)}`)).json()) as Page<FoundPassage>;
