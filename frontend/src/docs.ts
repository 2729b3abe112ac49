// The documentation's samples as tabs, one language for all of them; and the page as Markdown.

const CHOSEN = "tuppence-language-of-samples";

function chosen(): string {
  return localStorage.getItem(CHOSEN) ?? "curl";
}

function show(language: string): void {
  for (const group of document.querySelectorAll<HTMLElement>(".samples")) {
    const samples = [...group.querySelectorAll<HTMLElement>(".sample")];
    const there = samples.some((one) => one.dataset["language"] === language);
    const wanted = there ? language : samples[0]?.dataset["language"];
    for (const sample of samples) sample.hidden = sample.dataset["language"] !== wanted;
    for (const tab of group.querySelectorAll<HTMLButtonElement>("[role=tab]")) {
      const current = tab.dataset["language"] === wanted;
      tab.setAttribute("aria-selected", String(current));
      tab.tabIndex = current ? 0 : -1;
    }
  }
}

let number = 0;
for (const group of document.querySelectorAll<HTMLElement>(".samples")) {
  const list = document.createElement("div");
  list.className = "tablist";
  list.setAttribute("role", "tablist");
  list.setAttribute("aria-label", "Language");
  for (const sample of group.querySelectorAll<HTMLElement>(".sample")) {
    number += 1;
    sample.id = `sample-${number}`;
    sample.setAttribute("role", "tabpanel");
    sample.querySelector(".sample-title")?.remove();
    const tab = document.createElement("button");
    tab.type = "button";
    tab.id = `tab-${number}`;
    tab.textContent = sample.dataset["title"] ?? "";
    tab.dataset["language"] = sample.dataset["language"];
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", sample.id);
    sample.setAttribute("aria-labelledby", tab.id);
    tab.addEventListener("click", () => {
      localStorage.setItem(CHOSEN, tab.dataset["language"] ?? "curl");
      show(chosen());
    });
    list.append(tab);
  }
  list.addEventListener("keydown", (event) => {
    const tabs = [...list.querySelectorAll<HTMLButtonElement>("[role=tab]")];
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const at = tabs.indexOf(document.activeElement as HTMLButtonElement);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    next?.focus();
    next?.click();
  });
  group.prepend(list);
}
show(chosen());

const copy = document.querySelector<HTMLAnchorElement>("a[data-copy-page]");
copy?.addEventListener("click", async (event) => {
  event.preventDefault();
  const answer = await fetch(copy.href);
  await navigator.clipboard.writeText(await answer.text());
  const said = copy.lastChild?.textContent ?? "";
  if (copy.lastChild) copy.lastChild.textContent = " ✓";
  setTimeout(() => { if (copy.lastChild) copy.lastChild.textContent = said; }, 1500);
});
