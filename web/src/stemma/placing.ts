import { Graph, layout } from "@dagrejs/dagre";
import { hierarchy, tree } from "d3-hierarchy";

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Tie {
  readonly from: string;
  readonly to: string;
}

/** Where the circles stand, and between which points each line bends, in the order of the ties. */
export interface Placing {
  readonly at: ReadonlyMap<string, Point>;
  readonly bends: readonly (readonly Point[])[];
  readonly width: number;
  readonly height: number;
}

export const radius = 19;

const circle = { width: radius * 2 + 34, height: radius * 2 + 18 };
const apart = { x: 46, y: 62 };
const margin = { x: 50, y: 30 };

/** By ranks (dagre), where a child may have several parents. */
export function ranks<T extends Tie>(ids: readonly string[], ties: readonly T[], weightOf: (tie: T) => number): Placing {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: "TB", nodesep: apart.x, ranksep: apart.y, marginx: margin.x, marginy: margin.y });
  graph.setDefaultEdgeLabel(() => ({}));
  ids.forEach((id) => graph.setNode(id, { ...circle }));
  ties.forEach((tie, index) => graph.setEdge(tie.from, tie.to, { weight: 1 + 4 * weightOf(tie) }, String(index)));
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    at: new Map(ids.map((id) => [id, pointOf(graph.node(id) as Point)])),
    // The layout begins and ends a line at a box around the circle; here it goes on to the circle itself.
    bends: ties.map((tie, index) => (graph.edge(tie.from, tie.to, String(index)) as { points: Point[] }).points.slice(1, -1).map(pointOf)),
    width,
    height,
  };
}

const pointOf = ({ x, y }: Point): Point => ({ x, y });

/** As trees side by side, in time that grows with the ties alone; each child has one parent at most, and a ring of ties is cut where it closes. */
export function forest(ids: readonly string[], ties: readonly Tie[]): Placing {
  const parents = new Map<string, string>();
  for (const { from, to } of ties) {
    if (!parents.has(to) && !leads(parents, from, to)) {
      parents.set(to, from);
    }
  }
  const children = Map.groupBy(
    ids.filter((id) => parents.has(id)),
    (id) => parents.get(id)!,
  );
  const roots = ids.filter((id) => !parents.has(id));
  const above = "";
  const whole = hierarchy(above, (id) => (id === above ? roots : children.get(id)));
  const placed = tree<string>()
    .nodeSize([circle.width + apart.x / 2, circle.height + apart.y])
    .separation(() => 1)(whole)
    .descendants()
    .filter((node) => node.data !== above);
  const left = Math.min(...placed.map((node) => node.x));
  const right = Math.max(...placed.map((node) => node.x));
  const top = circle.height + apart.y;
  const at = new Map(placed.map((node): [string, Point] => [node.data, { x: node.x - left + margin.x + circle.width / 2, y: node.y - top + margin.y + circle.height / 2 }]));
  const lowest = Math.max(...placed.map((node) => node.y));
  return {
    at,
    bends: ties.map(({ from, to }) => {
      const [start, end] = [at.get(from)!, at.get(to)!];
      const half = (start.y + end.y) / 2;
      return start.x === end.x ? [] : [{ x: start.x, y: half }, { x: end.x, y: half }];
    }),
    width: right - left + 2 * margin.x + circle.width,
    height: lowest - top + 2 * margin.y + circle.height,
  };
}

/** Whether the way up from one witness comes to another. */
function leads(parents: ReadonlyMap<string, string>, from: string, to: string): boolean {
  for (let at: string | undefined = from; at !== undefined; at = parents.get(at)) {
    if (at === to) {
      return true;
    }
  }
  return false;
}
