import { useCallback, useEffect, useMemo, useState } from "react";
import { type Home, Problem, dossierOf, overview, stories } from "../api/home";
import type { Dossier, StoryOverview } from "../api/dossier";
import { largest } from "../story/story";
import { part } from "../story/part";

/** Most reports of a collection that is asked for as a whole; a larger one is read story by story. */
const mostAtOnce = 400;

/** What the page has of a collection. */
export interface Held {
  readonly stories: readonly StoryOverview[];
  /** Null where the collection is read story by story. */
  readonly whole: Dossier | null;
}

/** Whether one story has more than half of the reports, so that it is what the reader came for. */
export function hasMainStory({ stories }: Held): boolean {
  const all = stories.reduce((sum, story) => sum + story.reports.length, 0);
  return stories.length <= 1 || 2 * (largest(stories)?.reports.length ?? 0) > all;
}

export function useHeld(home: Home) {
  const [held, take] = useState<Held | null>(home.kind === "file" ? { stories: home.dossier.stories, whole: home.dossier } : null);
  const [problem, say] = useState<string | null>(null);
  const reload = useCallback(() => {
    if (home.kind === "served") {
      served().then(
        (one) => {
          take(one);
          say(null);
        },
        (why: unknown) => say(sayable(why)),
      );
    }
  }, [home]);
  useEffect(reload, [reload]);
  return { held, problem, reload };
}

async function served(): Promise<Held> {
  const { reports, stories: number } = await overview();
  if (number <= 1 || reports <= mostAtOnce) {
    const whole = await dossierOf(null);
    return { stories: whole.stories, whole };
  }
  return { stories: await stories(), whole: null };
}

/** The dossier of a story, or of all; null while it is on its way, and where all of them are too many to be read at once. */
export function useDossier(held: Held | null, story: string | null) {
  const [fetched, take] = useState<{ held: Held; story: string; dossier: Dossier } | null>(null);
  const [problem, say] = useState<string | null>(null);
  const isKnown = held !== null && (story === null || held.stories.some((one) => one.id === story));
  useEffect(() => {
    say(null);
    if (held === null || held.whole !== null || story === null || !isKnown) {
      return undefined;
    }
    let isWanted = true;
    dossierOf(story).then(
      (dossier) => isWanted && take({ held, story, dossier }),
      (why: unknown) => isWanted && say(sayable(why)),
    );
    return () => {
      isWanted = false;
    };
  }, [held, story, isKnown]);
  const cut = useMemo(() => (held?.whole && story !== null ? part(held.whole, story) : (held?.whole ?? null)), [held, story]);
  const dossier = held?.whole ? cut : fetched?.held === held && fetched?.story === story ? fetched.dossier : null;
  return { dossier, problem: held !== null && !isKnown ? "There is no such story in this collection." : problem };
}

const sayable = (why: unknown): string => (why instanceof Problem ? why.message : String(why));
