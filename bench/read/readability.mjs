// Reads a folder of pages with Mozilla's Readability on jsdom: one round to warm up, then as many as asked for.
// Usage: node readability.mjs FOLDER ROUNDS; prints the pages a second. Decompressing is not counted.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { JSDOM, VirtualConsole } from "jsdom";

const [folder, rounds] = [process.argv[2], Number(process.argv[3] ?? 1)];
const pages = readdirSync(folder)
  .filter((name) => name.endsWith(".html.gz"))
  .sort()
  .map((name) => gunzipSync(readFileSync(join(folder, name))).toString("utf8"));

const read = (html) => {
  const page = new JSDOM(html, { url: "https://page.example/", virtualConsole: new VirtualConsole() });
  const article = new Readability(page.window.document).parse();
  page.window.close();
  return article?.textContent.length ?? 0;
};

pages.forEach(read);
const started = process.hrtime.bigint();
for (let round = 0; round < rounds; round++) pages.forEach(read);
const seconds = Number(process.hrtime.bigint() - started) / 1e9;
console.log(`pages/s ${((pages.length * rounds) / seconds).toFixed(1)}`);
