/**
 * Print a timeline: parameters of the API in, a line for each entry out.
 *
 *     node dist/print.js http://127.0.0.1:8000 kind=meeting kind=visit after=2025-02
 */

import { connect, dateOf, faultsOf, headlineOf, readEntries, Refusal } from "./parley.js";
import type { Question } from "./parley.js";

const REPEATABLE: readonly string[] = ["actor", "kind"] satisfies (keyof Question)[];

/** What was typed, as a question: unchecked, because the server tells what is wrong with it. */
function questionOf(words: readonly string[]): Question {
  const typed = new URLSearchParams(words.join("&"));
  const question: Record<string, string | string[]> = {};
  for (const [name, value] of typed) {
    question[name] = REPEATABLE.includes(name) ? typed.getAll(name) : value;
  }
  return question as Question;
}

/** Print every entry that the question finds. */
async function main(server: string, words: readonly string[]): Promise<void> {
  for await (const entry of readEntries(connect(server), questionOf(words))) {
    console.log(`${dateOf(entry.date)}\t${headlineOf(entry)}`);
  }
}

const [server = "http://127.0.0.1:8000", ...words] = process.argv.slice(2);
try {
  await main(server, words);
} catch (fault) {
  if (!(fault instanceof Refusal)) throw fault;
  for (const line of faultsOf(fault.problem)) console.error(line);
  process.exitCode = 1;
}
