const names = new Intl.DisplayNames("en", { type: "region" });

/** The usual name of a country, or what was given where it is no ISO 3166-1 alpha-2 code. */
export const countryName = (code: string): string => (/^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code);
