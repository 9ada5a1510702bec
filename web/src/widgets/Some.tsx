import { type ReactNode, useState } from "react";
import { grouped } from "../story/words";

interface SomeProps<T> {
  readonly items: readonly T[];
  /** How many are shown until the reader asks for more. */
  readonly first: number;
  readonly className?: string | undefined;
  readonly render: (item: T) => ReactNode;
  readonly keyOf: (item: T) => string;
}

/** How many more each asking shows. */
const step = 100;

/** The first of a list, and the others when they are asked for. */
export function Some<T>({ items, first, className, render, keyOf }: SomeProps<T>): ReactNode {
  const [shown, show] = useState(first);
  return (
    <>
      <ul className={className}>
        {items.slice(0, shown).map((item) => (
          <li key={keyOf(item)}>{render(item)}</li>
        ))}
      </ul>
      {items.length > shown && (
        <p className="more">
          <button type="button" className="bare" onClick={() => show(shown + step)}>
            {items.length - shown <= step ? `show the other ${items.length - shown}` : `show ${step} more of ${grouped(items.length - shown)}`}
          </button>
        </p>
      )}
    </>
  );
}
