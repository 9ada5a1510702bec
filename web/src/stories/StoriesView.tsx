import { type ReactNode, useMemo, useState } from "react";
import type { StoryOverview } from "../api/dossier";
import { type Route, altered, replace, within } from "../app/route";
import { folded } from "../search/folded";
import { count } from "../story/words";
import { LongList } from "../widgets/LongList";
import { Quote } from "../widgets/Quote";
import { shortened } from "../widgets/shortened";

const longestTitle = 200;

const orders = {
  reports: "most reports",
  disputed: "most disputed claims",
  latest: "latest report first",
  collection: "order of the collection",
} as const;

type Order = keyof typeof orders;

const orderOf = (name: string): Order => (name in orders ? (name as Order) : "reports");

/** What is told at all? Each story by a report's own title. */
export function StoriesView({ stories, route, isWhole }: { stories: readonly StoryOverview[]; route: Route; isWhole: boolean }): ReactNode {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const words = route.params.get("q") ?? "";
  const order = orderOf(route.params.get("sort") ?? "");
  const shown = useMemo(() => select(stories, words, order), [stories, words, order]);
  return (
    <div className="split selected stories">
      <section className="detail" ref={setScroller} aria-label="Stories">
        <form className="filters" role="search" aria-label="Narrow the stories" onSubmit={(event) => event.preventDefault()}>
          <label className="grow">
            <span className="hidden">Words in a title</span>
            <input type="search" placeholder="words in a title" value={words} onChange={(event) => replace(altered(route, { q: event.currentTarget.value }))} />
          </label>
          <label>
            <span className="hidden">Order</span>
            <select value={order} onChange={(event) => replace(altered(route, { sort: event.currentTarget.value === "reports" ? null : event.currentTarget.value }))}>
              {Object.entries(orders).map(([name, called]) => (
                <option key={name} value={name}>
                  {called}
                </option>
              ))}
            </select>
          </label>
        </form>
        <p className="note" aria-live="polite">
          {shown.length === stories.length ? countOf(stories.length) : `${shown.length} of ${countOf(stories.length)}`}
          {isWhole && (
            <>
              {" · "}
              <a href={within(null, "claims")}>all of them together</a>
            </>
          )}
        </p>
        {shown.length === 0 ? (
          <div className="empty">
            <h2>No title has these words</h2>
          </div>
        ) : (
          <LongList
            label="Stories"
            count={shown.length}
            scroller={scroller}
            keyOf={(index) => shown[index]?.id ?? ""}
            render={(index) => {
              const story = shown[index];
              return story && <StoryRow story={story} isShown={story.id === route.story} />;
            }}
          />
        )}
      </section>
    </div>
  );
}

function StoryRow({ story, isShown }: { story: StoryOverview; isShown: boolean }): ReactNode {
  return (
    <a className="claim-row o0" href={within(story.id, "claims")} aria-current={isShown ? "true" : undefined}>
      <span className="face">
        {story.title === null ? (
          "without a title"
        ) : (
          <>
            <Quote text={shortened(story.title.text, longestTitle)} language={story.title.language} /> <span className="siglum">{story.title.siglum}</span>
          </>
        )}
      </span>
      <span className="line">
        <strong>{count(story.reports.length, "report")}</strong> · {count(story.outlets, "outlet")} · {count(story.claims, "claim")}
        {story.disputedClaims > 0 && `, ${story.disputedClaims} disputed`}
        {story.lostSources > 0 && ` · ${count(story.lostSources, "lost source")}`}
        {" · "}
        {story.firstPublished === null ? "publication not known" : story.firstPublished === story.lastPublished ? story.firstPublished : `${story.firstPublished} – ${story.lastPublished}`}
      </span>
    </a>
  );
}

function select(stories: readonly StoryOverview[], words: string, order: Order): StoryOverview[] {
  const wanted = folded(words.trim());
  return stories.filter((story) => wanted === "" || folded(story.title?.text ?? "").includes(wanted)).toSorted(comparisons[order]);
}

const comparisons: Record<Order, (a: StoryOverview, b: StoryOverview) => number> = {
  reports: (a, b) => b.reports.length - a.reports.length,
  disputed: (a, b) => b.disputedClaims - a.disputedClaims,
  latest: (a, b) => (b.lastPublished ?? "").localeCompare(a.lastPublished ?? ""),
  collection: () => 0,
};

/** "1 story", "12 stories". */
export const countOf = (stories: number): string => count(stories, "story").replace(/storys$/, "stories");
