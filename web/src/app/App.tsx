import { Component, type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import { ActorsView } from "../actors/ActorsView";
import { AddView } from "../add/AddView";
import { type Home, Problem, dossierOf } from "../api/home";
import type { Dossier } from "../api/dossier";
import { ClaimsView } from "../claims/ClaimsView";
import { CompareView } from "../compare/CompareView";
import { MapView } from "../map/MapView";
import { PrintedDossier } from "../print/PrintedDossier";
import { ReportsView } from "../report/ReportsView";
import { SearchView } from "../search/SearchView";
import { StemmaView } from "../stemma/StemmaView";
import { Story } from "../story/story";
import { TimelineView } from "../timeline/TimelineView";
import { AboutView } from "./AboutView";
import { Frame } from "./Frame";
import { type Route, useRoute } from "./route";
import { usePrinting } from "../print/usePrinting";

export function App({ home }: { home: Home }): ReactNode {
  const route = useRoute();
  const { dossier, problem, reload } = useDossier(home);
  const story = useMemo(() => (dossier === null ? null : new Story(dossier)), [dossier]);
  const isPrinting = usePrinting();
  if (story !== null && isPrinting) {
    return <PrintedDossier story={story} />;
  }
  return (
    <Frame story={story} route={route} home={home}>
      {problem !== null ? (
        <Failure title="The dossier could not be had" detail={problem} />
      ) : story === null ? (
        <p className="loading" role="status">
          Reading the dossier …
        </p>
      ) : (
        <Barrier key={route.view}>
          <Shown story={story} route={route} home={home} reload={reload} />
        </Barrier>
      )}
    </Frame>
  );
}

interface ShownProps {
  readonly story: Story;
  readonly route: Route;
  readonly home: Home;
  readonly reload: () => void;
}

function Shown({ story, route, home, reload }: ShownProps): ReactNode {
  if (story.dossier.reports.length === 0 && route.view !== "add" && route.view !== "about") {
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
    case "add":
      return <AddView home={home} added={reload} />;
    case "about":
      return <AboutView story={story} route={route} />;
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

function useDossier(home: Home) {
  const [dossier, take] = useState<Dossier | null>(home.kind === "file" ? home.dossier : null);
  const [problem, say] = useState<string | null>(null);
  const reload = useCallback(() => {
    if (home.kind === "served") {
      dossierOf(null).then(
        (one) => {
          take(one);
          say(null);
        },
        (why: unknown) => say(why instanceof Problem ? why.message : String(why)),
      );
    }
  }, [home]);
  useEffect(reload, [reload]);
  return { dossier, problem, reload };
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
