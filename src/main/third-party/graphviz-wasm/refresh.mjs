// Takes Graphviz' WebAssembly out of the npm package @viz-js/viz and writes it beside this file.
// Run by hand, in a folder where the package is installed:
//   npm install @viz-js/viz@3.31.0 && node PATH/TO/refresh.mjs
// The package carries the module as a string inside its script; the bytes come out by listening to
// WebAssembly.instantiate. Export and import names are shortened anew for every release, so a new
// version needs a look at VizInstance.java; the names of this version are printed.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { join } from "node:path";

const here = createRequire(join(process.cwd(), "x.js"));
const entry = here.resolve("@viz-js/viz");
const folder = join(entry, "..", "..");
let bytes;
const instantiate = WebAssembly.instantiate;
WebAssembly.instantiate = function (source, imports) {
  bytes = Buffer.from(source.buffer ?? source);
  return instantiate.call(this, source, imports);
};
const viz = await import(pathToFileURL(join(folder, "dist", "viz.js")).href);
const instance = await viz.instance();
const sha256 = createHash("sha256").update(bytes).digest("hex");
writeFileSync(new URL("viz.wasm", import.meta.url), bytes);
writeFileSync(new URL("viz.wasm.sha256", import.meta.url), `${sha256}  viz.wasm\n`);

const glue = readFileSync(join(folder, "lib", "backend.js"), "utf8");
const exportNames = [...glue.matchAll(/_(viz_\w+|malloc|free)=Module\["\w+"\]=wasmExports\["([^"]+)"\]/g)];
console.log(`Graphviz ${instance.graphvizVersion}, ${bytes.length} bytes, sha256 ${sha256}`);
console.log("exports:", exportNames.map(([, name, short]) => `${short}=${name}`).join(" "));
console.log("imports:", /var wasmImports=\{([^}]*)\}/.exec(glue)[1]);
