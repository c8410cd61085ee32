// One clock for all engines. The words but for their last letter stand in the field; that letter comes as
// a key of the browser's, and the time runs from the key's own time stamp to the frame after ten results
// are in the page. An observer inside the page sees them; nothing asks.
import { chromium, pause } from "./chromium.mjs";

const RESULTS = 10, WARM = 5, DEADLINE = 300_000;

const watch = (field, words) => `window.answered = new Promise((done) => {
  let pressed, typed;
  document.querySelector("[id$=found]")?.replaceChildren();
  addEventListener("keydown", (event) => { pressed = event.timeStamp; }, { capture: true, once: true });
  addEventListener("input", () => { typed = performance.now(); }, { capture: true, once: true });
  const seen = new MutationObserver(() => {
    if (document.querySelectorAll("[id$=found] > *").length < ${RESULTS}) return;
    seen.disconnect();
    const now = performance.now(), { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done({ inPage: now - pressed, shown: performance.now() - pressed, work: now - typed });
    requestAnimationFrame(() => port2.postMessage(0));
  });
  const field = document.querySelector(${JSON.stringify(field)});
  field.focus();
  field.value = ${JSON.stringify(words.slice(0, -1))};
  seen.observe(document.body, { childList: true, subtree: true });
}), 0`;

async function asked(browser, field, words) {
  await browser.evaluate(watch(field, words));
  await pause(50);
  const answer = browser.evaluate("answered"), key = words.at(-1);
  await browser.call("Input.dispatchKeyEvent", { type: "keyDown", key, text: key, code: "Key" + key.toUpperCase() });
  await browser.call("Input.dispatchKeyEvent", { type: "keyUp", key });
  return Promise.race([answer, new Promise((_, fail) => setTimeout(() => fail(Error("no ten results for " + words)), DEADLINE).unref())]);
}

const workOf = async (browser) => {
  const { metrics } = await browser.call("Performance.getMetrics");
  return 1000 * metrics.find(({ name }) => name === "TaskDuration").value;
};

const middle = (all) => [...all].sort((a, b) => a - b)[all.length >> 1];

/** A first answer and later ones in a browser of their own, `settle` ms after the page was loaded, as a
    browser that has just started loads pages of its own meanwhile. */
export async function once(root, engine, { query, throttle, settle, executable }) {
  const browser = await chromium(root + engine.page, executable);
  try {
    await browser.evaluate(engine.before);
    await pause(settle);
    await browser.call("Performance.enable", { timeDomain: "threadTicks" });
    await browser.call("Emulation.setCPUThrottlingRate", { rate: throttle });
    const before = await workOf(browser);
    const first = await asked(browser, engine.field, query);
    const cpu = await workOf(browser) - before;
    await browser.call("Emulation.setCPUThrottlingRate", { rate: 1 });
    const loaded = await browser.evaluate(`[...document.scripts].map((script) => script.src).filter((src) => src.includes("/search/"))`);
    const warm = [];
    for (let i = 0; i < WARM; i++) {
      await asked(browser, engine.later, query.split(" ").reverse().join(" "));
      warm.push((await asked(browser, engine.later, query)).work);
    }
    const found = await browser.evaluate(`document.querySelector("[id$=found]").innerText`);
    return { ...first, cpu, warm: middle(warm), loaded, found };
  } finally {
    await browser.close();
  }
}
