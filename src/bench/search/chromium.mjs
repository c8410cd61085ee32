// A Chromium with a profile that nobody used and one page, driven through a pipe: no library reports the
// page's network, traces it or asks it again and again while it is measured.
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const FLAGS = ["--headless=new", "--remote-debugging-pipe", "--window-size=1280,800", "--no-sandbox", "--disable-gpu",
  "--disable-quic", "--no-first-run", "--disable-background-networking"];

export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Sends commands of the DevTools protocol and gives what is answered. */
function commands(into, from) {
  const waiting = new Map();
  let last = 0, rest = "";
  from.on("data", (data) => {
    const parts = (rest + data).split("\0");
    rest = parts.pop();
    for (const message of parts.map((part) => JSON.parse(part))) waiting.get(message.id)?.(message);
  });
  return (method, params = {}, sessionId) => new Promise((done, fail) => {
    const id = ++last;
    waiting.set(id, ({ error, result }) => (waiting.delete(id), error ? fail(Error(`${method}: ${error.message}`)) : done(result)));
    into.write(JSON.stringify({ id, method, params, sessionId }) + "\0");
  });
}

/** Opens a page and waits until it is loaded; close() also removes the profile. */
export async function chromium(url, executable) {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "profile-"));
  const child = spawn(executable, [...FLAGS, "--user-data-dir=" + profile, url], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
  const send = commands(child.stdio[3], child.stdio[4]);
  const close = async () => {
    const gone = new Promise((done) => child.once("exit", done));
    send("Browser.close").catch(() => {});
    await gone;
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };

  let target;
  while (!(target = (await send("Target.getTargets")).targetInfos.find((one) => one.type === "page" && one.url === url))) await pause(20);
  const { sessionId } = await send("Target.attachToTarget", { targetId: target.targetId, flatten: true });
  const call = (method, params) => send(method, params, sessionId);
  const evaluate = async (expression) => {
    const { result, exceptionDetails } = await call("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  while (!await evaluate("document.readyState === 'complete' && location.protocol !== 'about:'")) await pause(20);
  return { call, evaluate, close };
}
