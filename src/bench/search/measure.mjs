#!/usr/bin/env node
// Measures the search of a built site beside MiniSearch (one index) and Pagefind (over HTTP) on the
// same sections: see ../README.md. Every figure is the median of rounds with a browser of its own.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

const here = import.meta.dirname;
const project = path.resolve(here, "../../..");
const driver = createRequire(path.join(project, "src/test/firefox/package.json"));
const puppeteer = (await import(pathToFileURL(driver.resolve("puppeteer-core")))).default;
const MiniSearch = createRequire(import.meta.url)(path.join(project, "src/test/third-party/minisearch/minisearch.js"));

const option = (name, otherwise) => (process.argv.find((arg) => arg.startsWith(`--${name}=`)) ?? `--${name}=${otherwise}`).split("=")[1];
const sizes = option("pages", "56,565,2825").split(",").map(Number);
const rounds = Number(option("rounds", 5));
const query = option("query", "platform migration");
const work = option("work", fs.mkdtempSync(path.join(os.tmpdir(), "search-")));
const chromium = option("chromium", "/usr/bin/chromium");

const median = (all) => [...all].sort((a, b) => a - b)[all.length >> 1];
const filesIn = (folder) => fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((f) => f.isFile()).map((f) => path.join(f.parentPath, f.name));
const bytesOf = (files) => files.reduce((sum, file) => sum + fs.statSync(file).size, 0);

/** Builds a corpus; says how long the whole build and the index took. */
function built(pages) {
  const source = path.join(work, "c" + pages), site = path.join(work, "s" + pages);
  execFileSync(path.join(here, "../corpus/make"), [String(pages), source, "--no-diagrams"]);
  const said = execFileSync(process.env.GUIDEWRIGHT ?? path.join(project, "guidewright"), ["build", source, "-o", site], { encoding: "utf8" });
  const [, whole, index] = /in (\d+) ms .*search (\d+)/.exec(said);
  return { site, share: index / whole };
}

/** The sections as the index shows them, so that all engines search the same. */
function sections(site) {
  const all = [];
  for (const file of filesIn(path.join(site, "search")).filter((name) => /text.\d+\.js$/.test(name))) {
    const text = new Function("guidewrightSearch", fs.readFileSync(file, "utf8"));
    text((name, lines) => lines.split("\n").forEach((line) => {
      const [, address, title, above, body] = line.split("\t");
      all.push({ id: all.length, address, title, path: above, text: body });
    }));
  }
  return all;
}

/** MiniSearch as its documentation sets it up, with the text that an excerpt needs. */
function miniSearch(site, all) {
  const settings = { fields: ["title", "path", "text"], storeFields: ["address", "title", "path", "text"] };
  const mini = new MiniSearch(settings);
  mini.addAll(all);
  const json = JSON.stringify(mini);
  fs.copyFileSync(path.join(project, "src/test/third-party/minisearch/minisearch.js"), path.join(site, "minisearch.js"));
  fs.writeFileSync(path.join(site, "mini-index.js"), `var miniIndex = ${JSON.stringify(json)};`);
  fs.writeFileSync(path.join(site, "mini.html"), '<!DOCTYPE html><script src="minisearch.js"></script><ol id="found"></ol>');
  return { settings, bytes: json.length };
}

/** Pagefind's own index of the same sections; null when it is not installed here. */
async function pagefind(site, all) {
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
  fs.writeFileSync(path.join(site, "pagefind.html"), '<!DOCTYPE html><ol id="found"></ol>');
  return { bytes: bytesOf(filesIn(path.join(site, "pagefind"))) };
}

const shown = (count) => `new Promise((done) => {
  const look = () => document.querySelectorAll("#found > *").length >= ${count} ? (performance.mark("shown"), done(performance.now() - began)) : setTimeout(look, 0);
  look();
})`;

const script = `new Promise((done) => document.head.append(Object.assign(document.createElement("script"), { src: document.documentElement.dataset.root + "assets/search.js", onload: done })))`;
const opened = `new Promise((done) => {
  document.dispatchEvent(new CustomEvent("guidewright:search", { detail: { query: "" } }));
  const look = () => document.querySelector("dialog select") ? requestIdleCallback(done) : setTimeout(look, 0);
  look();
})`;

/** From a page in the middle of the guide, as readers search; the words come with the opening … */
const ours = (page) => ({
  page,
  before: script,
  ask: (words) => `(() => { const began = begin();
    document.querySelector("#found")?.replaceChildren();
    document.dispatchEvent(new CustomEvent("guidewright:search", { detail: { query: ${JSON.stringify(words)} } }));
    return ${shown(10)}; })()`,
});
/** … or are typed once it is open, before which nothing but the list of files is loaded. */
const typed = (page) => ({
  page,
  before: `${script}.then(() => ${opened})`,
  ask: (words) => `(() => { const began = begin(), field = document.querySelector("dialog input");
    document.querySelector("#found").replaceChildren();
    field.value = ${JSON.stringify(words)};
    field.dispatchEvent(new Event("input"));
    return ${shown(10)}; })()`,
});
const mini = (settings) => ({
  page: "mini.html",
  before: "0",
  ask: (words) => `(async () => { const began = begin();
    if (!window.loaded) {
      await new Promise((done) => document.head.append(Object.assign(document.createElement("script"), { src: "mini-index.js", onload: done })));
      window.loaded = MiniSearch.loadJSON(miniIndex, ${JSON.stringify(settings)});
    }
    const found = loaded.search(${JSON.stringify(words)}, { prefix: true, fuzzy: 0.2 }).slice(0, 10);
    document.querySelector("#found").replaceChildren(...found.map((one) => Object.assign(document.createElement("li"), { textContent: one.title + one.text.slice(0, 300) })));
    return ${shown("found.length")}; })()`,
});
const theirs = {
  page: "pagefind.html",
  before: "0",
  ask: (words) => `(async () => { const began = begin();
    window.loaded ||= await import("/pagefind/pagefind.js");
    const { results } = await loaded.search(${JSON.stringify(words)});
    const found = await Promise.all(results.slice(0, 10).map((one) => one.data()));
    document.querySelector("#found").replaceChildren(...found.map((one) => Object.assign(document.createElement("li"), { innerHTML: one.excerpt })));
    return ${shown("found.length")}; })()`,
};

/** The first answer, and how long the page's main thread itself worked for it. */
async function first(page, ask) {
  await page.tracing.start({ categories: ["blink.user_timing"] });
  const cold = await page.evaluate(ask);
  const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  const at = (name) => traceEvents.find((event) => event.name === name && event.tts).tts / 1000;
  return { cold, cpu: at("shown") - at("asked") };
}

/** First answer and a later one, with a profile that nobody used. */
async function round(root, engine, throttle) {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "profile-"));
  const browser = await puppeteer.launch({ executablePath: chromium, userDataDir: profile, args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"] });
  try {
    const page = await browser.newPage();
    await page.goto(root + engine.page);
    await page.evaluate(engine.before);
    await page.evaluate("window.begin = () => (performance.mark('asked'), performance.now())");
    await page.emulateCPUThrottling(throttle);
    const { cold, cpu } = await first(page, engine.ask(query));
    const loaded = await page.evaluate(`[...document.scripts].map((script) => script.src).filter((src) => src.includes("/search/"))`);
    await page.emulateCPUThrottling(1);
    await page.evaluate(engine.ask(query + " plan"));
    const warm = await page.evaluate(engine.ask(query));
    return { cold, cpu, warm, loaded };
  } finally {
    await browser.close();
    fs.rmSync(profile, { recursive: true, force: true });
  }
}

async function measured(root, engine) {
  const plain = [], slow = [];
  for (let i = 0; i < rounds; i++) {
    plain.push(await round(root, engine, 1));
    slow.push(await round(root, engine, 4));
  }
  return {
    cold: median(plain.map((one) => one.cold)), warm: median(plain.map((one) => one.warm)),
    cpu: median(plain.map((one) => one.cpu)), slow: median(slow.map((one) => one.cold)), loaded: plain[0].loaded.map((src) => new URL(src)),
  };
}

function served(site) {
  const types = { ".html": "text/html", ".js": "text/javascript", ".json": "application/json", ".wasm": "application/wasm" };
  const server = http.createServer((request, response) => {
    const file = path.join(site, decodeURIComponent(new URL(request.url, "http://x").pathname));
    if (!fs.existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": types[path.extname(file)] ?? "application/octet-stream" }).end(fs.readFileSync(file));
  });
  return new Promise((done) => server.listen(0, "127.0.0.1", () => done(server)));
}

const row = (...cells) => console.log(`| ${cells.join(" | ")} |`);
const kilobytes = (bytes) => Math.round(bytes / 1000) + " KB";
const ms = (time) => time.toFixed(0) + " ms";

console.log(`query "${query}", median of ${rounds}, load ${os.loadavg()[0].toFixed(1)}`);
row("sections", "engine", "first ten", "of it CPU", "4× slower", "warm", "index", "loaded", "share of build");
row("--:", "---", "--:", "--:", "--:", "--:", "--:", "--:", "--:");
for (const pages of sizes) {
  const { site, share } = built(pages);
  const all = sections(site);
  const other = miniSearch(site, all);
  const root = pathToFileURL(site) + "/";
  const chapter = fs.readdirSync(path.join(site, "part-0001")).find((name) => name !== "index.html");
  for (const [name, way] of [["Guidewright", ours], ["Guidewright, open", typed]]) {
    const own = await measured(root, way(`part-0001/${chapter}`));
    row(all.length, name, ms(own.cold), ms(own.cpu), ms(own.slow), own.warm.toFixed(1) + " ms", kilobytes(bytesOf(filesIn(path.join(site, "search")))), kilobytes(bytesOf(own.loaded)), Math.round(100 * share) + " %");
  }
  const one = await measured(root, mini(other.settings));
  row(all.length, "MiniSearch", ms(one.cold), ms(one.cpu), ms(one.slow), one.warm.toFixed(1) + " ms", kilobytes(other.bytes), kilobytes(other.bytes), "");
  const found = await pagefind(site, all);
  if (!found) row(all.length, "Pagefind", "not installed: npm install --no-save --prefix " + path.relative(project, here) + " pagefind", "", "", "", "", "", "");
  else {
    const server = await served(site);
    const third = await measured(`http://127.0.0.1:${server.address().port}/`, theirs);
    row(all.length, "Pagefind", ms(third.cold), ms(third.cpu), ms(third.slow), third.warm.toFixed(1) + " ms", kilobytes(found.bytes), "", "");
    server.close();
  }
}
