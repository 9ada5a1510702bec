/** A stretch of days. An open end is null. */
export interface Days {
  /** Days since 1970-01-01, inclusive. */
  readonly first: number | null;
  readonly last: number | null;
  readonly isApproximate: boolean;
}

const dayOf = (year: number, month: number, day: number): number => Math.round(Date.UTC(year, month - 1, day) / 86_400_000);

/** The days of an EDTF date or interval as the dossier writes them; null for words that are no date. */
export function days(edtf: string): Days | null {
  const [start, end, more] = edtf.split("/");
  if (start === undefined || more !== undefined) {
    return null;
  }
  if (end === undefined) {
    return single(start);
  }
  const [from, until] = [single(start), single(end)];
  const isOpen = (part: string): boolean => part === ".." || part === "";
  if ((from === null && !isOpen(start)) || (until === null && !isOpen(end)) || (from === null && until === null)) {
    return null;
  }
  return { first: from?.first ?? null, last: until?.last ?? null, isApproximate: (from?.isApproximate ?? false) || (until?.isApproximate ?? false) };
}

function single(part: string): Days | null {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T[\d:.]+Z?)?([~?%]?)$/.exec(part);
  if (found) {
    const [, year, month, day, sign] = found;
    return { ...stretch(Number(year), month, day), isApproximate: sign !== "" };
  }
  const decade = /^(\d{3})X$/.exec(part);
  return decade ? { first: dayOf(Number(decade[1]) * 10, 1, 1), last: dayOf(Number(decade[1]) * 10 + 9, 12, 31), isApproximate: false } : null;
}

function stretch(year: number, month: string | undefined, day: string | undefined): { first: number; last: number } {
  if (day !== undefined) {
    const one = dayOf(year, Number(month), Number(day));
    return { first: one, last: one };
  }
  const number = month === undefined ? 0 : Number(month);
  if (number >= 1 && number <= 12) {
    return { first: dayOf(year, number, 1), last: dayOf(year, number + 1, 0) };
  }
  const quarter = number >= 33 && number <= 36 ? number - 33 : null;
  if (quarter !== null) {
    return { first: dayOf(year, quarter * 3 + 1, 1), last: dayOf(year, quarter * 3 + 4, 0) };
  }
  const half = number === 40 ? 0 : number === 41 ? 1 : null;
  return half === null
    ? { first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) }
    : { first: dayOf(year, half * 6 + 1, 1), last: dayOf(year, half * 6 + 7, 0) };
}

/** "2032-10-10". */
export const dayText = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
