// Draws one text with Mermaid in Chromium: mermaid.js MODULES FILE TIMES. Prints the milliseconds from the
// start of the browser to the first picture, and the median of the last half of the renders.
"use strict";
const [, , modules, file, times] = process.argv;
const fs = require("fs");
const path = require("path");
const puppeteer = require(path.join(modules, "puppeteer-core"));

async function main() {
  const text = fs.readFileSync(file, "utf8");
  const began = Date.now();
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    protocolTimeout: 300000,
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
  });
  try {
    const page = await browser.newPage();
    await page.setContent("<!doctype html><meta charset=utf-8><body>");
    await page.addScriptTag({ path: path.join(modules, "mermaid/dist/mermaid.min.js") });
    const render = (count) =>
      page.evaluate(
        async (source, n) => {
          mermaid.initialize({ startOnLoad: false, maxEdges: 2000, maxTextSize: 500000 });
          const spent = [];
          for (let i = 0; i < n; i++) {
            const start = performance.now();
            await mermaid.render("g" + i, source);
            spent.push(performance.now() - start);
          }
          return spent;
        },
        text,
        count,
      );
    await render(1);
    console.log("first " + (Date.now() - began));
    const spent = (await render(Number(times))).slice(Math.floor(times / 2)).sort((a, b) => a - b);
    console.log("warm " + spent[Math.floor(spent.length / 2)].toFixed(2));
  } finally {
    await browser.close();
  }
}

main().catch((problem) => {
  console.error(String(problem));
  process.exit(1);
});
