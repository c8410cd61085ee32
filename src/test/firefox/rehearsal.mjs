// Rehearses a scenario with the keyboard, reloads, finds everything; other pages know of it.
const SCENARIO = "scenarios/01-migration.html";
const PAD = "#answer-pad";
export const ANSWER = "I would begin with what failed.";

export async function rehearse(reader, address) {
  const page = await reader.open(address + SCENARIO);
  await reader.tabTo(page, "[data-clock-toggle]");
  await page.keyboard.press("Enter");
  await reader.tabTo(page, PAD);
  await page.keyboard.type(ANSWER);
  await reader.tabTo(page, "[data-deal$='/hints'] summary");
  await page.keyboard.press("Enter");
  await reader.tabTo(page, "[data-rubric] input");
  await page.keyboard.press(" ");
  await reader.reload(page);
  reader.check("the answer is there after reloading", await reader.value(page, PAD), ANSWER);
  reader.check("the hint is still open", await page.$eval("[data-deal$='/hints'] details", (hint) => hint.open), true);
  reader.check("the clock's time is there", await reader.text(page, "[data-clock-toggle]"), "Go on");
  const marked = () => page.$eval("[data-rubric] input:checked", (box) => box.value);
  reader.check("the mark is there", await marked(), "1");
  // Firefox puts back what a form showed; the record knows better.
  await page.$$eval("[data-rubric] tr:first-child input", (boxes) => (boxes[2].checked = true));
  await reader.reload(page);
  reader.check("the record wins over what the browser remembers", await marked(), "1");
  await page.close();
}

export async function otherPages(reader, address) {
  const bare = await reader.open(address + "practice/ai-directive.html");
  await bare.type(PAD, "Another page.");
  await bare.close();
  const practice = await reader.open(address + "practice.html");
  await reader.says(practice, "[data-record-sum]", "Sections read: 0 · Notes: 2");
  await practice.close();
}

export async function answerIsThere(reader, address, what) {
  const page = await reader.open(address + SCENARIO);
  reader.check(what, await reader.value(page, PAD), ANSWER);
  await page.close();
}
