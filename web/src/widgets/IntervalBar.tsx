import type { ReactNode } from "react";
import type { Quantity } from "../api/dossier";
import { figure } from "../story/figures";
import { type Mark, colourOf } from "../story/origins";

const width = 240;
const margin = 8;

/** A figure on a line: a dot is the best figure, a stroke the interval, an arrow an open bound. */
export function IntervalBar({ quantity, scale, mark }: { quantity: Quantity; scale: number; mark: Mark }): ReactNode {
  const { best, low, high } = quantity;
  const at = (number: number): number => margin + Math.min(1, Math.max(0, number / scale)) * (width - 2 * margin);
  const from = low !== null ? at(low) : best !== null ? at(best) : margin;
  const until = high !== null ? at(high) : width - margin;
  const isOpen = high === null && low !== null;
  return (
    <svg className={`bar ${colourOf(mark)}`} viewBox={`0 0 ${width} 16`} role="img" aria-label={figure(quantity)}>
      <path className="axis" d={`M${margin} 8H${width - margin}`} />
      {(low !== null || high !== null) && <path className="interval" d={`M${from} 8H${until}`} />}
      {isOpen && <path className="arrow" d={`M${width - margin - 5} 4L${width - margin} 8L${width - margin - 5} 12`} />}
      {best !== null && <circle className="best" cx={at(best)} cy={8} r={4} />}
    </svg>
  );
}
