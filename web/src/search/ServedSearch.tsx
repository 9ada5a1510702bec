import { type ReactNode, useDeferredValue, useEffect, useState } from "react";
import type { FoundPassage, StoryOverview } from "../api/dossier";
import { Problem, search } from "../api/home";
import { type Route, within } from "../app/route";
import { count, grouped } from "../story/words";
import { Said } from "../widgets/Quote";
import { Visible } from "../widgets/Visible";
import { AskForWords } from "./SearchView";

/** Milliseconds without another key before the server is asked. */
const pause = 200;

/** All passages of a collection that is too large to stand in the page. */
export function ServedSearch({ stories, route }: { stories: readonly StoryOverview[]; route: Route }): ReactNode {
  const words = useDeferredValue(route.params.get("q") ?? "").trim();
  const [answer, take] = useState<{ words: string; found: readonly FoundPassage[]; total: number } | null>(null);
  const [problem, say] = useState<string | null>(null);
  useEffect(() => {
    if (words === "") {
      return undefined;
    }
    let isWanted = true;
    const asking = setTimeout(() => {
      search(words).then(
        ({ items, total }) => {
          if (isWanted) {
            take({ words, found: items, total });
            say(null);
          }
        },
        (why: unknown) => isWanted && say(why instanceof Problem ? why.message : String(why)),
      );
    }, pause);
    return () => {
      isWanted = false;
      clearTimeout(asking);
    };
  }, [words]);
  if (words === "") {
    return <AskForWords />;
  }
  if (problem !== null || answer === null) {
    return (
      <div className="page">
        <p className="note" role={problem === null ? "status" : "alert"}>
          {problem ?? "Looking …"}
        </p>
      </div>
    );
  }
  const storyOf = new Map(stories.flatMap((story) => story.reports.map((report) => [report, story] as const)));
  return (
    <div className="page">
      <p className="note" aria-live="polite">
        {answer.total === 0 ? "No passage holds these words." : count(answer.total, "passage")}
        {answer.total > answer.found.length && `, the first ${grouped(answer.found.length)} of them below`}
      </p>
      <ul className="found">
        {answer.found.map((one) => (
          <li key={`${one.report}:${one.start}`}>
            <Passage found={one} story={storyOf.get(one.report)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Passage({ found, story }: { found: FoundPassage; story: StoryOverview | undefined }): ReactNode {
  const hits = found.hits.map((hit) => ({ start: hit.start - found.start, end: hit.end - found.start }));
  const first = found.hits[0] ?? found;
  return (
    <>
      <span className="note">{story?.title ? <Said text={story.title.text} /> : "a story without a title"}</span>
      <p className="context" dir="auto">
        <a className="plain" href={within(story?.id ?? null, "reports", found.report, [["at", `${first.start}-${first.end}`]])}>
          {hits.map((hit, index) => (
            <span key={hit.start}>
              <Visible text={found.quote.slice(hits[index - 1]?.end ?? 0, hit.start)} />
              <mark>
                <Visible text={found.quote.slice(hit.start, hit.end)} />
              </mark>
            </span>
          ))}
          <Visible text={found.quote.slice(hits.at(-1)?.end ?? 0)} />
        </a>
      </p>
    </>
  );
}
