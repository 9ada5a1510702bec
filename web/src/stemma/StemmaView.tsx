import { type ReactNode, useMemo } from "react";
import { type Route, altered, replace } from "../app/route";
import type { Story } from "../story/story";
import { Siglum } from "../widgets/Siglum";
import { Drawn } from "./Drawn";
import { families } from "./drawing";

/** Where does this text come from? */
export function StemmaView({ story, route }: { story: Story; route: Route }): ReactNode {
  const groups = useMemo(() => families(story), [story]);
  const witness = route.params.get("witness");
  const asked = groups.findIndex((group) => group.includes(witness ?? ""));
  const chosen = asked >= 0 ? asked : Math.min(Number(route.params.get("family") ?? 0) || 0, Math.max(0, groups.length - 1));
  const family = groups[chosen];
  const tied = new Set(groups.flat());
  const apart = story.dossier.reports.filter((report) => !tied.has(report.id));
  return (
    <div className="page stemma">
      {family === undefined ? (
        <div className="empty">
          <h2>No report took its text from another</h2>
          <p>No two reports share passages or credit one another. Each stands on its own.</p>
        </div>
      ) : (
        <>
          {groups.length > 1 && (
            <label className="choice">
              <span className="note">reports tied to each other </span>
              <select value={chosen} onChange={(event) => replace(altered(route, { family: event.currentTarget.value, witness: null }))}>
                {groups.map((group, index) => (
                  <option key={group[0]} value={index}>
                    {group.slice(0, 8).map((id) => story.siglum(id)).join(" ")}
                    {group.length > 8 ? ` … (${group.length})` : ""}
                  </option>
                ))}
              </select>
            </label>
          )}
          <Drawn key={family.join()} story={story} family={family} witness={witness ?? null} />
        </>
      )}
      {apart.length > 0 && (
        <section>
          <h2>Sharing no text</h2>
          <p className="apart">
            {apart.map((report) => (
              <Siglum key={report.id} story={story} witness={report.id} />
            ))}
          </p>
        </section>
      )}
    </div>
  );
}

