// Sits a drill with the keyboard, is interrupted, gets a report.
export async function drill(reader, address) {
  const page = await reader.open(address + "drill.html");
  await reader.tabTo(page, "[name=count]");
  await page.keyboard.type("2");
  await page.keyboard.press("Delete");
  await reader.tabTo(page, "[name=kind]");
  await page.keyboard.type("Sc");
  await reader.says(page, "[data-drill-pool]", "2 to choose from");
  await reader.tabTo(page, "[data-drill-setup] [type=submit]");
  await page.keyboard.press("Enter");
  for (const n of [1, 2]) {
    await reader.says(page, "[data-drill-place]", `${n} of 2`);
    await reader.tabTo(page, "[data-drill-notes]");
    await page.keyboard.type("Note " + n);
    await reader.tabTo(page, "[name=mark]");
    await page.keyboard.press(" ");
    if (n === 1) {
      await reader.reload(page);
      reader.check("a drill goes on after reloading", await reader.value(page, "[data-drill-notes]"), "Note 1");
    }
    await reader.tabTo(page, "[data-drill-next]");
    await page.keyboard.press("Enter");
  }
  await reader.seen(page, "[data-drill-report]");
  const report = await reader.text(page, "[data-drill-report]");
  reader.check("the report has the points", report.includes("2 of 8 points"), true);
  reader.check("and the notes", report.includes("Note 1") && report.includes("Note 2"), true);
  await page.close();
}
