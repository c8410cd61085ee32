// A reader in Firefox: rehearses, sits a drill, reviews for days, carries the record over.
// usage: node practice.mjs FIREFOX ADDRESS [MOVED-ADDRESS]   (addresses end in a slash)
import { drill } from "./drill.mjs";
import { Reader } from "./reader.mjs";
import { carryOver, exportWipeImport } from "./record.mjs";
import { otherPages, rehearse } from "./rehearsal.mjs";
import { review } from "./review.mjs";

const [firefox, address, moved] = process.argv.slice(2);
const reader = await Reader.with(firefox);
try {
  await rehearse(reader, address);
  await otherPages(reader, address);
  await drill(reader, address);
  await review(reader, address);
  const file = await exportWipeImport(reader, address);
  if (moved) await carryOver(reader, moved, file);
  reader.check("nothing complained", reader.complaints.join("; "), "");
} finally {
  await reader.browser.close();
}
