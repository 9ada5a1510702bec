import { type ReactNode, useEffect, useRef } from "react";
import type { Home } from "../api/home";
import type { Story } from "../story/story";
import { count, grouped } from "../story/words";
import { Quote } from "../widgets/Quote";
import { Siglum } from "../widgets/Siglum";
import { shortened } from "../widgets/shortened";
import { type Held, hasMainStory } from "./useHeld";
import { countOf } from "../stories/StoriesView";
import { ExportMenu } from "./ExportMenu";
import { Glossary } from "./Glossary";
import { type Route, type View, replace, to } from "./route";

const longestTitle = 160;

interface FrameProps {
  readonly story: Story | null;
  readonly held: Held | null;
  readonly route: Route;
  readonly home: Home;
  /** Why what is shown may be out of date; null when it is not. */
  readonly notice: string | null;
  readonly children: ReactNode;
}

/** What stands around every view: the story's title in a report's words, the counts, the ways to go. */
export function Frame({ story, held, route, home, notice, children }: FrameProps): ReactNode {
  const isOfMany = route.story === null && held !== null && !hasMainStory(held);
  const title = isOfMany ? null : (story?.title ?? held?.stories.find((one) => one.id === route.story)?.title ?? null);
  const all = held?.stories.length ?? 0;
  useEffect(() => {
    document.title = `${title ? shortened(title.text, longestTitle) : "Dossier"} · Stemma`;
  }, [title]);
  return (
    <div className="frame">
      <a className="skip-link" href="#main" onClick={focusMain}>
        to the content
      </a>
      <header className="masthead">
        <div className="top">
          <a className="maker" href={to("claims")}>
            Stemma
          </a>
          <h1>
            {title ? (
              <>
                <Quote text={shortened(title.text, longestTitle)} language={title.language} /> {story && <Siglum story={story} witness={title.report} />}
              </>
            ) : isOfMany ? (
              countOf(all)
            ) : (
              story && "A story without a title"
            )}
            {title && route.story === null && all > 1 && (
              <a className="others" href={to("stories")}>
                and {countOf(all - 1)} more
              </a>
            )}
          </h1>
          {story && <Counts story={story} />}
          <div className="tools">
            <SearchField route={route} />
            <ExportMenu home={home} story={route.story} />
            <Glossary />
          </div>
        </div>
        <Tabs story={story} stories={all} route={route} home={home} />
        {notice !== null && (
          <p className="notice" role="alert">
            {notice} What is shown is what was there before.
          </p>
        )}
      </header>
      <main id="main" tabIndex={0}>
        {children}
      </main>
    </div>
  );
}

/** The address holds the view, so a link within the page must not go through it. */
function focusMain(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById("main")?.focus();
}

function Counts({ story }: { story: Story }): ReactNode {
  const { reports, lostSources, skipped } = story.dossier;
  const outlets = new Set(reports.map((report) => report.outlet.host ?? report.outlet.name ?? report.id)).size;
  return (
    <p className="counts">
      {count(reports.length, "report")} · {count(outlets, "outlet")} · {count(lostSources.length, "lost source")}
      {skipped.length > 0 && (
        <>
          {" · "}
          <a href={to("about", "skipped")}>{count(skipped.length, "thing")} left out</a>
        </>
      )}
    </p>
  );
}

function SearchField({ route }: { route: Route }): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const shown = route.view === "search" ? (route.params.get("q") ?? "") : "";
  useEffect(() => {
    if (field.current && field.current !== document.activeElement) {
      field.current.value = shown;
    }
  }, [shown]);
  const go = (words: string): void => {
    const hash = to("search", null, [["q", words]]);
    if (route.view === "search") {
      replace(hash);
    } else {
      location.hash = hash;
    }
  };
  return (
    <form
      role="search"
      aria-label="All passages"
      onSubmit={(event) => {
        event.preventDefault();
        go(field.current?.value ?? "");
      }}
    >
      <input
        ref={field}
        type="search"
        aria-label="Words in any passage"
        placeholder="search all passages"
        defaultValue={shown}
        onChange={(event) => {
          if (route.view === "search" || event.currentTarget.value.length > 2) {
            go(event.currentTarget.value);
          }
        }}
      />
    </form>
  );
}

function Tabs({ story, stories, route, home }: { story: Story | null; stories: number; route: Route; home: Home }): ReactNode {
  const dossier = story?.dossier;
  const hasNone = story === null && stories > 1 && route.story === null;
  const ofStory: [View, string, number | null][] = [
    ["claims", "Claims", dossier?.claims.length ?? null],
    ["reports", "Reports", dossier?.reports.length ?? null],
    ["stemma", "Stemma", dossier?.derivations.length ?? null],
    ["compare", "Compare", null],
    ["timeline", "Timeline", dossier?.timeline.length ?? null],
    ["map", "Map", dossier?.places.length ?? null],
    ["actors", "Actors", dossier?.actors.length ?? null],
    ["about", "About", null],
  ];
  const tabs: [View, string, number | null][] = [
    ...(stories > 1 ? [["stories", "Stories", stories] satisfies [View, string, number | null]] : []),
    ...(hasNone ? [] : ofStory),
    ...(home.kind === "served" ? [["add", "Add", null] satisfies [View, string, number | null]] : []),
  ];
  return (
    <nav className="tabs" aria-label="Views">
      {tabs.map(([view, name, number]) => (
        <a key={view} href={to(view)} aria-current={route.view === view ? "page" : undefined}>
          {name} {number !== null && <span className="n">{grouped(number)}</span>}
        </a>
      ))}
    </nav>
  );
}
