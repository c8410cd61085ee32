// A reader in Firefox: rehearses, comes back, reviews, moves the folder, carries the record over.
// usage: node rehearse.mjs FIREFOX ADDRESS MOVED-ADDRESS   (addresses end in a slash)
import { writeFile, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";

const [firefox, address, moved] = process.argv.slice(2);
const PAD = "#answer-pad";

const browser = await puppeteer.launch({
  browser: "firefox",
  executablePath: firefox,
  headless: true,
  // Automation profiles turn this off, and then every file:// page shares one storage.
  extraPrefsFirefox: { "security.fileuri.strict_origin_policy": true },
});
const complaints = [];

function check(what, is, wanted) {
  if (String(is) === String(wanted)) return console.log("ok   " + what);
  console.log(`FAIL ${what}: ${is} instead of ${wanted}`);
  process.exitCode = 1;
}

async function open(url) {
  const page = await browser.newPage();
  page.on("console", (message) => message.type() === "error" && complaints.push(url + ": " + message.text()));
  page.on("pageerror", (error) => complaints.push(url + ": " + error.message));
  await page.goto(url);
  await page.evaluate(() => window.guidewright.store.ready);
  return page;
}

const value = (page, selector) => page.$eval(selector, (field) => field.value);
const text = (page, selector) => page.$eval(selector, (element) => element.textContent.trim());

/** The record's last change has reached the keeper. */
const kept = (page) => page.evaluate(() => window.guidewright.store.call("read").then((answer) => answer.items.length));

async function tabTo(page, selector) {
  for (let i = 0; i < 150; i += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((s) => document.activeElement.matches(s), selector)) return;
  }
  throw new Error("Tab never reaches " + selector);
}

async function rehearse() {
  const page = await open(address + "scenarios/01-migration.html");
  await tabTo(page, "[data-clock-toggle]");
  await page.keyboard.press("Enter");
  await tabTo(page, PAD);
  await page.keyboard.type("I would begin with what failed.");
  await tabTo(page, "[data-deal$='/hints'] summary");
  await page.keyboard.press("Enter");
  await tabTo(page, "[data-rubric] input");
  await page.keyboard.press(" ");
  await kept(page);
  await page.reload();
  await page.evaluate(() => window.guidewright.store.ready);
  check("the answer is there after reloading", await value(page, PAD), "I would begin with what failed.");
  check("the mark is there", await page.$eval("[data-rubric] input:checked", (box) => box.value), "1");
  check("the hint is still open", await page.$eval("[data-deal$='/hints'] details", (hint) => hint.open), true);
  await page.close();
}

async function otherPages() {
  const bare = await open(address + "practice/ai-directive.html");
  await bare.type(PAD, "Another page.");
  await kept(bare);
  const practice = await open(address + "practice.html");
  check("a page in another folder knows both", await text(practice, "[data-record-sum]"), "0 sections read, 2 notes, 0 reviews.");
  await bare.close();
  await practice.close();
}

async function review() {
  const page = await open(address + "review.html");
  await page.focus(".review summary");
  await page.keyboard.press("Enter");
  await page.waitForSelector("[data-answers]:not([hidden])");
  await page.keyboard.press("3");
  await page.waitForFunction(() => document.querySelector("[data-counts]").textContent.startsWith("1 due"));
  await kept(page);
  check("a card was reviewed", await text(page, "[data-counts]"), "1 due · 19 new");
  await page.close();
}

/** In Firefox a folder elsewhere on the disk has its own record; a file carries the old one over. */
async function carryOver() {
  const old = await open(address + "practice.html");
  const record = await old.evaluate(() => JSON.stringify(window.guidewright.store.record()));
  const file = join(await mkdtemp(join(tmpdir(), "record-")), "record.json");
  await writeFile(file, record);
  await old.close();
  const page = await open(moved + "practice.html");
  check("the moved folder begins anew", await text(page, "[data-record-sum]"), "Nothing is kept yet.");
  check("and says why", await page.$eval("[data-record-moved]", (part) => part.hidden), false);
  await (await page.$("[data-record-import]")).uploadFile(file);
  await page.waitForFunction(() => document.querySelector("[data-record-said]").textContent.startsWith("Imported"));
  check("the file brings all of it", await text(page, "[data-record-sum]"), "0 sections read, 2 notes, 1 reviews.");
  await page.close();
  const again = await open(moved + "scenarios/01-migration.html");
  check("the answer has moved too", await value(again, PAD), "I would begin with what failed.");
  await again.close();
}

try {
  await rehearse();
  await otherPages();
  await review();
  if (moved) await carryOver();
  check("nothing complained", complaints.join("; "), "");
} finally {
  await browser.close();
}
