import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from "react";
import { to } from "../app/route";
import type { Derivation } from "../api/dossier";
import type { Story } from "../story/story";
import { count, plain } from "../story/words";
import { Siglum } from "../widgets/Siglum";
import { Some } from "../widgets/Some";
import { shortened } from "../widgets/shortened";
import { Evidence } from "./Evidence";
import { type Edge, type Node, draw } from "./drawing";
import { radius } from "./placing";

/** Pixels of an edge by which nothing and by which everything was taken. */
const [thinnest, thickest] = [1.25, 7];

const longestName = 22;

/** Ties listed until the reader asks for the others. */
const firstTies = 20;

/** One family of reports: parents above children, and under it every tie with its evidence. */
export function Drawn({ story, family, witness }: { story: Story; family: readonly string[]; witness: string | null }): ReactNode {
  const drawing = useMemo(() => draw(story, family), [story, family]);
  const [pointed, point] = useState<Derivation | null>(null);
  const paper = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const centre = drawing.nodes.find((node) => node.id === witness) ?? drawing.widest;
    if (paper.current && centre) {
      paper.current.scrollLeft = centre.x - paper.current.clientWidth / 2;
    }
  }, [drawing, witness]);
  const members = new Set(family);
  const ties = story.dossier.derivations.filter((tie) => members.has(tie.to));
  return (
    <>
      <figure className="drawing">
        <div className="paper" ref={paper}>
        <svg viewBox={`0 0 ${drawing.width} ${drawing.height}`} width={drawing.width} height={drawing.height} role="group" aria-label="Stemma: parents above, children below">
          <defs>
            <marker id="arrow" viewBox="0 0 10 10" refX="8" refY="5" markerUnits="userSpaceOnUse" markerWidth="13" markerHeight="13" orient="auto">
              <path d="M0 0L10 5L0 10z" />
            </marker>
          </defs>
          {drawing.edges.map((edge) => (
            <EdgeLine key={`${edge.derivation.from}~${edge.derivation.to}`} story={story} edge={edge} point={point} />
          ))}
          {drawing.nodes.map((node) => (
            <Witness key={node.id} story={story} node={node} isAsked={node.id === witness} />
          ))}
        </svg>
        </div>
        <figcaption className="evidence-panel" aria-live="polite">
          {pointed === null ? <Legend /> : <Evidence story={story} derivation={pointed} />}
        </figcaption>
      </figure>
      {drawing.nodes.filter((node) => node.stacked.length > 0).map((node) => (
        <p className="note" key={node.id}>
          +{node.stacked.length + 1}: <Sigla story={story} ids={[node.id, ...node.stacked]} />
        </p>
      ))}
      {family.filter((id) => story.lost.has(id)).map((id) => (
        <LostSourceNote key={id} story={story} id={id} />
      ))}
      <h2>{count(ties.length, "tie")}, with what each is known from</h2>
      <Some className="ties" first={firstTies} items={ties} keyOf={(tie) => `${tie.from}~${tie.to}`} render={(tie) => <Evidence story={story} derivation={tie} />} />
    </>
  );
}

function EdgeLine({ story, edge, point }: { story: Story; edge: Edge; point: (tie: Derivation | null) => void }): ReactNode {
  const { derivation } = edge;
  const isUndecided = derivation.direction === "undecided";
  const width = thinnest + (thickest - thinnest) * (edge.share ?? 0);
  const name = `${story.siglum(derivation.to)} ${isUndecided ? "shares text with" : "takes from"} ${story.siglum(derivation.from)}${edge.share === null ? "" : `, ${Math.round(edge.share * 100)} % of its text`}`;
  const show = (): void => point(derivation);
  const canCompare = story.reports.has(derivation.from) && derivation.passages.length > 0;
  return (
    <a
      href={canCompare ? to("compare", `${derivation.from}~${derivation.to}`) : to("stemma", null, [["witness", derivation.from]])}
      className={`edge${isUndecided ? " undecided" : ""}${edge.isContamination ? " second" : ""}`}
      aria-label={name}
      onMouseEnter={show}
      onFocus={show}
    >
      <path className="reach" d={edge.path} />
      <path className="stroke" d={edge.path} strokeWidth={width} markerEnd={isUndecided ? undefined : "url(#arrow)"} />
    </a>
  );
}

function Witness({ story, node, isAsked }: { story: Story; node: Node; isAsked: boolean }): ReactNode {
  const report = story.reports.get(node.id);
  const name = report ? (report.outlet.name ?? report.outlet.host ?? "") : (story.lost.get(node.id)?.name ?? "lost source");
  const letter = node.stacked.length > 0 ? `+${node.stacked.length + 1}` : (report?.siglum ?? "◌");
  const shown = shortened(name, longestName);
  return (
    <g transform={`translate(${node.x} ${node.y})`}>
    <a
      className={`witness${node.isLost ? " lost" : ""}${isAsked ? " asked" : ""}`}
      href={report ? to("reports", node.id) : to("stemma", null, [["witness", node.id]])}
    >
      {node.stacked.length > 0 && <circle className="shade" cx={5} cy={-5} r={radius} />}
      <circle r={radius} />
      <text dy="0.35em">{letter}</text>
      <text className="name" y={radius + 14}>
        {shown}
      </text>
    </a>
    </g>
  );
}

function LostSourceNote({ story, id }: { story: Story; id: string }): ReactNode {
  const lost = story.lost.get(id);
  return (
    lost && (
      <p className="note" id={id}>
        ◌ {lost.name === null ? "a lost source without a name" : <bdi className="said">{lost.name}</bdi>}, known from{" "}
        {[...new Set(lost.evidence.map((one) => plain(one.code)))].join(", ")}; above{" "}
        <Sigla story={story} ids={lost.reports} />
      </p>
    )
  );
}

/** Reports named in one line. */
const mostSigla = 40;

function Sigla({ story, ids }: { story: Story; ids: readonly string[] }): ReactNode {
  return (
    <>
      {ids.slice(0, mostSigla).map((id) => (
        <span key={id}>
          <Siglum story={story} witness={id} />{" "}
        </span>
      ))}
      {ids.length > mostSigla && `and ${ids.length - mostSigla} more`}
    </>
  );
}

function Legend(): ReactNode {
  return (
    <ul className="legend note">
      <li>circle: a report, by its letter; dashed: a lost source</li>
      <li>line: what was taken, thicker for more of the lower one’s text; dashed: direction not decided</li>
      <li>a second line into a report: it took from more than one</li>
      <li>point at a line for its evidence, follow it to compare</li>
    </ul>
  );
}
