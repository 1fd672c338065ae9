// An event, its passages, its mark on the time line and its place on the map light up together.
(() => {
  "use strict";
  const members = new Map();
  for (const node of document.querySelectorAll("[data-ev]")) {
    for (const key of node.dataset.ev.split(" ")) {
      if (!members.has(key)) members.set(key, []);
      members.get(key).push(node);
    }
  }
  const holder = (node) => (node instanceof Element ? node.closest("[data-ev]") : null);
  const keysOf = (node) => (holder(node) ? holder(node).dataset.ev.split(" ") : []);

  let lit = [];
  const light = (keys) => {
    for (const node of lit) node.classList.remove("lit");
    lit = keys.flatMap((key) => members.get(key) || []);
    for (const node of lit) node.classList.add("lit");
  };
  const focused = () => light(keysOf(document.activeElement));

  // Within the article's own pane, and nowhere else: the page does not move under a reader's eyes.
  const bring = (key) => {
    const passage = (members.get(key) || []).find((node) => node.matches("mark"));
    const pane = passage && passage.closest(".pane");
    if (!pane || pane.scrollHeight <= pane.clientHeight) return;
    const above = passage.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    pane.scrollTo({ top: pane.scrollTop + above - pane.clientHeight / 3, behavior: calm ? "auto" : "smooth" });
  };

  document.addEventListener("pointerover", (event) => {
    const keys = keysOf(event.target);
    if (keys.length) light(keys);
    else focused();
  });
  document.addEventListener("pointerleave", focused);
  document.addEventListener("focusin", (event) => {
    light(keysOf(event.target));
    const card = event.target.closest(".card");
    if (card) bring(card.id);
  });
  document.addEventListener("focusout", (event) => {
    if (!event.relatedTarget) light([]);
  });
  // In a frame made from a string, an address that begins with "#" would be one of the page around it.
  const framed = location.protocol === "about:";
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (framed && link) {
      event.preventDefault();
      const target = document.getElementById(link.getAttribute("href").slice(1));
      target.focus({ preventScroll: true });
      target.scrollIntoView({ block: target.matches(".ref") ? "center" : "start" });
      return;
    }
    if (event.target.closest("a, summary") || String(getSelection())) return;
    const passage = event.target.closest("mark[data-ev]");
    const card = event.target.closest(".card");
    if (passage) {
      const found = document.getElementById(passage.dataset.ev.split(" ")[0]);
      found.focus({ preventScroll: true });
      found.scrollIntoView({ block: "nearest" });
    } else if (card) {
      bring(card.id);
    }
  });

  // What is folded on the screen is read on paper.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    for (const part of folded) part.open = true;
  });
  addEventListener("afterprint", () => {
    for (const part of folded) part.open = false;
  });
})();
