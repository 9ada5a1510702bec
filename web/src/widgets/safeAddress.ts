/** The address if following it can do no more than open a page: http or https. Null for all else. */
export function safeAddress(uri: string): string | null {
  if (!/^https?:\/\//i.test(uri)) {
    return null;
  }
  try {
    return new URL(uri).href;
  } catch {
    return null;
  }
}
