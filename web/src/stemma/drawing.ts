import type { Derivation } from "../api/dossier";
import { share } from "../story/share";
import type { Story } from "../story/story";
import { type Point, forest, radius, ranks } from "./placing";

export interface Node {
  /** A report's or a lost source's id; of a stack, that of its first report. */
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly isLost: boolean;
  /** More reports that hang from the same parents and have none below them; drawn as one. */
  readonly stacked: readonly string[];
}

export interface Edge {
  readonly derivation: Derivation;
  readonly path: string;
  /** Share of the child's text that was taken, 0 to 1; null where no passage is known. */
  readonly share: number | null;
  readonly isContamination: boolean;
}

export interface Drawing {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  /** The node that most lines begin at; undefined when there is no line. */
  readonly widest: Node | undefined;
  readonly width: number;
  readonly height: number;
}

/** Pixels under the lowest circle for the name below it. */
const roomForName = 16;

/** Most parents drawn for one child, those it took most from; the list below the drawing has all. */
const mostParents = 3;

/** Of a family with more members than this only the strongest tie of each is drawn, so that it can be read. */
const largeFamily = 60;

/** Children of the same parents beyond this many are drawn as one stack. */
const mostSiblings = 6;

/** Groups of reports that are tied to each other, the largest first, each in report order. */
export function families(story: Story): string[][] {
  const family = new Map<string, string>();
  const root = (id: string): string => {
    let at = id;
    for (let up = family.get(at); up !== undefined; up = family.get(at)) {
      at = up;
    }
    return at;
  };
  const join = (one: string, other: string): void => {
    const [a, b] = [root(one), root(other)];
    if (a !== b) {
      family.set(b, a);
    }
  };
  story.dossier.derivations.forEach((tie) => join(tie.from, tie.to));
  story.dossier.lostSources.forEach((lost) => lost.reports.forEach((report) => join(lost.id, report)));
  const tied = new Set([
    ...story.dossier.derivations.flatMap((tie) => [tie.from, tie.to]),
    ...story.dossier.lostSources.flatMap((lost) => [lost.id, ...lost.reports]),
  ]);
  const witnesses = [...story.dossier.lostSources.map((lost) => lost.id), ...story.dossier.reports.map((report) => report.id)];
  const groups = Map.groupBy(
    witnesses.filter((id) => tied.has(id)),
    root,
  );
  return [...groups.values()].toSorted((a, b) => b.length - a.length);
}

/** Places a family on paper: parents above children, so that time runs down. */
export function draw(story: Story, family: readonly string[]): Drawing {
  const members = new Set(family);
  const ties = drawnTies(story, members);
  const stacks = stacked(family, ties);
  const hidden = new Set([...stacks.values()].flat());
  const shown = ties.filter((tie) => !hidden.has(tie.to) && !hidden.has(tie.from));
  const ids = family.filter((id) => !hidden.has(id));
  const placing = isLarge(members) ? forest(ids, shown) : ranks(ids, shown, (tie) => share(story, tie) ?? 0);
  const parents = new Map<string, number>();
  const edges = shown.map((derivation, index): Edge => {
    const number = parents.get(derivation.to) ?? 0;
    parents.set(derivation.to, number + 1);
    const ends = [derivation.from, derivation.to].map((id) => placing.at.get(id)) as [Point, Point];
    return { derivation, path: curve(fromRimToRim(placing.bends[index] ?? [], ends)), share: share(story, derivation), isContamination: number > 0 };
  });
  const nodes = ids.map((id): Node => ({ id, ...placing.at.get(id)!, isLost: story.lost.has(id), stacked: stacks.get(id) ?? [] }));
  return { nodes, edges, widest: widest(nodes, edges), width: Math.ceil(placing.width), height: Math.ceil(placing.height) + roomForName };
}

function widest(nodes: readonly Node[], edges: readonly Edge[]): Node | undefined {
  const lines = Map.groupBy(edges, (edge) => edge.derivation.from);
  const [id] = [...lines].reduce((most, one) => (one[1].length > most[1].length ? one : most), ["", []] as [string, Edge[]]);
  return nodes.find((node) => node.id === id);
}

const isLarge = (members: ReadonlySet<string>): boolean => members.size > largeFamily;

function drawnTies(story: Story, members: ReadonlySet<string>): Derivation[] {
  const byChild = Map.groupBy(
    story.dossier.derivations.filter((tie) => tie.from !== tie.to && members.has(tie.to)),
    (tie) => tie.to,
  );
  return [...byChild.values()].flatMap((ties) =>
    ties
      .toSorted(
        (a, b) =>
          Number(story.lost.has(b.from)) - Number(story.lost.has(a.from)) ||
          Number(b.direction === "decided") - Number(a.direction === "decided") ||
          (share(story, b) ?? 0) - (share(story, a) ?? 0),
      )
      .slice(0, isLarge(members) ? 1 : mostParents),
  );
}

/** For the first of each crowd of like children, the others. */
function stacked(family: readonly string[], ties: readonly Derivation[]): Map<string, string[]> {
  const above = Map.groupBy(ties, (tie) => tie.to);
  const haveChildren = new Set(ties.map((tie) => tie.from));
  const leaves = family.filter((id) => !haveChildren.has(id) && above.has(id));
  const crowds = Map.groupBy(leaves, (id) => (above.get(id) ?? []).map((tie) => `${tie.from} ${tie.direction}`).toSorted().join("|"));
  const stacks = new Map<string, string[]>();
  for (const [first, ...others] of crowds.values()) {
    if (first !== undefined && others.length >= mostSiblings) {
      stacks.set(first, others);
    }
  }
  return stacks;
}

/** Pixels between a circle and the end of a line. */
const gap = 3;

function fromRimToRim(bends: readonly Point[], [from, to]: readonly [Point, Point]): Point[] {
  return [rim(from, bends[0] ?? to), ...bends, rim(to, bends.at(-1) ?? from)];
}

function rim(centre: Point, towards: Point): Point {
  const [x, y] = [towards.x - centre.x, towards.y - centre.y];
  const length = Math.hypot(x, y) || 1;
  return { x: centre.x + (x / length) * (radius + gap), y: centre.y + (y / length) * (radius + gap) };
}

function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) {
    return "";
  }
  let path = `M${first.x.toFixed(1)} ${first.y.toFixed(1)}`;
  for (let index = 0; index < rest.length - 1; index++) {
    const [at, next] = [rest[index]!, rest[index + 1]!];
    path += `Q${at.x.toFixed(1)} ${at.y.toFixed(1)} ${((at.x + next.x) / 2).toFixed(1)} ${((at.y + next.y) / 2).toFixed(1)}`;
  }
  return `${path}L${last.x.toFixed(1)} ${last.y.toFixed(1)}`;
}
