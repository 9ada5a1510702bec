import type { ReactNode } from "react";
import { to } from "../app/route";
import type { Derivation } from "../api/dossier";
import { share } from "../story/share";
import type { Story } from "../story/story";
import { count, plain, taking } from "../story/words";
import { Siglum } from "../widgets/Siglum";
import { shortened } from "../widgets/shortened";
import { Visible } from "../widgets/Visible";

const longestDetail = 600;

/** One tie in a line, and each piece of evidence for it in one more. */
export function Evidence({ story, derivation }: { story: Story; derivation: Derivation }): ReactNode {
  const part = share(story, derivation);
  const changes = [...new Set(derivation.passages.flatMap((passage) => passage.changed))];
  return (
    <div className="evidence">
      <p>
        <Siglum story={story} witness={derivation.from} /> {derivation.direction === "undecided" ? "—?—" : "→"} <Siglum story={story} witness={derivation.to} />{" "}
        {taking(derivation.kind)}
        {derivation.direction === "undecided" && ", direction not decided"}
        {derivation.passages.length > 0 && <> · {count(derivation.passages.length, "passage")}</>}
        {part !== null && <> · {Math.round(part * 100)} % of {story.siglum(derivation.to)}</>}
        {story.reports.has(derivation.from) && derivation.passages.length > 0 && (
          <>
            {" · "}
            <a href={to("compare", `${derivation.from}~${derivation.to}`)}>compare</a>
          </>
        )}
      </p>
      {changes.length > 0 && <p className="changes">on the way: {changes.map(plain).join(", ")}</p>}
      <ul className="note">
        {derivation.evidence.map((piece, index) => (
          <li key={index}>
            {plain(piece.code)}:{" "}
            <bdi>
              {piece.report !== null && piece.start !== null && story.reports.has(piece.report) ? (
                <a href={to("reports", piece.report, [["at", `${piece.start}-${piece.end}`]])}>
                  <Visible text={shortened(piece.detail, longestDetail)} />
                </a>
              ) : (
                <Visible text={shortened(piece.detail, longestDetail)} />
              )}
            </bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
