import type { ReactNode } from "react";
import { type Mark, colourOf, shapeOf, unattributed } from "../story/origins";

/** An origin's dot and number in its colour; hollow where nobody is named. */
export function OriginSign({ mark }: { mark: Mark }): ReactNode {
  return (
    <span className={`mark ${colourOf(mark)}`}>{mark === unattributed ? <span aria-label="nobody named">○</span> : `${shapeOf(mark)}${mark}`}</span>
  );
}
