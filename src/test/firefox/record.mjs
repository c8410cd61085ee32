// Exports the record, deletes it, imports it; carries it to a folder elsewhere on the disk.
import { ANSWER, answerIsThere } from "./rehearsal.mjs";

const SUM = "[data-record-sum]";

export async function exportWipeImport(reader, address) {
  const page = await reader.open(address + "practice.html");
  const before = await reader.text(page, SUM);
  await reader.tabTo(page, "[data-record-export]");
  await page.keyboard.press("Enter");
  const { path, text } = await reader.downloaded();
  reader.check("the exported file holds the answer", text.includes(ANSWER), true);
  await reader.tabTo(page, "[data-record-wipe]");
  await page.keyboard.press("Enter");
  await page.focus("[data-record-yes]");
  await page.keyboard.press("Enter");
  await reader.says(page, SUM, "Nothing is kept yet.");
  await reader.reload(page);
  reader.check("what was deleted stays deleted", await reader.text(page, SUM), "Nothing is kept yet.");
  await importFile(page, reader, path);
  reader.check("the file brings all of it back", await reader.text(page, SUM), before);
  await page.close();
  await answerIsThere(reader, address, "and the answer");
  return path;
}

async function importFile(page, reader, path) {
  await (await page.$("[data-record-import]")).uploadFile(path);
  await reader.says(page, "[data-record-said]", "Imported");
}

/** In Firefox a folder elsewhere on the disk has its own record; a file carries the old one over. */
export async function carryOver(reader, moved, path) {
  const page = await reader.open(moved + "practice.html");
  reader.check("the moved folder begins anew", await reader.text(page, SUM), "Nothing is kept yet.");
  reader.check("and says why", await page.$eval("[data-record-moved]", (part) => part.checkVisibility()), true);
  const place = decodeURIComponent(new URL(moved).pathname);
  reader.check("and where it is", await reader.text(page, "[data-record-place]"), place);
  await importFile(page, reader, path);
  await page.close();
  await answerIsThere(reader, moved, "the answer has moved too");
}
