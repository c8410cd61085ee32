// Layout: navigation cut as ours is, breadcrumbs, on-page contents, previous and next.
const HEADING = /<h([23]) id="([^"]*)"[^>]*>(.*?)<\/h\1>/gs;

const link = (page, rel = "") => `<a${rel} href="${page.url}">${page.data.title ?? "Corpus"}</a>`;

export default ({ collections, page, title, content }) => {
  const folders = collections.folders;
  const at = Math.max(0, folders.findIndex((each) => [each.own, ...each.pages].some((one) => one.url === page.url)));
  const open = folders[at];
  const near = folders.slice(Math.max(0, at - 12), Math.max(0, at - 12) + 25);
  const turn = open.pages.findIndex((one) => one.url === page.url);
  const before = open.pages[turn - 1];
  const after = open.pages[turn + 1];
  const inside = open.pages
    .map((one) => `<li><a href="${one.url}"${one.url === page.url ? ' aria-current="page"' : ""}>${one.data.title}</a></li>`)
    .join("\n");
  const tree = near
    .map((each) => `<li>${link(each.own)}${each === open ? `<ul>${inside}</ul>` : ""}</li>`)
    .join("\n");
  const contents = [...content.matchAll(HEADING)]
    .map(([, level, id, words]) => `<li class="l${level}"><a href="#${id}">${words}</a></li>`)
    .join("\n");
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title ?? "Corpus"} · Corpus</title>
<link rel="stylesheet" href="/site.css">
</head>
<body>
<header><a href="/">Corpus</a></header>
<nav><ul>${tree}</ul></nav>
<main>
<nav><ol><li>${link(folders[0].own)}</li><li>${link(open.own)}</li></ol></nav>
<details><summary>On this page</summary><ul>${contents}</ul></details>
${content}
<nav>${before ? link(before, ' rel="prev"') : ""}${after ? link(after, ' rel="next"') : ""}</nav>
</main>
</body>
</html>
`;
};
