// The three searches, each with a page that has a field, and the files that MiniSearch and Pagefind need.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const LIBRARY = path.resolve(import.meta.dirname, "../../test/third-party/minisearch/minisearch.js");
const MiniSearch = createRequire(import.meta.url)(LIBRARY);

const filesIn = (folder) => fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((f) => f.isFile()).map((f) => path.join(f.parentPath, f.name));
export const bytesOf = (files) => files.reduce((sum, file) => sum + fs.statSync(file).size, 0);

/** The sections as the index shows them, so that all engines search the same. */
export function sections(site) {
  const all = [], read = (file, take) => new Function("guidewrightSearch", fs.readFileSync(file, "utf8"))(take);
  let digits;
  read(path.join(site, "search", "index.js"), (name, text) => { digits = JSON.parse(text).digits; });
  for (const file of filesIn(path.join(site, "search")).filter((name) => /text.\d+\.js$/.test(name))) {
    const before = ["", ""];
    const whole = (column, rest) => (before[column] = before[column].slice(0, digits.indexOf(rest[0])) + rest.slice(1));
    read(file, (name, text) => text.slice(1, -1).split("\n").forEach((line) => {
      const [, address, title, above, body] = line.split("\t");
      all.push({ id: all.length, address: whole(0, address), title, path: whole(1, above), text: body });
    }));
  }
  return all;
}

/** Our search from a page in the middle of the guide: its own field, which loads the script when it is
    chosen, and the field of the dialog once that is open, which loads the list of files. */
export function guidewright(site) {
  const chapter = fs.readdirSync(path.join(site, "part-0001")).find((name) => name !== "index.html");
  const page = `part-0001/${chapter}`, bytes = bytesOf(filesIn(path.join(site, "search")));
  const open = `new Promise((done) => {
    document.querySelector(".bar-search, .find input").dispatchEvent(new KeyboardEvent("keydown", { key: "k", ctrlKey: true, bubbles: true }));
    const look = () => document.querySelector(".search select") ? done() : setTimeout(look, 10);
    look();
  })`;
  return [
    { name: "Guidewright, first key of a page", page, bytes, before: "0", field: ".find input", later: ".search input" },
    { name: "Guidewright, open and typed into", page, bytes, before: open, field: ".search input", later: ".search input" },
  ];
}

const page = (site, name, scripts, work) => {
  fs.writeFileSync(path.join(site, name + ".js"), `const field = document.querySelector("input"), list = document.querySelector("[id$=found]");
const show = (found, property) => list.replaceChildren(...found.map((one) => Object.assign(document.createElement("li"), { [property]: one.excerpt })));
field.oninput = async () => {\n${work}\n};\n`);
  const tags = [...scripts, name + ".js"].map((src) => `<script src="${src}"></script>`).join("");
  fs.writeFileSync(path.join(site, name + ".html"), `<!DOCTYPE html><meta charset="utf-8"><input><ol id="found"></ol>${tags}`);
  return { page: name + ".html", before: "0", field: "input", later: "input" };
};

/** MiniSearch as its documentation sets it up, with the text that an excerpt needs. */
export function miniSearch(site, all) {
  const settings = { fields: ["title", "path", "text"], storeFields: ["address", "title", "path", "text"] };
  const mini = new MiniSearch(settings);
  mini.addAll(all);
  const json = JSON.stringify(mini);
  fs.copyFileSync(LIBRARY, path.join(site, "minisearch.js"));
  fs.writeFileSync(path.join(site, "mini-index.js"), `var miniIndex = ${JSON.stringify(json)};`);
  return { name: "MiniSearch", bytes: json.length, loaded: json.length, ...page(site, "mini", ["minisearch.js"], `
  if (!window.mini) {
    await new Promise((done) => document.head.append(Object.assign(document.createElement("script"), { src: "mini-index.js", onload: done })));
    window.mini = MiniSearch.loadJSON(miniIndex, ${JSON.stringify(settings)});
  }
  const found = mini.search(field.value, { prefix: true, fuzzy: 0.2 }).slice(0, 10);
  show(found.map((one) => ({ excerpt: one.title + one.text.slice(0, 300) })), "textContent");`) };
}

/** Pagefind's own index of the same sections; null when it is not installed here. */
export async function pagefind(site, all) {
  let library;
  try {
    library = await import("pagefind");
  } catch {
    return null;
  }
  const { index } = await library.createIndex({});
  for (const { address, title, text } of all) {
    await index.addCustomRecord({ url: "/" + address, content: `${title}. ${text}`, language: "en", meta: { title } });
  }
  await index.writeFiles({ outputPath: path.join(site, "pagefind") });
  await library.close();
  return { name: "Pagefind, from a server", bytes: bytesOf(filesIn(path.join(site, "pagefind"))), ...page(site, "theirs", [], `
  window.theirs ||= await import("/pagefind/pagefind.js");
  const { results } = await theirs.search(field.value);
  show(await Promise.all(results.slice(0, 10).map((one) => one.data())), "innerHTML");`) };
}
