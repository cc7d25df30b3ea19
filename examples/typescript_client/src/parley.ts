/** How to ask a Parley server: a question goes in, entries of the timeline come out, with the types of its schema. */

import createClient from "openapi-fetch";
import type { components, operations, paths } from "./schema.js";

export type Entry = components["schemas"]["Entry"];
export type When = components["schemas"]["Date"];
export type Page = components["schemas"]["TimelinePage"];
export type Problem = components["schemas"]["Problem"];
export type Question = NonNullable<operations["list_timeline"]["parameters"]["query"]>;
export type Parley = ReturnType<typeof connect>;

const PROBLEM = "application/problem+json";
/** What this client reads; the schema also describes CSV, calendars and others, which would only widen the types. */
type Media = "application/json" | typeof PROBLEM;

/** A refusal: `problem.errors` names each parameter at fault, what was expected, and what may have been meant. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super([problem.detail, ...faultsOf(problem)].join("\n"));
  }
}

/** What is wrong with each parameter at fault, a line each. */
export function faultsOf({ errors = [] }: Problem): string[] {
  return errors.map(({ parameter, expected, found, suggestions }) => {
    const meant = suggestions.length ? ` (did you mean ${suggestions.join(" or ")}?)` : "";
    return `${parameter}: expected ${expected}, found ${JSON.stringify(found)}${meant}`;
  });
}

/** Connect to the server at that address. */
export function connect(server: string) {
  return createClient<paths, Media>({ baseUrl: server });
}

/** Read one page of the timeline. */
export async function readPage(parley: Parley, question: Question): Promise<Page> {
  const { data, error, response } = await parley.GET("/api/v1/timeline/", { params: { query: question } });
  if (data !== undefined) return data;
  if (response.headers.get("Content-Type")?.startsWith(PROBLEM)) throw new Refusal(error);
  throw new Error(`${response.url} answered ${response.status}`);
}

/** The question that leads to the page behind this one; undefined where it was the last. */
export function behind(page: Page, question: Question): Question | undefined {
  const cursor = page.next === null ? null : new URL(page.next).searchParams.get("cursor");
  return cursor === null ? undefined : { ...question, cursor };
}

/** Read all entries, a page at a time, as they are asked for. */
export async function* readEntries(parley: Parley, question: Question): AsyncGenerator<Entry, void, undefined> {
  for (let next: Question | undefined = question; next; ) {
    const page: Page = await readPage(parley, next);
    yield* page.results;
    next = behind(page, next);
  }
}

/** When, in words: never finer than the articles tell it. */
export function dateOf({ edtf, not_after }: When): string {
  if (edtf) return edtf;
  return not_after ? `undated, reported by ${not_after}` : "undated";
}

/** What happened or what was said, in one line. */
export function headlineOf(entry: Entry): string {
  switch (entry.type) {
    case "event":
      return entry.status === "happened" ? entry.title : `${entry.title} (${entry.status})`;
    case "statement":
      return `${entry.speaker.name}: ${entry.kind === "indirect" ? entry.text : `“${entry.text}”`}`;
  }
}
