import { Component, type ReactNode, useMemo } from "react";
import { ActorsView } from "../actors/ActorsView";
import { AddView } from "../add/AddView";
import type { Home } from "../api/home";
import { ClaimsView } from "../claims/ClaimsView";
import { CompareView } from "../compare/CompareView";
import { MapView } from "../map/MapView";
import { PrintedDossier } from "../print/PrintedDossier";
import { ReportsView } from "../report/ReportsView";
import { SearchView } from "../search/SearchView";
import { ServedSearch } from "../search/ServedSearch";
import { StoriesView } from "../stories/StoriesView";
import { StemmaView } from "../stemma/StemmaView";
import { Story } from "../story/story";
import { TimelineView } from "../timeline/TimelineView";
import { AboutView } from "./AboutView";
import { Frame } from "./Frame";
import { type Route, useRoute } from "./route";
import { type Held, hasMainStory, useDossier, useHeld } from "./useHeld";
import { usePrinting } from "../print/usePrinting";

export function App({ home }: { home: Home }): ReactNode {
  const asked = useRoute();
  const { held, problem, reload } = useHeld(home);
  const { dossier, problem: lacking } = useDossier(held, asked.story);
  const story = useMemo(() => (dossier === null ? null : new Story(dossier)), [dossier]);
  const isPrinting = usePrinting();
  if (story !== null && isPrinting) {
    return <PrintedDossier story={story} />;
  }
  const route: Route = asked.isBare && held !== null && !hasMainStory(held) ? { ...asked, view: "stories" } : asked;
  const needsStory = route.view !== "stories" && route.view !== "add";
  const why = held === null ? problem : needsStory ? lacking : null;
  return (
    <Frame story={story} held={held} route={route} home={home} notice={held === null ? null : problem}>
      {why !== null ? (
        <Failure title="The dossier could not be had" detail={why} />
      ) : held === null ? (
        <Loading />
      ) : (
        <Barrier key={route.view}>
          <Shown story={story} held={held} route={route} home={home} reload={reload} />
        </Barrier>
      )}
    </Frame>
  );
}

function Loading(): ReactNode {
  return (
    <p className="loading" role="status">
      Reading the dossier …
    </p>
  );
}

interface ShownProps {
  /** Null until the story asked for is there, and where none was chosen of a collection that is read story by story. */
  readonly story: Story | null;
  readonly held: Held;
  readonly route: Route;
  readonly home: Home;
  readonly reload: () => void;
}

function Shown({ story, held, route, home, reload }: ShownProps): ReactNode {
  if (route.view === "add") {
    return <AddView home={home} added={reload} />;
  }
  if (story === null && route.story === null && route.view === "search") {
    return <ServedSearch stories={held.stories} route={route} />;
  }
  if (route.view === "stories" || (story === null && route.story === null)) {
    return <StoriesView stories={held.stories} route={route} isWhole={held.whole !== null} />;
  }
  return story === null ? <Loading /> : <OfStory story={story} route={route} home={home} />;
}

function OfStory({ story, route, home }: { story: Story; route: Route; home: Home }): ReactNode {
  if (story.dossier.reports.length === 0 && route.view !== "about") {
    return <Nothing home={home} />;
  }
  switch (route.view) {
    case "claims":
      return <ClaimsView story={story} route={route} />;
    case "reports":
      return <ReportsView story={story} route={route} />;
    case "stemma":
      return <StemmaView story={story} route={route} />;
    case "compare":
      return <CompareView story={story} route={route} />;
    case "timeline":
      return <TimelineView story={story} />;
    case "map":
      return <MapView story={story} route={route} />;
    case "actors":
      return <ActorsView story={story} route={route} />;
    case "search":
      return <SearchView story={story} route={route} />;
    case "about":
      return <AboutView story={story} route={route} />;
    default:
      return null;
  }
}

function Nothing({ home }: { home: Home }): ReactNode {
  return (
    <div className="page">
      <div className="empty">
        <h2>No report yet</h2>
        {home.kind === "served" ? (
          <p>
            <a href="#/add">Add pages, feeds, archives or text</a>, and what they claim will be laid out here.
          </p>
        ) : (
          <p>
            No input became a report. <a href="#/about">What was left out, and why</a>
          </p>
        )}
      </div>
    </div>
  );
}

function Failure({ title, detail }: { title: string; detail: string }): ReactNode {
  return (
    <div className="failure" role="alert">
      <h2>{title}</h2>
      <pre>{detail}</pre>
      <p>
        <button type="button" onClick={() => location.reload()}>
          Try again
        </button>
      </p>
    </div>
  );
}

/** Keeps a view that fails from taking the others with it. */
class Barrier extends Component<{ children: ReactNode }, { detail: string | null }> {
  override state: { detail: string | null } = { detail: null };

  static getDerivedStateFromError(error: unknown): { detail: string } {
    return { detail: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    return this.state.detail === null ? this.props.children : <Failure title="This view could not be drawn; the others still can" detail={this.state.detail} />;
  }
}
