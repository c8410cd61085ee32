// A reader in Firefox, who presses keys and looks at what the pages say.
import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";

/** Simulated time begins on a Monday at noon. */
export const MONDAY = Date.UTC(2026, 10, 2, 12);
export const DAY = 86400000;

export class Reader {
  constructor(browser, downloads) {
    this.browser = browser;
    this.downloads = downloads;
    this.complaints = [];
  }

  static async with(firefox) {
    const downloads = await mkdtemp(join(tmpdir(), "record-"));
    const browser = await puppeteer.launch({
      browser: "firefox",
      executablePath: firefox,
      headless: true,
      extraPrefsFirefox: {
        // Automation profiles turn this off, and then every file:// page shares one storage.
        "security.fileuri.strict_origin_policy": true,
        "browser.download.folderList": 2,
        "browser.download.dir": downloads,
        "browser.download.alwaysOpenPanel": false, // it takes the keys
        "browser.helperApps.neverAsk.saveToDisk": "application/json",
      },
    });
    return new Reader(browser, downloads);
  }

  check(what, is, wanted) {
    if (String(is) === String(wanted)) return console.log("ok   " + what);
    console.log(`FAIL ${what}: ${is} instead of ${wanted}`);
    process.exitCode = 1;
  }

  /** A page whose record has arrived; with a time, the practice scripts live from then on. */
  async open(url, time) {
    const page = await this.browser.newPage();
    page.on("console", (message) => message.type() === "error" && this.complaints.push(url + ": " + message.text()));
    page.on("pageerror", (error) => this.complaints.push(url + ": " + error.message));
    if (time) {
      await page.evaluateOnNewDocument((start) => {
        window.guidewright = { now: () => start + Math.round(performance.now()) };
      }, time);
    }
    await page.goto(url);
    await this.ready(page);
    return page;
  }

  ready(page) {
    return page.evaluate(() => window.guidewright.store.ready);
  }

  async reload(page) {
    await page.reload();
    await this.ready(page);
  }

  value(page, selector) {
    return page.$eval(selector, (field) => field.value);
  }

  text(page, selector) {
    return page.$eval(selector, (element) => element.textContent.trim());
  }

  /** Waits until an element's text begins so. */
  says(page, selector, beginning) {
    return page.waitForFunction((s, words) => document.querySelector(s).textContent.trim().startsWith(words), {}, selector, beginning);
  }

  seen(page, selector) {
    return page.waitForFunction((s) => document.querySelector(s)?.checkVisibility(), {}, selector);
  }

  /** Presses Tab until an element has the focus, as a reader without a mouse does. */
  async tabTo(page, selector) {
    for (let i = 0; i < 150; i += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((s) => document.activeElement.matches(s), selector)) return;
    }
    throw new Error("Tab never reaches " + selector);
  }

  /** The text of a file that arrives in the folder of downloads. */
  async downloaded() {
    const until = Date.now() + 30000;
    while (Date.now() < until) {
      const [name] = (await readdir(this.downloads)).filter((file) => file.endsWith(".json"));
      const text = name ? await readFile(join(this.downloads, name), "utf8") : "";
      if (text) return { path: join(this.downloads, name), text };
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error("no file was downloaded");
  }
}
