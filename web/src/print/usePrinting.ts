import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Whether the page is on its way to paper. */
export function usePrinting(): boolean {
  const [isPrinting, set] = useState(false);
  useEffect(() => {
    const before = (): void => flushSync(() => set(true));
    const after = (): void => set(false);
    addEventListener("beforeprint", before);
    addEventListener("afterprint", after);
    return () => {
      removeEventListener("beforeprint", before);
      removeEventListener("afterprint", after);
    };
  }, []);
  return isPrinting;
}
