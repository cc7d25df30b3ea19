/** The page: what the form asks goes in, a list of the timeline comes out. */

import { behind, connect, dateOf, headlineOf, readPage } from "./parley.js";
import type { Entry, Question } from "./parley.js";

const ENTRIES_A_PAGE = 20;

const server = new URLSearchParams(location.search).get("server") ?? "http://127.0.0.1:8000";
const parley = connect(server);
const form = find("form", HTMLFormElement);
const list = find("ol", HTMLOListElement);
const more = find("#more", HTMLButtonElement);
const state = find("[role=status]", HTMLElement);
let next: Question | undefined;

/** An element that the page must have, as what it is. */
function find<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`the page has no ${selector}`);
  return found;
}

/** An element with that text, which is never read as HTML. */
function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text: string): HTMLElementTagNameMap[Tag] {
  return Object.assign(document.createElement(tag), { textContent: text });
}

/** One entry with the words that carry it and the way to their articles. */
function item(entry: Entry): HTMLLIElement {
  const shown = document.createElement("li");
  shown.append(element("time", dateOf(entry.date)), element("h2", headlineOf(entry)));
  for (const { words, article } of entry.sources) {
    const link = element("a", `${article.publisher}: ${article.title}`);
    if (/^https?:/.test(article.url)) link.href = article.url;
    shown.append(element("blockquote", words), link);
  }
  return shown;
}

/** What the form asks; an empty field asks nothing. */
function asked(): Question {
  const fields = new FormData(form);
  const given = (name: string) => String(fields.get(name) ?? "").trim() || undefined;
  return { q: given("q"), after: given("after"), before: given("before"), limit: ENTRIES_A_PAGE };
}

/** Show one page below what is shown already. */
async function show(question: Question): Promise<void> {
  const page = await readPage(parley, question);
  list.append(...page.results.map(item));
  next = behind(page, question);
  more.hidden = next === undefined;
  const count = list.childElementCount;
  state.textContent = `${count} ${count === 1 ? "entry" : "entries"}${next ? ", and more" : ""}`;
}

/** Say what went wrong: a refusal of the server in its own words, or that it cannot be reached. */
function complain(fault: unknown): void {
  more.hidden = true;
  const told = fault instanceof Error ? fault.message : String(fault);
  state.textContent = fault instanceof TypeError ? `${server} cannot be reached.` : told;
}

form.addEventListener("submit", (submission) => {
  submission.preventDefault();
  list.replaceChildren();
  show(asked()).catch(complain);
});
more.addEventListener("click", () => {
  if (next) show(next).catch(complain);
});
show(asked()).catch(complain);
