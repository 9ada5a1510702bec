import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect } from "react";

/** Up to this many items all stand in the page, so that the browser's own search and printing reach them. */
const shortest = 120;

/** Guess at an item's height in pixels, until it is measured. */
const guessedHeight = 104;

interface Items {
  readonly count: number;
  readonly keyOf: (index: number) => string;
  readonly render: (index: number) => ReactNode;
  /** The element that scrolls; null until it stands in the page. */
  readonly scroller: HTMLElement | null;
  readonly label: string;
  /** Scrolled into view when it changes; -1 for none. */
  readonly shown?: number;
}

/** A list of any length; of a long one only what is in view stands in the page. */
export function LongList(items: Items): ReactNode {
  return items.count <= shortest ? <WholeList {...items} /> : <VirtualList {...items} />;
}

function WholeList({ count, keyOf, render, label }: Items): ReactNode {
  return (
    <ol aria-label={label}>
      {Array.from({ length: count }, (_, index) => (
        <li key={keyOf(index)}>{render(index)}</li>
      ))}
    </ol>
  );
}

function VirtualList({ count, keyOf, render, scroller, label, shown = -1 }: Items): ReactNode {
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller,
    estimateSize: () => guessedHeight,
    getItemKey: keyOf,
    overscan: 8,
  });
  useEffect(() => {
    if (shown >= 0) {
      rows.scrollToIndex(shown, { align: "auto" });
    }
  }, [rows, shown]);
  return (
    <ol aria-label={label} className="virtual" style={{ height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map((row) => (
        <li
          key={row.key}
          ref={rows.measureElement}
          data-index={row.index}
          aria-posinset={row.index + 1}
          aria-setsize={count}
          style={{ transform: `translateY(${row.start}px)` }}
        >
          {render(row.index)}
        </li>
      ))}
    </ol>
  );
}
