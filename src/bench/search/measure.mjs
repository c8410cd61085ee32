#!/usr/bin/env node
// Measures the search of a built site beside MiniSearch (one index) and Pagefind (over HTTP) on the
// same sections: see ../README.md. Each figure is the median of rounds, with the least beside it.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { once } from "./clock.mjs";
import { bytesOf, guidewright, miniSearch, pagefind, sections } from "./engines.mjs";

const here = import.meta.dirname, project = path.resolve(here, "../../..");
const option = (name, otherwise) => (process.argv.find((arg) => arg.startsWith(`--${name}=`)) ?? `--${name}=${otherwise}`).split("=")[1];
const sizes = option("pages", "56,565,2825").split(",").map(Number);
const rounds = Number(option("rounds", 5));
const work = option("work", fs.mkdtempSync(path.join(os.tmpdir(), "search-")));
const only = new RegExp(option("only", "."));
const settings = { query: option("query", "platform migration"), settle: Number(option("settle", 1000)), executable: option("chromium", "/usr/bin/chromium") };

/** The site of a corpus, which is built unless it stands there already. */
function built(pages) {
  const source = path.join(work, "c" + pages), site = path.join(work, "s" + pages);
  if (fs.existsSync(site)) return site;
  execFileSync(path.join(here, "../corpus/make"), [String(pages), source, "--no-diagrams"]);
  execFileSync(process.env.GUIDEWRIGHT ?? path.join(project, "guidewright"), ["build", source, "-o", site, "--quiet"]);
  return site;
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
const size = (bytes) => bytes < 1e6 ? Math.round(bytes / 1000) + " KB" : (bytes / 1e6).toFixed(1) + " MB";
const ms = (times, digits = 0) => {
  const sorted = [...times].sort((a, b) => a - b);
  return `${sorted[times.length >> 1].toFixed(digits)} (${sorted[0].toFixed(digits)})`;
};

/** The engines take turns, so that all have the same of what else the machine does. */
async function measured(count, engines) {
  const plain = new Map(), slow = new Map();
  for (let i = 0; i < rounds; i++) {
    for (const { root, engine } of engines) {
      for (const [all, throttle] of [[plain, 1], [slow, 4]]) {
        all.set(engine, [...all.get(engine) ?? [], await once(root, engine, { ...settings, throttle })]);
      }
    }
  }
  for (const { engine } of engines) {
    const of = (all, what) => all.get(engine).map((one) => one[what]);
    const loaded = engine.loaded ?? bytesOf(of(plain, "loaded")[0].map((src) => new URL(src)).filter((url) => url.protocol === "file:").map(fileURLToPath));
    row(count, engine.name, ms(of(plain, "shown")), ms(of(plain, "inPage")), ms(of(plain, "cpu")), ms(of(slow, "shown")), ms(of(plain, "warm"), 1), size(engine.bytes), loaded ? size(loaded) : "");
  }
}

console.log(`query "${settings.query}", ms: median (least) of ${rounds}, load ${os.loadavg()[0].toFixed(1)}`);
row("sections", "engine", "first ten shown", "in the page", "CPU", "shown, 4× slower", "warm", "index", "loaded");
row("--:", "---", "--:", "--:", "--:", "--:", "--:", "--:", "--:");
for (const pages of sizes) {
  const site = built(pages);
  const all = sections(site), root = pathToFileURL(site) + "/";
  const engines = [...guidewright(site), miniSearch(site, all)].map((engine) => ({ root, engine }));
  const third = await pagefind(site, all);
  const server = third && await served(site);
  if (third) engines.push({ root: `http://127.0.0.1:${server.address().port}/`, engine: third });
  else console.error("Pagefind is not installed: npm install --no-save --prefix " + path.relative(process.cwd(), here) + " pagefind");
  await measured(all.length, engines.filter(({ engine }) => only.test(engine.name)));
  server?.close();
}
console.log(`load ${os.loadavg()[0].toFixed(1)}`);
