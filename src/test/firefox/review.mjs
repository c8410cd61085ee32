// Reviews twenty cards with the keyboard; they come back on their day, with those that were left.
import { DAY, MONDAY } from "./reader.mjs";

async function day(reader, page) {
  let answers = 0;
  while (answers < 200) {
    await page.waitForFunction(() => document.querySelector("[data-done]").checkVisibility() || document.querySelector(".review-card summary"));
    if (await page.$eval("[data-done]", (done) => done.checkVisibility())) return answers;
    await page.focus(".review-card summary");
    await page.keyboard.press("Enter");
    await reader.seen(page, "[data-answers]");
    await page.keyboard.press("4");
    answers += 1;
  }
  throw new Error("the day never ends");
}

export async function review(reader, address) {
  const counts = (page) => reader.text(page, "[data-counts]");
  const days = [
    [0, "0 due · 20 new", 20],
    [7, "0 due · 4 new", 4],
    [8, "20 due · 0 new", 20],
  ];
  for (const [n, due, answers] of days) {
    const page = await reader.open(address + "review.html", MONDAY + n * DAY);
    reader.check(`day ${n + 1}: what is due`, await counts(page), due);
    reader.check(`day ${n + 1}: answers until it is done`, await day(reader, page), answers);
    await page.close();
  }
}
