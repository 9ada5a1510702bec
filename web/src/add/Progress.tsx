import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Addition, Skip, StageProgress } from "../api/dossier";
import { Problem, apiRoot, ask } from "../api/home";
import { to } from "../app/route";
import { plain } from "../story/words";
import { Visible } from "../widgets/Visible";

type Standing = Pick<Addition, "state" | "problem">;

const ends = ["done", "failed", "cancelled"];

/** One addition while the server works on it, and how it ended. */
export function Progress({ location, done }: { location: string; done: () => void }): ReactNode {
  const [stages, note] = useState<ReadonlyMap<string, StageProgress>>(new Map());
  const [skips, skip] = useState<readonly Skip[]>([]);
  const [standing, stand] = useState<Standing>({ state: "waiting", problem: null });
  const [lost, lose] = useState<string | null>(null);
  const finished = useRef(done);
  finished.current = done;
  useEffect(() => {
    const events = new EventSource(`${location}/events`);
    const on = <T,>(name: string, take: (data: T) => void): void => events.addEventListener(name, (event) => take(JSON.parse((event as MessageEvent<string>).data) as T));
    on<StageProgress>("progress", (stage) => note((before) => new Map([...before, [stage.stage, stage]])));
    on<Skip>("skip", (one) => skip((before) => [...before, one]));
    on<Standing>("state", stand);
    ends.forEach((name) =>
      on<Standing>(name, (last) => {
        stand(last);
        events.close();
        if (name === "done") {
          finished.current();
        }
      }),
    );
    events.addEventListener("error", () => {
      // The browser tries again by itself until the server refuses.
      lose(events.readyState === EventSource.CLOSED ? "The server no longer tells of this addition." : "The server does not answer; asking again …");
    });
    events.addEventListener("open", () => lose(null));
    return () => events.close();
  }, [location]);
  const isOver = ends.includes(standing.state);
  return (
    <section className="progress" aria-live="polite" aria-label="Addition">
      <h2>
        {standing.state} {!isOver && <button type="button" onClick={() => ask(location.slice(apiRoot.length), { method: "DELETE" }).catch((why: unknown) => lose(why instanceof Problem ? why.message : String(why)))}>cancel</button>}
      </h2>
      {lost !== null && !isOver && <p role="alert">{lost}</p>}
      {standing.problem && <p role="alert">{standing.problem.detail}</p>}
      <ul>
        {[...stages.values()].map((stage) => (
          <li key={stage.stage}>
            <span>{stage.stage}</span>
            {stage.total === 0 && !isOver ? <progress aria-label={stage.stage} /> : <progress aria-label={stage.stage} max={Math.max(1, stage.total)} value={stage.total === 0 ? 1 : stage.done} />}
            <span className="note">{stage.total === 0 ? stage.done : `${stage.done} of ${stage.total}`}</span>
          </li>
        ))}
      </ul>
      {skips.map((one, index) => (
        <p key={index} className="note">
          <bdi>
            <Visible text={one.uri} />
          </bdi>
          : {plain(one.reason)}. <Visible text={one.detail} />
        </p>
      ))}
      {standing.state === "done" && (
        <p>
          <a href={to("claims")}>See the claims</a>
        </p>
      )}
    </section>
  );
}
