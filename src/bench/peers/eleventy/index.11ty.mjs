// A JSON index of all sections, as Hugo's pinned templates write one.
const SECTION = /<h[1-6] id="([^"]*)"[^>]*>(.*?)<\/h[1-6]>(.*?)(?=<h[1-6] id=|$)/gs;

const plain = (html) => html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").trim();

export const data = {
  permalink: "index.json",
  layout: null,
  eleventyComputed: { permalink: () => "index.json" },
};

export const render = ({ collections }) =>
  JSON.stringify(
    collections.folders
      .flatMap((folder) => [folder.own, ...folder.pages])
      .flatMap((page) =>
        [...page.content.matchAll(SECTION)].map(([, id, title, text]) => ({
          url: `${page.url}#${id}`,
          title: plain(title),
          text: plain(text),
        })),
      ),
  );
