import { ask } from "../api/home";

export type Given =
  | { readonly kind: "files"; readonly files: readonly File[] }
  | { readonly kind: "text"; readonly text: string; readonly title: string | null; readonly outlet: string | null; readonly published: string | null }
  | { readonly kind: "address"; readonly address: string };

/** Hands something to the server; the path of the addition that works on it. */
export async function submit(given: Given): Promise<string> {
  const answer = await ask("/additions", { method: "POST", ...bodyOf(given) });
  const location = answer.headers.get("Location");
  if (location === null) {
    throw new Error("The server did not say where the addition stands.");
  }
  return new URL(location, document.baseURI).pathname;
}

function bodyOf(given: Given): RequestInit {
  if (given.kind === "files") {
    const form = new FormData();
    given.files.forEach((file) => form.append("files", file, file.name));
    return { body: form };
  }
  const fields = Object.entries(given).filter(([name, value]) => name !== "kind" && value !== null);
  return { body: JSON.stringify(Object.fromEntries(fields)), headers: { "Content-Type": "application/json" } };
}
