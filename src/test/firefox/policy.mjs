// Opens pages that attack, in Firefox, and prints what ran: nothing, when the policy holds.
// usage: node policy.mjs FIREFOX ADDRESS...
import puppeteer from "puppeteer-core";

const [firefox, ...addresses] = process.argv.slice(2);
const browser = await puppeteer.launch({ browser: "firefox", executablePath: firefox, headless: true });
for (const address of addresses) {
  const page = await browser.newPage();
  page.on("dialog", (dialog) => {
    console.log("ran dialog " + dialog.message());
    return dialog.dismiss();
  });
  await page.goto(address);
  console.log("title " + (await page.title()));
  console.log("colour " + (await page.$eval("#styled", (element) => getComputedStyle(element).color)));
}
await browser.close();
