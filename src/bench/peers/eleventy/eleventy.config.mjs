// The site that Eleventy builds in the comparison, with what Hugo's pinned templates have.
import { InputPathToUrlTransformPlugin } from "@11ty/eleventy";
import anchor from "markdown-it-anchor";

/** Pages by folder, in the order of their paths; a folder's own page first. */
function folders(pages) {
  const byFolder = new Map();
  for (const page of pages) {
    const folder = page.inputPath.split("/").slice(2, -1).join("/");
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), page]);
  }
  return [...byFolder].map(([name, all]) => ({
    name,
    own: all.find((page) => page.inputPath.endsWith("/README.md")) ?? all[0],
    pages: all.filter((page) => !page.inputPath.endsWith("/README.md")),
  }));
}

export default function (config) {
  config.setInputDirectory("content");
  config.addPlugin(InputPathToUrlTransformPlugin);
  config.amendLibrary("md", (markdown) => markdown.use(anchor));
  config.addGlobalData("layout", "page.11ty.mjs");
  config.addGlobalData("eleventyComputed", {
    permalink: (data) => `${data.page.filePathStem.replace(/README$/, "index")}.html`.slice(1),
  });
  config.addCollection("folders", (all) =>
    folders(all.getFilteredByGlob("content/**/*.md").sort((a, b) => (a.inputPath < b.inputPath ? -1 : 1))),
  );
}
